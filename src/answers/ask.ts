import type { PlanKnowledge } from '../knowledge/load.js';
import type { Rec } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import type { Question } from '../questions/question.js';
import type { Answer } from './answer.js';
import type { Book } from './library.js';
import { rank, type Ranked } from './rank.js';

/** Below this share of the question explained by the best record, the plan is said not to tell. */
const ENOUGH = 0.42;

/** The field of a record that an attribute asks for; undefined where its kind has no such field. */
function valueOf(r: Rec, asks: Attribute): unknown {
  if (asks === 'price') return /\bkr\b|kroner|gratis|lav pris|betal/i.test(Object.values(r.summary).join(' ')) || null;
  if (asks === 'phone' || asks === 'address') return undefined;
  return asks in r ? (r as unknown as Record<string, unknown>)[asks] : undefined;
}

/** Answers a question from one plan. */
export function answer(question: Question, book: Book): Answer {
  const ranked = rank(question, book.index);
  const [first] = ranked;
  const found = first !== undefined && isEnough(first, question);
  const hits = found ? cut(ranked) : [];
  const missing = found && question.asks && isMissing(first.record, question.asks) ? question.asks : undefined;
  return {
    question,
    plan: book.knowledge.plan.id,
    found: found && missing === undefined,
    hits,
    ...(missing && { missing }),
    nearest: found ? [] : ranked.slice(0, 3),
    guide: guideOf(book.knowledge),
  };
}

/** The plan's own action guide; null where it has none, or none with an address. */
export function guideOf({ records }: PlanKnowledge): Answer['guide'] {
  const guide = records.find((r) => r.kind === 'guide' && r.primary);
  return guide?.kind === 'guide' && guide.url ? { title: guide.name, url: guide.url } : null;
}

/** Only cells the plan could have filled in are reported as empty. */
const isMissing = (r: Rec, asks: Attribute): boolean =>
  ['frequency', 'participants', 'raisedBy', 'deadline', 'meaning', 'price'].includes(asks) && valueOf(r, asks) === null;

function isEnough(first: Ranked, q: Question): boolean {
  if (q.asks === 'phone' && q.services.length === 0) return false;
  const filters = q.level !== undefined || q.services.length > 0 || q.age !== undefined;
  if (q.concerns.some((c) => first.record.concerns.includes(c))) return true;
  if (q.intent === 'guide' && q.intentSaid && first.record.kind === 'guide') return true;
  if (q.terms.every((t) => t.weight < 0.8)) return filters || first.coverage >= ENOUGH;
  return first.coverage >= ENOUGH;
}

/** What is shown: all that comes near the best, fifty at most. */
function cut(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter((hit) => hit.score >= best * 0.25).slice(0, 50);
}
