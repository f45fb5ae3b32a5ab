import type { PersonWords } from '../knowledge/safety-words.js';
import { findAddresses, findMail } from './addresses.js';
import { personLists, type PersonLists } from './person-lists.js';
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
type Language = keyof typeof MARKS;

/**
 * The text with every find replaced by a neutral mark, and the kinds that were found, in order of first appearance.
 * What is left is read again until nothing more is found, so that redacting a second time changes nothing.
 */
export function redact(
  text: string,
  known: KnownNames,
  words: PersonWords,
  language: Language = 'nb',
): { text: string; kinds: PersonalKind[] } {
  const lists = personLists(words, known);
  const kinds = new Set<PersonalKind>();
  let left = text;
  for (let finds = findAll(left, lists); finds.length > 0; finds = findAll(left, lists)) {
    for (const { kind } of finds) kinds.add(kind);
    left = replaced(left, finds, language);
  }
  return { text: left, kinds: [...kinds] };
}

/** Everything personal in the text, in order. The surest sorts are looked for first, and what one has taken the next does not see. */
function findAll(text: string, lists: PersonLists): Find[] {
  const finds: Find[] = [];
  for (const find of [findMail, findBirthNumbers, findPhones, findAddresses, findNames])
    finds.push(...find(hidden(text, finds), lists));
  return finds.sort((a, b) => a.start - b.start);
}

function replaced(text: string, finds: readonly Find[], language: Language): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of finds) {
    out += text.slice(at, start) + MARKS[language][kind];
    at = end;
  }
  return out + text.slice(at);
}

/** The text with what is already found blotted out; every place stays where it was. A mark from an earlier time is blotted out too. */
function hidden(text: string, finds: readonly Find[]): string {
  let out = text.replace(MARK, (mark) => BLOT.repeat(mark.length));
  for (const { start, end } of finds) out = out.slice(0, start) + BLOT.repeat(end - start) + out.slice(end);
  return out;
}

/** A redacted text without its marks: what is left to understand. */
export const withoutMarks = (text: string): string => text.replace(MARK, ' ');

const BLOT = '\u2588';
const MARK = new RegExp(
  [...new Set(Object.values(MARKS).flatMap((marks) => Object.values(marks)))]
    .map((mark) => mark.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);
