import type { PersonWords } from '../knowledge/safety-words.js';
import { findAddresses, findMail } from './addresses.js';
import { personLists } from './person-lists.js';
import { findNames } from './names.js';
import { findBirthNumbers, findPhones } from './numbers.js';

export const PERSONAL_KINDS = ['name', 'fnr', 'phone', 'address', 'email'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What may stand in a message: names of records, places, services and terms (whole phrases), and the municipality's own numbers. */
export interface KnownNames {
  allowed: readonly string[];
  phones: readonly string[];
}

/** Where in the text something personal stands. */
export interface Find {
  kind: PersonalKind;
  start: number;
  end: number;
}

const MARKS = {
  nb: { name: '[navn]', fnr: '[fødselsnummer]', phone: '[telefon]', address: '[adresse]', email: '[e-post]' },
  nn: { name: '[namn]', fnr: '[fødselsnummer]', phone: '[telefon]', address: '[adresse]', email: '[e-post]' },
  en: { name: '[name]', fnr: '[birth number]', phone: '[phone]', address: '[address]', email: '[e-mail]' },
} as const satisfies Record<string, Record<PersonalKind, string>>;

/**
 * The text with every find replaced by a neutral mark, and the kinds that were found, in order of first appearance.
 * The sorts that are surest are looked for first, and what one has taken the next does not see.
 */
export function redact(
  text: string,
  known: KnownNames,
  words: PersonWords,
  language: keyof typeof MARKS = 'nb',
): { text: string; kinds: PersonalKind[] } {
  const lists = personLists(words, known);
  const finds: Find[] = [];
  for (const find of [findMail, findBirthNumbers, findPhones, findAddresses, findNames]) finds.push(...find(hidden(text, finds), lists));
  finds.sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { kind, start, end } of finds) {
    out += text.slice(at, start) + MARKS[language][kind];
    at = end;
  }
  return { text: out + text.slice(at), kinds: [...new Set(finds.map((find) => find.kind))] };
}

/** The text with what is already found blotted out; every place stays where it was. A mark from an earlier time is blotted out too. */
function hidden(text: string, finds: readonly Find[]): string {
  let out = text.replace(MARK, (mark) => BLOT.repeat(mark.length));
  for (const { start, end } of finds) out = out.slice(0, start) + BLOT.repeat(end - start) + out.slice(end);
  return out;
}

const BLOT = '\u2588';
const MARK = new RegExp(
  [...new Set(Object.values(MARKS).flatMap((marks) => Object.values(marks)))].map((mark) => mark.replace(/[[\]]/g, '\\$&')).join('|'),
  'g',
);
