import type { Language } from './language.js';
import type { PlanLexicon } from './lexicon.js';
import type { Token } from './normalize.js';

/** The words of a text as they were probably meant: compounds joined, misspelled words replaced. Places stay those of the original. */
export function correct(tokens: readonly Token[], language: Language, lexicon: PlanLexicon): Token[] {
  const apart = joinCompounds(tokens, language, lexicon);
  const spelled = correctSpelling(apart, language, lexicon);
  return spelled.some((token, i) => token !== apart[i]) ? joinCompounds(spelled, language, lexicon) : spelled;
}

/** Compounds written apart, as one: «ungdoms skolen» → ungdomsskolen. Both parts must be words that say something. */
function joinCompounds(tokens: readonly Token[], language: Language, { spelling, shared }: PlanLexicon): Token[] {
  if (language === 'en') return [...tokens];
  const says = ({ word, capitals }: Token): boolean =>
    word.length >= 3 && !capitals && !/\d/.test(word) && !shared.stopwords.no.has(word);
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const two = before && says(before) && says(token);
    const word = two
      ? [before.word + token.word, `${before.word}s${token.word}`].find((w) => spelling.knowsCompound(w))
      : undefined;
    if (before && word) joined[joined.length - 1] = { ...before, word, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** A text with its misspelled words replaced by the ones that were probably meant; places stay those of the original. */
function correctSpelling(tokens: readonly Token[], language: Language, { spelling }: PlanLexicon): Token[] {
  return tokens.map((token, i) => {
    if (spelling.knows(token.word, language)) return token;
    const joined = [(tokens[i - 1]?.word ?? '') + token.word, token.word + (tokens[i + 1]?.word ?? '')];
    if (joined.some((word) => word.length > token.word.length && spelling.knowsCompound(word))) return token;
    const meant = spelling.correct(token.word, language);
    return meant === undefined ? token : { ...token, word: meant };
  });
}
