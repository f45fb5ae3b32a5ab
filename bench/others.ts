import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer as oramaNorwegian, language } from '@orama/stemmers/norwegian';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import type { Book, Library } from '../src/answers/library.js';
import { details } from '../src/knowledge/text.js';

/** A search engine to stand beside: the names of what it finds, best first. */
export type Search = (q: string, plan: string) => string[];

interface Doc {
  id: string;
  name: string;
  aliases: string;
  summary: string;
  detail: string;
}
const FIELDS = ['name', 'aliases', 'summary', 'detail'] as const;
const MOST = 10;

/** The same records for every engine. */
const docsOf = ({ knowledge }: Book): Doc[] =>
  knowledge.records.map((r, i) => ({
    id: String(i),
    name: r.name,
    aliases: r.aliases.join(' '),
    summary: Object.values(r.summary).join(' '),
    detail: details(r).join(' '),
  }));

/** One index per plan. */
function perPlan<T>({ books }: Library, build: (docs: Doc[]) => T): (plan: string) => T | undefined {
  const made = new Map(books.values().map((book) => [book.knowledge.plan.id, build(docsOf(book))]));
  return (plan) => made.get(plan);
}

/** MiniSearch with Norwegian stemming, stop words and the usual settings. */
export function miniSearch(library: Library): Search {
  const stemmer = newStemmer('norwegian');
  const stop = new Set([...library.shared.stopwords.no, ...library.shared.stopwords.en]);
  const indexOf = perPlan(library, (docs) => {
    const index = new MiniSearch<Doc>({
      fields: [...FIELDS],
      storeFields: ['name'],
      processTerm: (term) => (stop.has(term.toLowerCase()) ? null : stemmer.stem(term.toLowerCase())),
      searchOptions: { boost: { name: 3, aliases: 2 }, fuzzy: 0.2, prefix: true },
    });
    index.addAll(docs);
    return index;
  });
  return (q, plan) => (indexOf(plan)?.search(q) ?? []).slice(0, MOST).map((hit) => (hit as unknown as Doc).name);
}

/** fuse.js with its defaults. */
export function fuseDefaults(library: Library): Search {
  const indexOf = perPlan(library, (docs) => new Fuse(docs, { keys: [...FIELDS] }));
  return (q, plan) =>
    indexOf(plan)
      ?.search(q, { limit: MOST })
      .map(({ item }) => item.name) ?? [];
}

/** fuse.js word by word, with the same Norwegian stemmer on both sides; a word found counts by how well. */
export function fuseTokens(library: Library): Search {
  const stemmer = newStemmer('norwegian');
  const stems = (text: string): string =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => stemmer.stem(w)).join(' ');
  const indexOf = perPlan(library, (docs) => {
    const stemmed = docs.map((d) => ({ ...d, text: stems(FIELDS.map((f) => d[f]).join(' ')) }));
    return new Fuse(stemmed, { keys: ['text'], ignoreLocation: true, includeScore: true, threshold: 0.2 });
  });
  return (q, plan) => {
    const points = new Map<string, number>();
    for (const word of stems(q)
      .split(' ')
      .filter((w) => w.length > 2))
      for (const { item, score } of indexOf(plan)?.search(word, { limit: 50 }) ?? [])
        points.set(item.name, (points.get(item.name) ?? 0) + 1 - (score ?? 1));
    return [...points]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([name]) => name);
  };
}

/** Orama with its Norwegian stemmer. */
export function orama(library: Library): Search {
  const indexOf = perPlan(library, (docs) => {
    const index = create({
      schema: { name: 'string', aliases: 'string', summary: 'string', detail: 'string' } as const,
      components: { tokenizer: { stemming: true, language, stemmer: oramaNorwegian } },
    });
    void insertMultiple(index, docs, docs.length);
    return index;
  });
  return (q, plan) => {
    const index = indexOf(plan);
    if (!index) return [];
    const found = searchOrama(index, { term: q, limit: MOST, boost: { name: 3, aliases: 2 } });
    if (found instanceof Promise) throw new Error('Orama answers at once only without asynchronous plugins');
    return found.hits.map(({ document }) => document.name);
  };
}
