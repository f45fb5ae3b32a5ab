import { TEXTS } from '../../src/text/index.js';
import { textsOf, unescaped } from './card-parts.js';
import { foreign } from './provenance.js';

type Language = keyof typeof TEXTS;

/** Everything a phrase table says, its functions asked with arguments that are no words. */
function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return said(value as (...args: unknown[]) => unknown);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(phrasesOf) : [];
}
const said = (phrase: (...args: unknown[]) => unknown): string[] =>
  [[1, 1, 1], [2, 3, 4], [2, null, 4], [['1', '2']]].flatMap((args) => {
    try {
      return phrasesOf(phrase(...args));
    } catch {
      return []; // A phrase that wants something else than numbers and names.
    }
  });

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const KNOWN = Object.fromEntries(LANGUAGES.map((l) => [l, new Set(wordsIn(phrasesOf(TEXTS[l])))])) as Record<
  Language,
  Set<string>
>;

/** The words of a card or a text that another language's phrases have and this one's have not; names are taken out first. */
export function strangeWords(shown: unknown, language: Language, names: readonly string[]): string[] {
  const texts = typeof shown === 'string' ? [shown] : textsOf(shown).map(unescaped);
  const left = wordsIn(foreign(texts.join('\n'), names));
  const others = LANGUAGES.filter((l) => l !== language);
  return left.filter((word) => !KNOWN[language].has(word) && others.some((other) => KNOWN[other].has(word)));
}
