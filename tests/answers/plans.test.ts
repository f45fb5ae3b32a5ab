import assert from 'node:assert/strict';
import { ask } from '../../src/answers/conversation-state.js';
import { answered, goldens } from '../support/golden.js';
import { losen } from '../support/losen.js';

describe('one plan’s facts', () => {
  it('never answer for another, whatever is asked', () => {
    for (const golden of goldens) {
      const { answer } = answered(golden);
      for (const { record } of [...answer.hits, ...answer.nearest]) assert.equal(record.plan, answer.plan, golden.id);
    }
  });

  it('are those of the asker’s own plan where no municipality is named', () => {
    for (const golden of goldens) {
      const { question, answer } = answered(golden);
      assert.equal(answer.plan, question.plan ?? golden.plan, golden.id);
    }
  });

  it('bring the plan’s own guide and phone numbers, and no other plan’s', () => {
    for (const golden of goldens) {
      const { answer } = answered(golden);
      const own = losen().library.books.get(answer.plan)?.knowledge;
      const { guide, contact } = answer;
      assert.ok(!guide || own?.records.some((r) => r.kind === 'guide' && r.url === guide.url), golden.id);
      assert.ok(!contact || own?.contacts.includes(contact), golden.id);
    }
  });
});

describe('a municipality that is named', () => {
  const { books } = losen().library;
  for (const { knowledge } of books.values())
    for (const { name, aliases } of knowledge.plan.municipalities)
      it(`switches to the plan ${knowledge.plan.id} for one question: ${[name, ...aliases].join(', ')}`, () => {
        const { id } = knowledge.plan;
        const own = id === 'loten' ? 'lom' : 'loten';
        for (const said of [name, ...aliases])
          for (const words of [
            `hvilke tiltak har ${said} på gult nivå?`,
            `kven kontaktar eg i ${said}?`,
            `what are the goals in ${said}?`,
          ]) {
            const { question, answer } = ask(words, own, losen().library);
            assert.equal(question.plan, id, words);
            assert.equal(answer.plan, id, words);
            for (const { record } of answer.hits) assert.equal(record.plan, id, words);
          }
      });

  it('does not stay for the next question', () => {
    const { question } = ask('kva gule tiltak har Lom?', 'loten', losen().library);
    const next = ask('hvor ofte møtes rektorene til rektormøte?', 'loten', losen().library, {
      before: { question, earlier: [] },
    });
    assert.equal(next.answer.plan, 'loten');
  });

  it('stays for a follow-up', () => {
    const { question } = ask('kva gule tiltak har Lom?', 'loten', losen().library);
    const next = ask('og på raudt?', 'loten', losen().library, { before: { question, earlier: [] } });
    assert.equal(next.answer.plan, 'lom');
    assert.equal(next.question.level, 'red');
  });

  it('is told honestly where its plan lists no measures on a level', () => {
    const { answer } = ask('Kva gule tiltak har Lom?', 'loten', losen().library);
    for (const { record } of answer.hits) assert.notEqual(record.kind, 'measure');
  });
});
