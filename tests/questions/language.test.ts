import assert from 'node:assert/strict';
import type { Language } from '../../src/questions/language.js';
import { understand } from '../../src/questions/understand.js';
import { losen } from '../support/losen.js';

const languageOf = (text: string, plan = 'loten', fallback?: Language): Language => {
  const book = losen().library.books.get(plan);
  assert.ok(book);
  return understand(text, book.lexicon, fallback).language;
};

/** How somebody asks for a name of the plan; the name is Norwegian in all of them. */
const FRAMES: Record<Language, readonly string[]> = {
  nb: ['hva er NAME?', 'hvem deltar i NAME?'],
  nn: ['kva er NAME?', 'kven deltek i NAME?'],
  en: ['who attends NAME?', 'tell me about NAME', 'what is NAME?'],
};

describe('the language of a question about a name of the plan', () => {
  for (const language of ['nb', 'nn', 'en'] as const)
    it(`is ${language} in «${FRAMES[language].join('», «')}», for every measure and meeting`, () => {
      const wrong: string[] = [];
      for (const { knowledge, lexicon } of losen().library.books.values())
        for (const { kind, name } of knowledge.records)
          if (kind === 'measure' || kind === 'arena')
            for (const frame of FRAMES[language]) {
              const text = frame.replace('NAME', name);
              for (const fallback of ['nb', 'nn', 'en'] as const)
                if (understand(text, lexicon, fallback).language !== language) wrong.push(text);
            }
      assert.deepEqual(wrong, []);
    });

  it('is the fallback where the name stands alone', () => {
    for (const fallback of ['nb', 'nn', 'en'] as const)
      assert.equal(languageOf('Sped- og småbarnsteam?', 'loten', fallback), fallback);
  });

  for (const [text, language] of [
    ['who attends the utvidet ledermøte i kommunen?', 'en'],
    ['tell me about foreldreveiledning og Marte Meo', 'en'],
    ['please help me with barnevernet', 'en'],
    ['kan me få hjelp med det', 'nn'],
    ['kva kan barnevernet gjere?', 'nn'],
    ['god morgon, har vi noko for gravide', 'nn'],
    ['kven får opplæring i å analysere saker', 'nn'],
    ['grøne tiltak på ungdomsskulen', 'nn'],
    ['har vi grønne tiltak på ungdomsskolen', 'nb'],
    ['skolehelsetjenesten på rødt nivå', 'nb'],
    ['hva kan barnevernet gjøre?', 'nb'],
  ] as const)
    it(`is ${language}: «${text}»`, () => {
      assert.equal(languageOf(text), language);
    });
});
