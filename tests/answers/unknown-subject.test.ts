import assert from 'node:assert/strict';
import { ask, type Asked } from '../../src/answers/conversation-state.js';
import { losen } from '../support/losen.js';

const { library } = losen();

describe('a thing nobody knows', () => {
  for (const words of [
    'hva er QXZ-gruppa?',
    'kva er QXZ-gruppa?',
    'what is the QXZ group?',
    'hva er zebra-teamet?',
    'what is the zebra team?',
  ])
    it(`is not answered by the ordinary word beside it: «${words}»`, () => {
      for (const plan of library.books.keys()) {
        const { answer } = ask(words, plan, library);
        assert.equal(answer.found, false, `${plan}: ${answer.hits[0]?.record.name ?? ''}`);
      }
    });

  it('may be known in another plan: HSA and MGBV are Midtdalen’s', () => {
    for (const words of ['hva er HSA-gruppa?', 'hva er MGBV?', 'what is MGPP?'])
      for (const plan of library.books.keys())
        assert.equal(ask(words, plan, library).answer.found, plan === 'midtdalen', `${plan}: ${words}`);
  });

  it('is offered with what comes nearest', () => {
    assert.ok(ask('hva er HSA-gruppa?', 'loten', library).answer.nearest.length > 0);
  });
});

describe('after another question', () => {
  const then = (words: string): Asked =>
    ask(words, 'loten', library, { before: ask('hvilke tiltak finnes på gult nivå?', 'loten', library) });

  for (const words of ['hva er en zxcvbnm?', 'kva er ein zxcvbnm?', 'what is a zxcvbnm?', 'hvem deltar i zxcvbnm?'])
    it(`an unknown subject is a question of its own: «${words}»`, () => {
      const { question, earlier, answer } = then(words);
      assert.deepEqual(earlier, []);
      assert.equal(question.level, undefined);
      assert.equal(answer.found, false);
    });

  for (const words of ['i Xyzkommune da?', 'og pa rodt?', 'hvem deltar?', 'og for ungdomsskolen?', 'and at red level?'])
    it(`the rest leans on it: «${words}»`, () => {
      assert.equal(then(words).earlier.length, 1);
    });
});

const ELSEWHERE = [
  'what was the score in the Liverpool game',
  'hvor mange innbyggere har Kina',
  'kor mange innbyggjarar har Kina?',
  'how many people live in China?',
  'hva er 25 prosent av 400',
  'kva er 12 gonger 13?',
  'what is 25 percent of 400?',
  'hvor kan vi leie en gravemaskin?',
  'kvar kan vi leige ein gravemaskin?',
  'where can we rent an excavator?',
];

describe('another field', () => {
  for (const words of ELSEWHERE)
    it(`is declined in every plan: «${words}»`, () => {
      for (const plan of library.books.keys()) {
        const { answer } = ask(words, plan, library);
        assert.equal(answer.found, false, `${plan}: ${answer.hits[0]?.record.name ?? ''}`);
      }
    });

  it('declines a count where the best record holds no number', () => {
    assert.equal(ask('how many pupils does the middle school have?', 'loten', library).answer.found, false);
    assert.equal(ask('hvor mange svangerskapskontroller får en gravid?', 'loten', library).answer.found, true);
  });
});
