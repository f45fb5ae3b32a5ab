import { strict as assert } from 'node:assert';
import { checkRules } from '../../src/knowledge/safety-check.js';
import { loadAcuteWords } from '../../src/knowledge/safety-words.js';

const words = loadAcuteWords('knowledge', []);
const situation = (line: string): string[] =>
  checkRules({ ...words, situations: [{ id: 'test', kind: 'fire', no: [line], en: [] }] }).map((p) => p.what);

describe('the check of the safety rules', () => {
  it('has nothing to say about our own', () => {
    assert.deepEqual(checkRules(words), []);
  });

  it('names a group and a part that are not there', () => {
    assert.deepEqual(situation('@barn ..2 alene'), ['«@barn ..2 alene» names @barn']);
    assert.deepEqual(situation('<finnes-ikke> & alene'), ['«<finnes-ikke> & alene» names <finnes-ikke>']);
  });

  it('refuses a pattern that begins with a gap, a «not» alone or a word that may be missing', () => {
    for (const line of ['..3 alene', '!alene', 'helt? alene', 'barn & ~2 alene'])
      assert.equal(situation(line).length, 1, line);
    for (const line of ['!ikke alene', 'alene helt? nå', 'barn ..3 alene - tilsyn'])
      assert.deepEqual(situation(line), []);
  });
});
