import MiniSearch from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import type { Library } from '../src/answers/library.js';
import { details } from '../src/knowledge/text.js';

/** A search engine to stand beside: the names of what it finds, best first. */
export type Search = (q: string, plan: string) => string[];

/** MiniSearch over the same records, one index per plan, with Norwegian stemming, stop words and the usual settings. */
export function miniSearch({ books, shared }: Library): Search {
  const stemmer = newStemmer('norwegian');
  const stop = new Set([...shared.stopwords.no, ...shared.stopwords.en]);
  const indexes = new Map(
    books.values().map(({ knowledge }) => {
      const index = new MiniSearch<{ id: number; name: string; aliases: string; summary: string; detail: string }>({
        fields: ['name', 'aliases', 'summary', 'detail'],
        storeFields: ['name'],
        processTerm: (term) => (stop.has(term.toLowerCase()) ? null : stemmer.stem(term.toLowerCase())),
        searchOptions: { boost: { name: 3, aliases: 2 }, fuzzy: 0.2, prefix: true },
      });
      index.addAll(
        knowledge.records.map((r, id) => ({
          id,
          name: r.name,
          aliases: r.aliases.join(' '),
          summary: Object.values(r.summary).join(' '),
          detail: details(r).join(' '),
        })),
      );
      return [knowledge.plan.id, index] as const;
    }),
  );
  return (q, plan) =>
    indexes
      .get(plan)
      ?.search(q)
      .slice(0, 10)
      .map((hit) => String(hit.name)) ?? [];
}
