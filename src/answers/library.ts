import type { Knowledge } from '../knowledge/knowledge.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { planLexicon, sharedLexicon, type PlanLexicon, type SharedLexicon } from '../questions/lexicon.js';
import type { Answer } from './answer.js';
import { guideOf } from './ask.js';
import { understand } from '../questions/understand.js';
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
  /** One record by its key, as the answer to a question that named it; undefined where there is none such. */
  open(key: string): Answer | undefined;
}

export function buildLibrary(knowledge: Knowledge): Library {
  const shared = sharedLexicon(knowledge);
  const books = new Map<string, Book>();
  for (const [id, plan] of knowledge.plans) {
    const lexicon = planLexicon(plan, shared);
    books.set(id, { knowledge: plan, lexicon, index: buildIndex(plan, lexicon.spelling, shared.stopwords) });
  }
  return { books, shared, open: (key) => open(key, books) };
}

function open(key: string, books: ReadonlyMap<string, Book>): Answer | undefined {
  const [plan = ''] = key.split('/');
  const book = books.get(plan);
  const record = book?.knowledge.records.find((r) => r.key === key);
  if (!book || !record) return undefined;
  const question = { ...understand('', book.lexicon), intent: 'what-is' as const };
  return { question, plan, found: true, hits: [{ record, score: 1, because: ['opened'] }], nearest: [], guide: guideOf(book.knowledge) };
}
