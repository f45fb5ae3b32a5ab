import type { Knowledge } from '../knowledge/knowledge.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { planLexicon, sharedLexicon, type PlanLexicon, type SharedLexicon } from '../questions/lexicon.js';
import type { Answer, Duty } from './answer.js';
import { guideOf } from './ask.js';
import { understand } from '../questions/understand.js';
import { buildIndex, type SearchIndex } from './search-index.js';

/** One plan made ready to be asked. */
export interface Book {
  knowledge: PlanKnowledge;
  lexicon: PlanLexicon;
  index: SearchIndex;
  /** The national duties, which no plan tells. */
  duties: readonly Duty[];
}

/** All plans made ready to be asked, by id. */
export interface Library {
  books: Books;
  shared: SharedLexicon;
  /** One record by its key, as the answer to a question that named it; undefined where there is none such. */
  open(key: string): Answer | undefined;
}

/** The books by plan id. One is made when it is first opened, and kept: a start does not wait for plans nobody asks. */
export class Books {
  readonly #made = new Map<string, Book>();
  readonly #plans: Knowledge['plans'];
  readonly #shared: SharedLexicon;
  readonly #duties: readonly Duty[];

  constructor({ plans, emergency }: Knowledge, shared: SharedLexicon) {
    this.#plans = plans;
    this.#shared = shared;
    this.#duties = emergency.duties;
  }

  has = (id: string): boolean => this.#plans.has(id);
  keys = (): string[] => [...this.#plans.keys()];
  /** A plan as it was read; it is not made ready for it. */
  plan = (id: string): PlanKnowledge | undefined => this.#plans.get(id);
  plans = (): PlanKnowledge[] => [...this.#plans.values()];
  values = (): Book[] => this.keys().flatMap((id) => this.get(id) ?? []);

  get(id: string): Book | undefined {
    const plan = this.#plans.get(id);
    let book = this.#made.get(id);
    if (!book && plan) {
      const lexicon = planLexicon(plan, this.#shared);
      const index = buildIndex(plan, lexicon.spelling, this.#shared.stopwords);
      book = { knowledge: plan, lexicon, index, duties: this.#duties };
      this.#made.set(id, book);
    }
    return book;
  }
}

export function buildLibrary(knowledge: Knowledge): Library {
  const shared = sharedLexicon(knowledge);
  const books = new Books(knowledge, shared);
  return { books, shared, open: (key) => open(key, books) };
}

function open(key: string, books: Books): Answer | undefined {
  const [plan = ''] = key.split('/');
  const book = books.get(plan);
  const record = book?.knowledge.records.find((r) => r.key === key);
  if (!book || !record) return undefined;
  const question = { ...understand('', book.lexicon), intent: 'what-is' as const };
  return {
    question,
    plan,
    found: true,
    hits: [{ record, score: 1, because: ['opened'] }],
    nearest: [],
    placements: [],
    about: [],
    duties: [],
    guide: guideOf(book.knowledge),
  };
}
