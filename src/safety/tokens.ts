/** A word of a message as the safety rules see it. `keys` are what it may count as: plain forms and `@classes`. */
export interface Token {
  word: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
  keys: ReadonlySet<string>;
}

const PIECE =
  /[\p{L}\p{N}]+(?:'(?:s|t|re|m|ll|ve|d)(?!\p{L}))?|(?<=\p{L})'(?:n|a|en)(?!\p{L})|\.{2,}|…|[.!?;:,()[\]\n–—]|(?<=\s)-+(?=\s)/gu;
const SENTENCE_END = /^[.!?\n]$/;
const UNIT = /^(år|aar|ar|års|yrs?|years?|yo|mnd|mån|måneder|månader|months?|uker|veker|weeks?)$/;
const RING = /^(å|a|aa)ring/;
const AGE = /^(\d{1,2})(års?|aar|ar|yo|y|yrs?|(?:å|a|aa)ring\p{L}*)$/u;
const AGO = /^\s*(siden|sidan|sia|ago|etter|senere|seinere|later|på rad)(?!\p{L})/u;
const COUNTED =
  /^\s*(?:\.|:|\d|%|min|tim|dag|uke|veke|gang|barn|elev|plass|stk|hour|day|week|time|kids|child|pupil|place|år|year|mnd|month)/u;
/** «Emil på fem»: what may follow the age of somebody who is named. */
const NAMED_AGE = /^\s*(?:[.,!?]|$|(?:og|som|noen|nokon|er|har)(?!\p{L}))/u;
const NUMBERS: Record<string, number> = {
  ett: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, sju: 7, syv: 7, åtte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
}; // prettier-ignore
/** Up to these ages a child is soon in danger where it is lost, and where it is alone. */
const SMALL = 8;
const TINY = 6;
/** In words; what goes on longer without a full stop is cut. */
const LONGEST_SENTENCE = 80;

/** Lower case, one form of every letter and apostrophe, and no letter more than twice in a row («hjeeelp»). */
export const lower = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

/** Words in order with their place, sentence and clause; ages («4 år», «4-åring», "a 4 year old") become one word. */
export function tokenize(text: string, keysOf: (word: string) => ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let begun = 0;
  for (const m of text.matchAll(PIECE)) {
    const word = m[0];
    const start = m.index;
    if (/[\p{L}\p{N}]/u.test(word)) {
      tokens.push(withAge({ word, start, end: start + word.length, sentence, clause, keys: keysOf(word) }));
      bareAge(tokens, text);
      mergeAge(tokens, text);
      if (tokens.length - begun > LONGEST_SENTENCE)
        [sentence, clause, begun] = [sentence + 1, clause + 1, tokens.length];
    } else {
      clause++;
      const afterNumber = word === '.' && /\d/.test(text[start - 1] ?? '');
      if (SENTENCE_END.test(word) && !afterNumber) [sentence, begun] = [sentence + 1, tokens.length];
    }
  }
  return tokens;
}

const ageKeys = (years: number, person: boolean): string[] => {
  const age = years <= SMALL ? '@small' : years < 18 ? '@teen' : '@grown';
  const keys = [
    '@age',
    age,
    ...(years <= TINY ? ['@tiny'] : []),
    ...(years < 16 ? ['@under16'] : []),
    ...(years < 14 ? ['@under14'] : []),
  ];
  return person && years < 18 ? [...keys, '@child', '@spec', '@person'] : keys;
};

/** «4åring», «15år»: one word that is an age. */
function withAge(token: Token): Token {
  const [, years, unit] = AGE.exec(token.word) ?? [];
  return unit === undefined
    ? token
    : { ...token, keys: new Set([...token.keys, ...ageKeys(Number(years), RING.test(unit))]) };
}

/** «han er 5», «jente 14», «gutt på 12»: a number alone is an age after such words, unless it counts something. */
function bareAge(tokens: Token[], text: string): void {
  const [before, token] = tokens.slice(-2);
  const years = /^\d{1,2}$/.test(token?.word ?? '') ? Number(token?.word) : NUMBERS[token?.word ?? ''];
  if (!before || !token || years === undefined || tokens.length < 2) return;
  const on = /^(på|pa|paa)$/.test(before.word);
  const who = on ? tokens.at(-3) : before;
  const said =
    who !== undefined &&
    (who.keys.has('@child') ||
      (on && who.keys.size === 0 && years <= TINY && NAMED_AGE.test(text.slice(token.end))) ||
      (on && (who.keys.has('@adult') || /^(en|ei|ein|jente|gutt)$/.test(who.word))));
  if (!said && !/^(er|is|aged?)$/.test(before.word)) return;
  if (COUNTED.test(text.slice(token.end, token.end + 14))) return;
  tokens[tokens.length - 1] = { ...token, keys: new Set([...token.keys, ...ageKeys(years, false)]) };
}

/** «4 år», «4-åring», «to år»: the number takes the unit in. «to år siden» is a time and stays as it is. */
function mergeAge(tokens: Token[], text: string): void {
  const unit = tokens.at(-1);
  const number = tokens.at(-2);
  if (!unit || number?.sentence !== unit.sentence) return;
  const years = /^\d{1,2}$/.test(number.word) ? Number(number.word) : NUMBERS[number.word];
  const person = RING.test(unit.word);
  if (years === undefined || !(person || UNIT.test(unit.word))) return;
  if (!person && AGO.test(text.slice(unit.end, unit.end + 12))) return;
  const months = /^(mnd|mån|month|uke|veke|week)/.test(unit.word);
  const keys = new Set([...unit.keys, ...ageKeys(months ? 0 : years, person)]);
  tokens.splice(-2, 2, { ...number, word: `${number.word} ${unit.word}`, end: unit.end, keys });
}

/** Several words that count as one («i dag»), longest first. */
export function join(
  tokens: readonly Token[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  keysOf: (word: string) => ReadonlySet<string>,
): Token[] {
  let next = 0;
  return tokens.flatMap((token, at) => {
    if (at < next) return [];
    const fits = ({ words }: Phrase): boolean => words.every((word, i) => tokens[at + i]?.word === word);
    const phrase = phrases.get(token.word)?.find(fits);
    if (!phrase) return [token];
    next = at + phrase.words.length;
    return [{ ...token, word: phrase.as, end: tokens[next - 1]?.end ?? token.end, keys: keysOf(phrase.as) }];
  });
}
export interface Phrase {
  as: string;
  words: readonly string[];
}
