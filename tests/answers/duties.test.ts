import assert from 'node:assert/strict';
import { ask } from '../../src/answers/conversation-state.js';
import { losen } from '../support/losen.js';

const { library, knowledge } = losen();

const ASKED: Record<string, readonly string[]> = {
  report: [
    'når har jeg meldeplikt til barnevernet?',
    'har jeg plikt til å melde fra til barnevernet?',
    'når har eg meldeplikt til barnevernet?',
    'duty to report to child welfare',
    'am I obliged to report to child welfare?',
  ],
  avert: [
    'må jeg varsle politiet om vold?',
    'hva er avvergingsplikten?',
    'må eg varsle politiet om vald?',
    'do I have to report violence to the police?',
    'what is the duty to avert?',
  ],
  secrecy: [
    'hvem har taushetsplikt?',
    'kven har teieplikt?',
    'does confidentiality apply to me?',
    'kan jeg dele opplysninger med PPT?',
  ],
  'school-environment': [
    'hva er aktivitetsplikten på skolen?',
    'kva er aktivitetsplikta?',
    "what is the school's duty to act?",
  ],
  'child-coordinator': [
    'hvem har rett til barnekoordinator?',
    'har familien rett på barnekoordinator?',
    'who has a right to a child coordinator?',
  ],
};

describe('a duty', () => {
  for (const [id, questions] of Object.entries(ASKED))
    for (const words of questions)
      it(`is told with its source, in every plan: ${id}, «${words}»`, () => {
        for (const plan of library.books.keys()) {
          const { answer } = ask(words, plan, library);
          assert.ok(answer.found, plan);
          assert.deepEqual(
            answer.duties.map((duty) => duty.id),
            [id],
            plan,
          );
          assert.ok(answer.duties.every((duty) => duty.law && duty.source && duty.checked));
        }
      });

  it('of every kind can be asked for', () => {
    assert.deepEqual(Object.keys(ASKED).sort(), knowledge.emergency.duties.map((duty) => duty.id).sort());
  });

  it('is not told where nobody asks for it', () => {
    for (const words of [
      'hvem kontakter jeg på gult nivå for en fireåring?',
      'hva gjør barnevernet på rødt nivå?',
      'how often does the youth team meet?',
      'kven samarbeider politiet med?',
    ])
      assert.deepEqual(ask(words, 'loten', library).answer.duties, [], words);
  });

  it('to report leads to child welfare', () => {
    for (const plan of library.books.keys())
      assert.match(
        ask('når har jeg meldeplikt til barnevernet?', plan, library).answer.hits[0]?.record.name ?? '',
        /barnevern(?!vakt)/i,
      );
  });
});
