import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';

/** Every key with what it holds: a text, a list, or a function of so many arguments. */
const shape = (value: unknown): unknown => {
  if (typeof value === 'function') return `function of ${value.length}`;
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  return typeof value;
};
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

describe('the phrase table', () => {
  for (const language of ['nn', 'en'] as const)
    it(`says in ${language} everything it says in bokmål`, () => {
      assert.deepEqual(shape(TEXTS[language]), shape(TEXTS.nb));
    });

  it('leaves nothing empty', () => {
    for (const t of Object.values(TEXTS)) for (const words of strings(t)) assert.notEqual(words.trim(), '');
  });

  it('does not mix the two written forms', () => {
    const nynorsk = /\b(ikkje|eg|kva|kven|korleis|noko|frå|berre|tenester?|skule\w*)\b/i;
    const bokmal = /\b(ikke|jeg|hva|hvem|hvordan|noe|bare|tjenester?|skole\w*)\b/i;
    for (const words of strings(TEXTS.nb)) assert.doesNotMatch(words, nynorsk);
    for (const words of strings(TEXTS.nn)) assert.doesNotMatch(words, bokmal);
  });
});
