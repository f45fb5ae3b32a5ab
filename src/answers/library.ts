import type { Knowledge } from '../knowledge/knowledge.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { planLexicon, sharedLexicon, type PlanLexicon, type SharedLexicon } from '../questions/lexicon.js';
import { buildIndex, type SearchIndex } from './search-index.js';

/** One plan made ready to be asked. */
export interface Book {
  knowledge: PlanKnowledge;
  lexicon: PlanLexicon;
  index: SearchIndex;
}

/** All plans made ready to be asked, by id. */
export interface Library {
  books: ReadonlyMap<string, Book>;
  shared: SharedLexicon;
}

export function buildLibrary(knowledge: Knowledge): Library {
  const shared = sharedLexicon(knowledge);
  const books = new Map<string, Book>();
  for (const [id, plan] of knowledge.plans) {
    const lexicon = planLexicon(plan, shared);
    books.set(id, { knowledge: plan, lexicon, index: buildIndex(plan, lexicon.spelling, shared.stopwords) });
  }
  return { books, shared };
}
