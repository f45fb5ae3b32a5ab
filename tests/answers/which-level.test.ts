import assert from 'node:assert/strict';
import { ask } from '../../src/answers/conversation-state.js';
import { losen } from '../support/losen.js';

const answerTo = (text: string, plan = 'loten') => ask(text, plan, losen().library).answer;

describe('a bare «nivå 2»', () => {
  for (const text of ['nivå 2, hva gjør vi?', 'level 2 – who do I talk to?', 'kva gjer vi på nivå 2'])
    it(`is asked about, never guessed: «${text}»`, () => {
      const { unclear, hits } = answerTo(text);
      assert.equal(unclear, 'yellow');
      assert.equal(hits[0]?.record.kind, 'guide');
    });

  for (const text of [
    'hva er nivå 3 i BTI-veilederen',
    'hvem kontakter jeg på gult nivå',
    'NIVÅ 2. Kartlegging og identifisering',
  ])
    it(`is settled by the rest of the sentence: «${text}»`, () => {
      assert.equal(answerTo(text).unclear, undefined);
    });

  it('is the level of the plan where the plan has no guide with levels', () => {
    assert.equal(answerTo('nivå 2, kva gjer vi?', 'lom').unclear, undefined);
  });
});
