import type { AcuteWords } from '../knowledge/safety-words.js';
import { misspellings, otherNorms, spellings, squeezed } from './spelling.js';
import type { Phrase } from './tokens.js';

export type Tongue = 'no' | 'en';
export type KeysOf = (word: string) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
const REMEMBERED = 5000;
/** Nothing longer is a word we know. */
const LONGEST = 40;
/** Shorter words are too like one another when doubled letters are written once. */
const SHORTEST_SQUEEZED = 3;

export const split = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/**
 * What every word may count as in one tongue: itself in plain form, and the classes it belongs to.
 * `literals` are the words that stand in the rules. An entry ending in * is the beginning of a word, one beginning with * its end.
 */
export function buildLexicon(words: AcuteWords, tongue: Tongue, literals: Iterable<string>): KeysOf {
  const exact = new Map<string, Set<string>>();
  const starts = new Map<string, Set<string>>();
  const ends = new Map<string, Set<string>>();
  const variants = new Map(Object.entries(words.same[tongue]).map(([form, others]) => [form, split(others)]));

  const ordinary = new Set(split(words.ordinary[tongue]));
  const known = (word: string): string[] => spellings(word).filter((form) => form === word || !ordinary.has(form));
  const put = (entry: string, key: string): void => {
    const [map, bare] = entry.endsWith('*')
      ? [starts, entry.slice(0, -1)]
      : entry.startsWith('*')
        ? [ends, entry.slice(1)]
        : [exact, entry];
    for (const form of [bare, ...(map === exact ? (variants.get(bare) ?? []) : [])].flatMap(known)) {
      const keys = map.get(form);
      if (keys) keys.add(key);
      else map.set(form, new Set([key]));
    }
  };
  const members = (name: string): string[] =>
    split(words.classes[name]?.[tongue] ?? '').flatMap((entry) =>
      entry.startsWith('@') ? members(entry.slice(1)) : [entry],
    );
  for (const word of [...literals, ...variants.keys()]) put(word, word);
  for (const name of Object.keys(words.classes)) for (const entry of members(name)) put(entry, `@${name}`);

  const maps = { exact, starts, ends };
  const direct = (word: string): ReadonlySet<string> => keysIn(maps, word);
  const once = { exact: writtenOnce(exact), starts: writtenOnce(starts), ends: writtenOnce(ends) };
  const classed = [...exact, ...starts]
    .filter(([, keys]) => [...keys].some((key) => key.startsWith('@')))
    .map(([form]) => form);
  const guess = misspellings([...classed, ...variants.keys()]);
  return remembering((word) => {
    if (word.length > LONGEST) return NONE;
    const forms = tongue === 'no' ? [word, ...otherNorms(word)] : [word];
    const keys = new Set(forms.flatMap((form) => [...direct(form)]));
    if (keys.size > 0 || ordinary.has(word)) return keys;
    const single = squeezed(word);
    if (single !== word) {
      const doubled = ordinary.has(single) ? NONE : keysIn(once, single);
      if (doubled.size > 0) return doubled;
    }
    const meant = guess(word);
    return meant === undefined ? NONE : direct(meant);
  });
}

type Keys = ReadonlyMap<string, ReadonlySet<string>>;

/** The keys of a word, of its beginnings and of its ends. */
function keysIn({ exact, starts, ends }: { exact: Keys; starts: Keys; ends: Keys }, word: string): ReadonlySet<string> {
  const keys = new Set(exact.get(word));
  for (let n = 2; n <= word.length; n++) for (const key of starts.get(word.slice(0, n)) ?? []) keys.add(key);
  if (ends.size > 0)
    for (let n = 1; n < word.length; n++) for (const key of ends.get(word.slice(n)) ?? []) keys.add(key);
  return keys;
}

/** The same forms with every letter written once: what «slåårr» and «hjeemmme» are looked up in. */
function writtenOnce(map: Keys): Keys {
  const out = new Map<string, Set<string>>();
  for (const [form, keys] of map) {
    const single = squeezed(form);
    if (single.length >= SHORTEST_SQUEEZED) out.set(single, new Set([...(out.get(single) ?? []), ...keys]));
  }
  return out;
}

/** The same function with a memory of bounded size. */
function remembering(keysOf: KeysOf): KeysOf {
  const memory = new Map<string, ReadonlySet<string>>();
  return (word) => {
    const known = memory.get(word);
    if (known) return known;
    if (memory.size >= REMEMBERED) memory.clear();
    const keys = keysOf(word);
    memory.set(word, keys);
    return keys;
  };
}

/** The phrases that count as one word, by their first word, longest first. */
export function buildPhrases(words: AcuteWords, tongue: Tongue): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [as, forms] of Object.entries(words.phrases[tongue]))
    for (const form of forms.map((f) => f.split(' ')).flatMap(eachSpelling)) {
      const list = phrases.get(form[0] ?? '') ?? [];
      phrases.set(
        form[0] ?? '',
        [...list, { as, words: form }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  return phrases;
}

const eachSpelling = (form: readonly string[]): string[][] =>
  form.reduce<string[][]>((rows, word) => rows.flatMap((row) => spellings(word).map((way) => [...row, way])), [[]]);
