import type { PersonWords } from '../knowledge/safety-words.js';
import type { KnownNames } from './personal-data.js';

type Lists = PersonWords['persons'];
export type ListName = Exclude<keyof Lists, 'public'>;

/** The word lists of `persons.yaml` and `names.yaml` as sets, and what a message may name. */
export interface PersonLists {
  has(list: ListName, word: string): boolean;
  words(list: ListName): readonly string[];
  sure: ReadonlySet<string>;
  cased: ReadonlySet<string>;
  risky: ReadonlySet<string>;
  /** Rows of words that may be named, by their first word, longest first. */
  allowed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Numbers that may be named: digits alone, without a country code. */
  phones: ReadonlySet<string>;
}

const split = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');
/** The same word however a keyboard without æ, ø and å wrote it. */
export const fold = (word: string): string => word.replace(/aa|å/g, 'a').replace(/ae|æ/g, 'e').replace(/oe|ø/g, 'o');
export const ROW = /\p{L}[\p{L}\p{M}]*|\d+/gu;
export const rowOf = (phrase: string): string[] => (phrase.toLowerCase().match(ROW) ?? []).map(fold);
/** A name and what becomes of it on such a keyboard. */
const written = (name: string): string[] => [
  name,
  name.replace(/å/g, 'a').replace(/ø/g, 'o').replace(/æ/g, 'ae'),
  name.replace(/å/g, 'aa').replace(/ø/g, 'oe').replace(/æ/g, 'ae'),
];
export const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^(?:00)?47(?=\d{8}$)/, '');

const built = new WeakMap<PersonWords, Map<KnownNames, PersonLists>>();

/** The lists for what is known; kept, because they are large and a message is short. */
export function personLists(words: PersonWords, known: KnownNames): PersonLists {
  const mine = built.get(words) ?? new Map<KnownNames, PersonLists>();
  const ready = mine.get(known);
  if (ready) return ready;
  const arrays = new Map(
    Object.entries(words.persons).map(([name, list]) => [name, typeof list === 'string' ? split(list) : []]),
  );
  const sets = new Map([...arrays].map(([name, list]) => [name, new Set(list)]));
  const allowed = new Map<string, string[][]>();
  for (const phrase of [...words.persons.public, ...known.allowed]) {
    const row = rowOf(phrase);
    if (row[0] !== undefined)
      allowed.set(
        row[0],
        [...(allowed.get(row[0]) ?? []), row].sort((a, b) => b.length - a.length),
      );
  }
  const lists: PersonLists = {
    has: (list, word) => sets.get(list)?.has(word) ?? false,
    words: (list) => arrays.get(list) ?? [],
    sure: new Set(split(words.names.sure).flatMap((name) => (name.length > 3 ? written(name) : [name]))),
    cased: new Set(split(words.names.cased)),
    risky: new Set(split(words.names.risky)),
    allowed,
    phones: new Set(known.phones.map(digitsOf)),
  };
  if (mine.size > 20) mine.clear();
  built.set(words, mine.set(known, lists));
  return lists;
}
