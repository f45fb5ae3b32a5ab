import assert from 'node:assert/strict';
import { ask, type Asked } from '../../src/answers/conversation-state.js';
import { plainText } from '../../src/cards/plain-text.js';
import type { Arena } from '../../src/knowledge/schema.js';
import { TEXTS } from '../../src/text/index.js';
import { losen } from '../support/losen.js';

const { books } = losen().library;
const arenas = [...books.values()].flatMap(({ knowledge }) =>
  knowledge.records.filter((r): r is Arena => r.kind === 'arena'),
);

const QUESTIONS = {
  frequency: { nb: 'hvor ofte møtes #?', nn: 'kor ofte møtest #?', en: 'how often does # meet?' },
  participants: { nb: 'hvem deltar i #?', nn: 'kven deltek i #?', en: 'who attends #?' },
} as const;
type Cell = keyof typeof QUESTIONS;
type Language = 'nb' | 'nn' | 'en';

const asking = (cell: Cell, language: Language, { name, plan }: Arena): Asked =>
  ask(QUESTIONS[cell][language].replace('#', name), plan, losen().library);
const textOf = ({ answer }: Asked): string => {
  const book = books.get(answer.plan);
  assert.ok(book);
  return plainText(answer, book.knowledge);
};

/**
 * The share of the meetings for which the question is heard as what it is. A long Norwegian name may hide the language of an
 * English question; these are what holds now, and only to be raised.
 */
const HEARD_AT_LEAST: Record<Cell, Record<Language, number>> = {
  frequency: { nb: 0.98, nn: 0.9, en: 0.88 },
  participants: { nb: 0.98, nn: 0.98, en: 0.62 },
};

describe('a cell of the plan', () => {
  for (const cell of ['frequency', 'participants'] as const)
    for (const language of ['nb', 'nn', 'en'] as const) {
      const about = `«${QUESTIONS[cell][language]}»`;
      const heard = () =>
        arenas
          .map((arena) => ({ arena, asked: asking(cell, language, arena) }))
          .filter(({ asked }) => asked.question.language === language && asked.question.asks === cell);

      it(`is asked for in ${about}, for nearly every meeting`, () => {
        const share = heard().length / arenas.length;
        assert.ok(share >= HEARD_AT_LEAST[cell][language], `${(share * 100).toFixed(0)} %`);
      });

      it(`that is empty is said to be empty, with the record shown: ${about}`, () => {
        let seen = 0;
        for (const { asked } of heard()) {
          const [first] = asked.answer.hits;
          if (first?.record.kind !== 'arena' || first.record[cell] !== null) continue;
          seen++;
          const { name } = first.record;
          assert.equal(asked.answer.found, false, name);
          assert.equal(asked.answer.missing, cell, name);
          const said = textOf(asked);
          assert.ok(said.includes(TEXTS[language].notStatedAt(TEXTS[language].fields[cell], name)), said);
        }
        assert.ok(seen > 10, String(seen));
      });

      it(`that is filled is told: ${about}`, () => {
        let seen = 0;
        for (const { asked } of heard()) {
          const [first] = asked.answer.hits;
          if (first?.record.kind !== 'arena' || first.record[cell] === null) continue;
          seen++;
          const value = cell === 'frequency' ? first.record.frequency?.text : first.record.participants?.join(', ');
          assert.ok(asked.answer.found, first.record.name);
          // In nynorsk a frequency is said in nynorsk; the others quote the plan.
          if (language !== 'nn' || cell !== 'frequency')
            assert.ok(textOf(asked).includes(value ?? '?'), first.record.name);
        }
        assert.ok(seen > 10, String(seen));
      });
    }

  it('of a meeting is that of the meeting that was named', () => {
    const wrong = arenas.filter((arena) => asking('frequency', 'nb', arena).answer.hits[0]?.record.name !== arena.name);
    assert.ok(wrong.length <= 2, wrong.map((r) => r.key).join(', '));
  });
});

const ELSEWHERE: Record<Language, readonly string[]> = {
  nb: ['blir det regn i morgen?', 'hvordan blir været i helga?', 'når går bussen til Hamar?', 'hva tjener en lærer?', 'hvor mange feriedager har jeg?', 'hvor kan jeg parkere?', 'når hentes søppelet?', 'fortell en vits'],
  nn: ['kjem det snø i morgon?', 'korleis blir vêret i dag?', 'kva tid går bussen til Otta?', 'kva tener ein lærar?', 'kvar kan eg parkere?', 'kor mange feriedagar har eg?', 'passordet mitt verkar ikkje'],
  en: ['what is the weather like tomorrow?', 'will it rain tomorrow?', 'when does the bus to Hamar leave?', 'what does a teacher earn?', 'what is the salary of a nurse?', 'where can I park my car?', 'my password does not work'],
}; // prettier-ignore

describe('a question that no preventive plan answers', () => {
  for (const [language, questions] of Object.entries(ELSEWHERE))
    for (const words of questions)
      it(`gets a kind no, and a way on, in every plan: «${words}»`, () => {
        for (const plan of books.keys()) {
          const asked = ask(words, plan, losen().library);
          assert.equal(asked.answer.found, false, plan);
          assert.deepEqual(asked.answer.hits, [], plan);
          assert.equal(asked.question.language, language);
          const t = TEXTS[asked.question.language];
          const said = textOf(asked);
          const place = t.list(books.get(plan)?.knowledge.plan.municipalities.map((m) => m.name) ?? []);
          assert.ok(said.includes(t.notFound(place)), said);
          assert.ok(said.includes(t.nearest) || said.includes(t.askDifferently), said);
        }
      });

  for (const words of ['asdfgh qwerty zxcvb', 'lorem ipsum dolor sit amet', 'blåbærsyltetøyglass'])
    it(`is no guess: «${words}»`, () => {
      for (const plan of books.keys()) assert.equal(ask(words, plan, losen().library).answer.found, false, plan);
    });
});
