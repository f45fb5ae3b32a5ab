import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS, type Contact, type Level, type Rec } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import { serviceOf } from '../knowledge/text.js';
import { lower, tokenize } from '../questions/normalize.js';
import { keyOf } from '../questions/phrases.js';
import type { Question } from '../questions/question.js';
import type { Answer } from './answer.js';
import { isEnough, MOST } from './enough.js';
import type { Book } from './library.js';
import { meant, sought } from './meant.js';
import { placements } from './placements.js';
import { rank, type Ranked } from './rank.js';

/** Words that tell when something is. */
const TIME =
  /\bkl\b|klokka|\d{1,2}[.:]\d{2}|\d\s*(dager|uker|kvelder|timer|mnd|måneder)|dag\b|(mandag|tirsdag|onsdag|torsdag|fredag)|sommer|vinter/i;

/** The field of a record that an attribute asks for; undefined where its kind has no such field. */
function valueOf(r: Rec, asks: Attribute, contact: Contact | undefined): unknown {
  if (asks === 'price') return /\bkr\b|kroner|gratis|lav pris|betal/i.test(Object.values(r.summary).join(' ')) || null;
  if (asks === 'phone') return contact?.phone ?? null;
  if (asks === 'timing' && (r.kind === 'measure' || r.kind === 'service'))
    return ('timing' in r ? r.timing : null) ?? (TIME.test(Object.values(r.summary).join(' ')) ? true : null);
  return asks in r ? (r as unknown as Record<string, unknown>)[asks] : undefined;
}

/** Answers a question from one plan. */
export function answer(asked: Question, book: Book): Answer {
  const unclear = unclearLevel(asked, book);
  const question = unclear ? { ...asked, intent: 'guide' as const, intentSaid: 1 } : meant(asked, book.knowledge);
  const ranked = rank(sought(question, book.knowledge, asked), book.index, book.knowledge.plan.listsMeasures);
  const [first] = ranked;
  const named = namedContact(question, book);
  const contact = named ?? (first && contactOf(first.record, book.knowledge));
  const found = named?.phone != null || (first !== undefined && isEnough(first, question, book.index));
  const hits = named
    ? ranked.filter(({ record }) => record.kind === 'service' && record.contact === named.id)
    : found
      ? cut(ranked)
      : [];
  const duties = book.duties.filter(({ id }) => question.duties.includes(id));
  const missing =
    found && first && !named && question.asks && isMissing(first.record, question.asks, contact)
      ? question.asks
      : undefined;
  return {
    question,
    plan: book.knowledge.plan.id,
    found: (found || duties.length > 0) && missing === undefined,
    hits,
    ...(unclear && { unclear }),
    placements: placements(hits, question),
    about: question.concerns.map((ids) => ids.flatMap((id) => book.lexicon.shared.concernTitles.get(id) ?? [])),
    duties,
    ...(missing && { missing }),
    ...(contact && { contact }),
    nearest: found ? [] : ranked.slice(0, 3),
    guide: guideOf(book.knowledge),
  };
}

/** A bare «nivå 2»: the guide counts levels 0 to 3, the plan has three of its own, and nothing else in the text settles it. */
function unclearLevel(
  { guideLevel, level, intent, intentSaid, terms }: Question,
  { knowledge, index }: Book,
): Level | undefined {
  const settled = level !== undefined || (intent === 'guide' && intentSaid === 1);
  if (guideLevel === undefined || settled || !knowledge.records.some((r) => r.kind === 'guide' && r.levels.length > 0))
    return undefined;
  const named = terms.some(
    (t) => t.weight >= 0.8 && !/^(nivå|level|\d)/.test(t.word) && t.keys.some((k) => index.names.has(k.key)),
  );
  return named ? undefined : LEVELS[guideLevel - 1];
}

/** The plan's own action guide; null where it has none, or none with an address. */
export function guideOf({ records }: PlanKnowledge): Answer['guide'] {
  const guide = records.find((r) => r.kind === 'guide' && r.primary);
  return guide?.kind === 'guide' && guide.url
    ? { title: guide.name, url: guide.url, key: guide.key, steps: guide.levels.length > 0 }
    : null;
}

/** Only cells the plan could have filled in are reported as empty. */
const isMissing = (r: Rec, asks: Attribute, contact: Contact | undefined): boolean =>
  ['frequency', 'participants', 'raisedBy', 'deadline', 'meaning', 'price', 'phone', 'timing'].includes(asks) &&
  valueOf(r, asks, contact) === null;

/** The contact whose name the question says, where its number is asked for, or its hours and they are known. */
function namedContact({ terms, asks }: Question, { knowledge }: Book): Contact | undefined {
  if (asks !== 'phone' && asks !== 'timing') return undefined;
  const said = new Set(terms.flatMap((t) => t.keys.map((k) => k.key)));
  return knowledge.contacts.find(
    (c) =>
      (asks === 'phone' || c.hours) &&
      tokenize(c.name).some(
        (t) =>
          said.has(keyOf(t.word, 'no')) && !knowledge.plan.municipalities.some((m) => lower(m.name).includes(t.word)),
      ),
  );
}

/** The contact of a service, of a measure's service, or of the municipality where the question is for that. */
function contactOf(r: Rec, plan: PlanKnowledge): Contact | undefined {
  const service = r.kind === 'measure' ? serviceOf(r.service, plan) : r.kind === 'service' ? r : undefined;
  return service && plan.contacts.find((c) => c.id === service.contact);
}

/** What is shown: all that comes near the best; nearer where one record was asked for by name. */
function cut(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  const share = best?.because.includes('name') && best.coverage >= MOST ? 0.5 : 0.25;
  return best ? ranked.filter((hit) => hit.score >= best.score * share) : [];
}
