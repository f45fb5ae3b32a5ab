import type { Language } from './language.js';
import type { SharedLexicon } from './lexicon.js';
import type { Token } from './normalize.js';
import type { Match } from './phrases.js';
import type { Age } from './question.js';

/** «Bekymret», where nothing else says of what. */
export const GENERAL = 'general-worry';

/** A word of an expression of several words («vil ikke på skolen») says less by itself. */
const OF_SEVERAL = 0.6;

export const weightOf = (m: Match<string>): number => (m.to - m.from > 1 && m.value !== GENERAL ? OF_SEVERAL : 1);

/** The concerns that were said; those that only seem so are left out. */
export function concernsOf(
  keys: readonly (readonly string[])[],
  tokens: readonly Token[],
  language: Language,
  shared: SharedLexicon,
  elsewhere: Match<string> | undefined,
  age: Age | undefined,
): Match<string>[] {
  // «oversett denne teksten» is no matter of language: a longer expression of another field takes the word.
  const foreign = (m: Match<string>): boolean => elsewhere !== undefined && isPart(m, elsewhere);
  // «blei» is no nappy (bleie): a small word by itself worries nobody.
  const small = shared.stopwords[language === 'en' ? 'en' : 'no'];
  const slight = (m: Match<string>): boolean => m.to - m.from === 1 && small.has(tokens[m.from]?.word ?? '');
  // A pregnancy counts as the age already; what else is the matter tells more.
  const counts = (m: Match<string>): boolean => age !== 'pregnant' || m.value !== 'pregnancy';
  return shared.concerns.find(keys).filter((m) => !foreign(m) && !slight(m) && counts(m));
}

/** The ids of each phrase together. A worry in general adds nothing to one that is named. */
export function together(concerns: readonly Match<string>[]): string[][] {
  const groups = [...new Set(concerns.map((m) => m.from))].map((from) =>
    concerns.filter((m) => m.from === from).map((m) => m.value),
  );
  const named = groups.filter(([id]) => id !== GENERAL);
  return named.length > 0 ? named : groups;
}

const isPart = (m: Match<unknown>, whole: Match<unknown>): boolean =>
  whole.from <= m.from && m.to <= whole.to && m.to - m.from < whole.to - whole.from;

/** What is no part of a longer expression of a concern: «ikke råd» asks for no council. */
export const outside =
  (concerns: readonly Match<string>[]) =>
  (m: Match<unknown>): boolean =>
    !concerns.some((concern) => isPart(m, concern));
