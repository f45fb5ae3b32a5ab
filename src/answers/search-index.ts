import type { PlanKnowledge } from '../knowledge/load.js';
import type { Rec } from '../knowledge/schema.js';
import { details, teamOf } from '../knowledge/text.js';
import { tokenize } from '../questions/normalize.js';
import type { Stopwords } from '../questions/lexicon.js';
import { keyOf } from '../questions/phrases.js';
import type { Spelling } from '../questions/spelling.js';

/** A name or alias of a record, as the keys of its content words. */
export interface NameKeys {
  record: number;
  mass: number;
  alias: boolean;
}

/** One plan's records made ready for search (BM25F): for each key the records that hold it and how much it says there. */
export interface SearchIndex {
  records: readonly Rec[];
  postings: ReadonlyMap<string, readonly { record: number; score: number }[]>;
  /** For each concern the records that answer it. */
  byConcern: ReadonlyMap<string, readonly number[]>;
  /** Records that are a team to which a case can be brought, for children of some age. */
  doors: ReadonlySet<Rec>;
  /** How telling a key is: rare words say more. Unknown keys get the highest value. */
  idf(key: string): number;
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

/** Counts the keys of a text: each word, and the parts of a compound. Hyphenated words count joined as well («cos-p», «cosp»). */
function count(texts: readonly string[], language: 'no' | 'en', spelling: Spelling, stopwords: Stopwords): Counts {
  const counts: Counts = new Map();
  const add = (key: string, n: number): void => void counts.set(key, (counts.get(key) ?? 0) + n);
  for (const text of texts)
    for (const piece of text.split(/[\s,;:()«»/"]+/)) {
      const tokens = tokenize(piece);
      if (tokens.length > 1) add(keyOf(tokens.map((t) => t.word).join(''), language), 1);
      for (const { word, capitals } of tokens) {
        if (!capitals && stopwords[language].has(word)) continue;
        add(keyOf(word, language), 1);
        if (language === 'no') for (const part of spelling.parts(word)) add(keyOf(part, 'no'), PART);
      }
    }
  return counts;
}

/** Both written forms of one summary count once: a word that stands in both is the same word. */
const highest = (a: Counts, b: Counts): Counts =>
  new Map([...a, ...b].map(([key]) => [key, Math.max(a.get(key) ?? 0, b.get(key) ?? 0)]));

function fieldsOf(r: Rec, spelling: Spelling, stop: Stopwords): Record<Field, Counts> {
  const no = (texts: readonly string[]): Counts => count(texts, 'no', spelling, stop);
  const english = count([r.summary.en], 'en', spelling, stop);
  const summary = highest(no([r.summary.nb ?? '']), no([r.summary.nn ?? '']));
  return {
    name: no([r.name]),
    alias: new Map([...no(r.aliases), ...count(r.aliases, 'en', spelling, stop)]),
    summary: new Map([...summary, ...english]),
    detail: no([...details(r), r.source.title]),
  };
}

const total = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);

export function buildIndex(plan: PlanKnowledge, spelling: Spelling, stopwords: Stopwords): SearchIndex {
  const { records } = plan;
  const fields = records.map((r) => fieldsOf(r, spelling, stopwords));
  const names = Object.keys(FIELDS) as Field[];
  const mean = Object.fromEntries(
    names.map((f) => [f, fields.reduce((sum, x) => sum + total(x[f]), 0) / Math.max(1, fields.length) || 1]),
  ) as Record<Field, number>;
  const weighted = new Map<string, Map<number, number>>();
  fields.forEach((of, record) => {
    for (const field of names)
      for (const [key, n] of of[field]) {
        const length = 1 - LENGTH + (LENGTH * total(of[field])) / mean[field];
        const at = weighted.get(key) ?? new Map<number, number>();
        at.set(record, (at.get(record) ?? 0) + (FIELDS[field] * n) / length);
        weighted.set(key, at);
      }
  });
  const unseen = Math.log(1 + records.length / 0.5);
  const idf = (key: string): number => {
    const df = weighted.get(key)?.size;
    return df === undefined ? unseen : Math.log(1 + (records.length - df + 0.5) / (df + 0.5));
  };
  const postings = new Map(
    [...weighted].map(([key, at]) => [
      key,
      [...at].map(([record, w]) => ({ record, score: (idf(key) * w) / (SATURATION + w) })),
    ]),
  );
  const doors = new Set(records.filter((r) => teamOf(r, plan)?.ages));
  const byConcern = new Map<string, number[]>();
  records.forEach((r, i) => {
    for (const concern of r.concerns) byConcern.set(concern, [...(byConcern.get(concern) ?? []), i]);
  });
  return { records, postings, doors, byConcern, idf, names: nameKeys(records, stopwords, idf) };
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
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  });
  return byKey;
}
