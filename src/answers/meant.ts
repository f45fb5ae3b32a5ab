import type { PlanKnowledge } from '../knowledge/load.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import { GENERAL } from '../questions/concerns.js';
import { lower } from '../questions/normalize.js';
import type { Question, Term } from '../questions/question.js';

/**
 * Somebody who tells of a worry and asks nothing wants somebody to turn to where the plan lists no measures. A duty is the same for
 * all: what the plan can add is whom it is about, not when or how often.
 */
export function meant(q: Question, { plan }: PlanKnowledge): Question {
  if (q.duties.length > 0) {
    const { asks, ...rest } = q;
    return { ...rest, ...(asks && !TOLD_BY_LAW.has(asks) && { asks }), ...(q.intentSaid < 1 && { intent: 'contact' }) };
  }
  const named = q.concerns.some((ids) => !ids.includes(GENERAL));
  const worried = named && q.intentSaid === 0 && q.asks === undefined && !ASKS.test(lower(q.text));
  return worried && !plan.listsMeasures ? { ...q, intent: 'contact', intentSaid: 1 } : q;
}

/**
 * What is ranked by. «Hvem kontakter jeg for en niåring?» is a worry nobody has named: what the plan has for any worry answers; where
 * measures are listed by level, those of a level that was said do. In a worry that asks nothing a place is where it was seen, not whom.
 */
export function sought(q: Question, { plan }: PlanKnowledge, asked: Question): Question {
  if (q.concerns.length > 0)
    return q.intent === asked.intent || q.duties.length > 0
      ? q
      : { ...q, services: [], terms: q.terms.map((t) => (t.as === 'service' ? asPlace(t) : t)) };
  const unnamed = q.services.length === 0 && q.terms.every((t) => t.weight < 0.8);
  const whom = q.intent === 'contact' && (q.level ? !plan.listsMeasures : q.age !== undefined);
  return whom && unnamed ? { ...q, concerns: [[GENERAL]] } : q;
}

/** A place beside a worry says as little as the words of the worry. */
const asPlace = (t: Term): Term => ({ ...t, as: 'concern', weight: 0.3 });

/** A question word: the text is more than a worry. */
const ASKS =
  /(?<!\p{L})(?:hva|kva|ka|va|hvor|kor|kvar|hvordan|korleis|åssen|når|hvorfor|kvifor|hvilk\w+|what|when|how|why|which|where|is|are|does|do)(?!\p{L})/u;

const TOLD_BY_LAW: ReadonlySet<Attribute> = new Set(['timing', 'deadline', 'meaning', 'raisedBy']);
