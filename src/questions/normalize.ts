import { newStemmer } from 'snowball-stemmers';
import { JOINED_SPELLINGS } from './joined-spellings.js';

/** A word of a text and where it stands, in characters of the lower-cased text. */
export interface Token {
  word: string;
  /** Written in capitals: an abbreviation, not the ordinary word («BUT», «MOT», «FORT»). */
  capitals: boolean;
  start: number;
  end: number;
}

/** Snowball takes «-lege» for the nynorsk ending of adjectives and would make «fastlege» fast. */
const DOCTOR = /(^|fast|skole|skule|tann|kommune|over|vakt|barne)lege(n|r|ne)?$/;

/** «lederne», «lærarane»: Snowball leaves a part of an ending that is two. */
const SEVERAL = /(?<=.{3})(?<!v|mod|int)(?:erne|arane)$/;

/** What Snowball leaves of «lærere» and «lærarar»; but «veilederen» is no «veiledning». */
const DOUBLE = /(?<=.{3})(?<!veiled)(?:er|ar)$/;

const norwegian = newStemmer('norwegian');
const english = newStemmer('english');

/** Lower case, one form of every character, plain quotation marks and hyphens; lengths may change. */
export const lower = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/[‐-―−]/g, '-');

/** Letters and digits in runs; a hyphen separates, so «cos-p» is two tokens. */
export function tokenize(text: string): Token[] {
  const written = text.normalize('NFKC');
  return [...lower(written).matchAll(/[\p{L}\p{N}]+/gu)].map((m) => {
    const [word, start, end] = [m[0], m.index, m.index + m[0].length];
    return { word, start, end, capitals: /^\p{Lu}{2,}$/u.test(written.slice(start, end)) };
  });
}

/** Remembers what a pure function of a word gave; emptied when full, so that no text stays for long. */
const remembered = (work: (word: string) => string): ((word: string) => string) => {
  const memory = new Map<string, string>();
  return (word) => {
    let result = memory.get(word);
    if (result === undefined) {
      if (memory.size > 40_000) memory.clear();
      result = work(word);
      memory.set(word, result);
    }
    return result;
  };
};

/** One Norwegian stem for bokmål and nynorsk: joined spellings, Snowball, then the rest of a double ending, verbal nouns and double consonants. */
export const stem = remembered((word) => {
  let form = word.replace(/lækjar(?:en|ar|ane)?$/, 'lege');
  if (DOCTOR.test(form)) return form.replace(/(n|r|ne)$/, '').replace(/^skule/, 'skole');
  for (const [from, to] of JOINED_SPELLINGS) form = form.replace(from, to);
  form = norwegian.stem(form.replace(SEVERAL, 'er'));
  form = form.replace(DOUBLE, '');
  form = form.replace(/(?<=.{5})ning$/, '').replace(/(?<=.{4})ing$/, '');
  return form.replace(/([bdfgklmnprst])\1$/, '$1');
});

export const stemEnglish = remembered((word) => (word === 'children' ? 'child' : english.stem(word)));

/** The same word however a keyboard without æ, ø and å wrote it: aa and å → a, ae and æ → e, oe and ø → o. */
export const fold = (word: string): string =>
  word
    .replace(/aa|å/g, 'a')
    .replace(/ae|æ|ä/g, 'e')
    .replace(/oe|ø|ö/g, 'o')
    .replace(/[éèê]/g, 'e')
    .replace(/à/g, 'a');
