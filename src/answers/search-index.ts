import type { PlanKnowledge } from '../knowledge/load.js';
import type { Rec } from '../knowledge/schema.js';
import { details } from '../knowledge/text.js';
import { tokenize } from '../questions/normalize.js';
import type { Stopwords } from '../questions/lexicon.js';
import { keyOf } from '../questions/phrases.js';
import type { Spelling } from '../questions/spelling.js';
import { entryOf, type Entry } from './entry.js';
import { Postings } from './postings.js';

/** A name or alias of a record, as the keys of its content words. */
export interface NameKeys {
  record: number;
  mass: number;
  alias: boolean;
}

/** One plan's records made ready for search (BM25F): for each key the records that hold it and how much it says there. */
export interface SearchIndex {
  records: readonly Rec[];
  /** The records as filters and weights see them, in the same order. */
  entries: readonly Entry[];
  /** Records by their place in the plan. */
  postings: Postings;
  /** How telling a key is: rare words say more. Unknown keys get the highest value. */
  idf: (key: string) => number;
  /** For each key the names it stands in. */
  names: ReadonlyMap<string, readonly NameKeys[]>;
}

const FIELDS = { name: 3, alias: 2.2, summary: 1, detail: 1 } as const;
type Field = keyof typeof FIELDS;
const SATURATION = 1.5;
const LENGTH = 0.5;
/** A part of a compound says less than the word itself. */
const PART = 0.5;

type Counts = Map<string, number>;
type Count = (texts: readonly string[], language: 'no' | 'en') => Counts;

/** Counts the keys of texts. Most pieces of text stand in a plan many times: their keys are found once. */
function counter(spelling: Spelling, stopwords: Stopwords): Count {
  const seen = { no: new Map<string, Counts>(), en: new Map<string, Counts>() };
  return (texts, language) => {
    const counts: Counts = new Map();
    for (const text of texts)
      for (const piece of text.split(/[\s,;:()«»/"]+/)) {
        let keys = seen[language].get(piece);
        if (!keys) seen[language].set(piece, (keys = keysIn(piece, language, spelling, stopwords)));
        for (const [key, n] of keys) counts.set(key, (counts.get(key) ?? 0) + n);
      }
    return counts;
  };
}

/** The keys of each word, and of the parts of a compound. Hyphenated words count joined as well («cos-p», «cosp»). */
function keysIn(piece: string, language: 'no' | 'en', spelling: Spelling, stopwords: Stopwords): Counts {
  const counts: Counts = new Map();
  const add = (key: string, n: number): void => void counts.set(key, (counts.get(key) ?? 0) + n);
  const tokens = tokenize(piece);
  if (tokens.length > 1) add(keyOf(tokens.map((t) => t.word).join(''), language), 1);
  for (const { word, capitals } of tokens) {
    if (!capitals && stopwords[language].has(word)) continue;
    add(keyOf(word, language), 1);
    if (language === 'no') for (const part of spelling.parts(word)) add(keyOf(part, 'no'), PART);
  }
  return counts;
}

/** Both written forms of one summary count once: a word that stands in both is the same word. */
function highest(a: Counts, b: Counts): Counts {
  const counts = new Map(a);
  for (const [key, n] of b) counts.set(key, Math.max(counts.get(key) ?? 0, n));
  return counts;
}

function fieldsOf(r: Rec, count: Count): Record<Field, Counts> {
  const summary = highest(count([r.summary.nb ?? ''], 'no'), count([r.summary.nn ?? ''], 'no'));
  return {
    name: count([r.name], 'no'),
    alias: new Map([...count(r.aliases, 'no'), ...count(r.aliases, 'en')]),
    summary: new Map([...summary, ...count([r.summary.en], 'en')]),
    detail: count([...details(r), r.source.title], 'no'),
  };
}

const total = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);

export function buildIndex(plan: PlanKnowledge, spelling: Spelling, stopwords: Stopwords): SearchIndex {
  const { records } = plan;
  const rows = rowsOf(records, counter(spelling, stopwords));
  const ofCount = (n: number): number =>
    Math.log(1 + (n === 0 ? records.length / 0.5 : (records.length - n + 0.5) / (n + 0.5)));
  for (const { values } of rows.values()) {
    const telling = ofCount(values.length);
    for (const [i, w] of values.entries()) values[i] = (telling * w) / (SATURATION + w);
  }
  const postings = new Postings(rows);
  const idf = (key: string): number => ofCount(postings.count(key));
  const entries = records.map((r) => entryOf(r, plan));
  return { records, entries, postings, idf, names: nameKeys(records, stopwords, idf) };
}

/** For each key the records that hold it, and its weight there: how often it stands in each field, for the length of the field. */
function rowsOf(records: readonly Rec[], count: Count): Map<string, { records: number[]; values: number[] }> {
  const fields = records.map((r) => fieldsOf(r, count));
  const rows = new Map<string, { records: number[]; values: number[] }>();
  const names = Object.keys(FIELDS) as Field[];
  const lengths = names.map((field) => fields.map((of) => total(of[field])));
  const means = lengths.map((all) => all.reduce((a, b) => a + b, 0) / Math.max(1, all.length) || 1);
  fields.forEach((of, record) => {
    for (const [f, field] of names.entries()) {
      const length = 1 - LENGTH + (LENGTH * (lengths[f]?.[record] ?? 0)) / (means[f] ?? 1);
      for (const [key, n] of of[field]) {
        let row = rows.get(key);
        if (!row) rows.set(key, (row = { records: [], values: [] }));
        if (row.records.at(-1) !== record) {
          row.records.push(record);
          row.values.push(0);
        }
        const last = row.values.length - 1;
        row.values[last] = (row.values[last] ?? 0) + (FIELDS[field] * n) / length;
      }
    }
  });
  return rows;
}

function nameKeys(
  records: readonly Rec[],
  stopwords: Stopwords,
  idf: (key: string) => number,
): Map<string, NameKeys[]> {
  const byKey = new Map<string, NameKeys[]>();
  records.forEach((r, record) => {
    for (const name of new Set([r.name, r.name.replace(/\([^)]*\)/g, ' '), ...r.aliases])) {
      const words = tokenize(name).filter((t) => t.capitals || !stopwords.no.has(t.word));
      const keys = new Set(words.map((t) => keyOf(t.word, 'no')));
      const entry = { record, mass: [...keys].reduce((sum, key) => sum + idf(key), 0), alias: name !== r.name };
      for (const key of keys) {
        const names = byKey.get(key);
        if (names) names.push(entry);
        else byKey.set(key, [entry]);
      }
    }
  });
  return byKey;
}
