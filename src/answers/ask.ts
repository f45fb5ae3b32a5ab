import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS, type Contact, type Level, type Rec } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import { serviceOf } from '../knowledge/text.js';
import { lower, tokenize } from '../questions/normalize.js';
import { keyOf } from '../questions/phrases.js';
import type { Question } from '../questions/question.js';
import type { Answer } from './answer.js';
import type { Book } from './library.js';
import { placements } from './placements.js';
import { rank, type Ranked } from './rank.js';

/** From this score on a record answers (measured on the golden questions: right answers lie above it, chance hits below). */
const CLEAR = 3.6;
/** A lower score is enough where the record explains this share of the question. */
const MOST = 0.6;

/** Words that tell when something is. */
const TIME =
  /\bkl\b|klokka|\d{1,2}[.:]\d{2}|\d\s*(dager|uker|kvelder|timer|mnd|måneder)|dag\b|(mandag|tirsdag|onsdag|torsdag|fredag)|sommer|vinter/i;

/** An unknown word of this length is most often the very thing asked for: a name, a compound. */
const NOUN = 8;

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
  const question = unclear ? { ...asked, intent: 'guide' as const, intentSaid: 1 } : asked;
  const ranked = rank(question, book.index, book.knowledge.plan.listsMeasures);
  const [first] = ranked;
  const named = question.asks === 'phone' ? namedContact(question, book) : undefined;
  const contact = named ?? (first && contactOf(first.record, book.knowledge));
  const found = named?.phone != null || (first !== undefined && isEnough(first, question, book));
  const hits = named
    ? ranked.filter(({ record }) => record.kind === 'service' && record.contact === named.id)
    : found
      ? cut(ranked)
      : [];
  const missing =
    found && first && !named && question.asks && isMissing(first.record, question.asks, contact)
      ? question.asks
      : undefined;
  return {
    question,
    plan: book.knowledge.plan.id,
    found: found && missing === undefined,
    hits,
    ...(unclear && { unclear }),
    placements: placements(hits, question),
    about: question.concerns.map((ids) => ids.flatMap((id) => book.lexicon.shared.concernTitles.get(id) ?? [])),
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

/** The contact whose name the question says. */
function namedContact({ terms }: Question, { knowledge }: Book): Contact | undefined {
  const said = new Set(terms.flatMap((t) => t.keys.map((k) => k.key)));
  return knowledge.contacts.find((c) =>
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

/**
 * Is the best record an answer, or only the least bad? A question about another field is none of ours; else a clear score, or a
 * record that explains most of the words, or filters alone («gult nivå, barnehage»), or the first door for a child of that age.
 */
function isEnough(first: Ranked, q: Question, { index }: Book): boolean {
  if (q.elsewhere && q.concerns.length === 0 && first.score < CLEAR * 3) return false;
  if (q.asks === 'meaning' && !first.because.includes('name')) return false;
  const filters = q.level !== undefined || q.services.length > 0 || q.age !== undefined;
  const onlyFilters = q.terms.every((t) => t.weight < 0.8);
  const byKind = q.intent === 'guide' && q.intentSaid === 1 && first.record.kind === 'guide';
  const strange =
    q.language !== 'en' &&
    q.concerns.length === 0 &&
    !filters &&
    q.terms.some((t) => t.weight >= 0.8 && t.word.length >= NOUN && !t.keys.some((k) => index.postings.has(k.key)));
  if (strange && first.coverage < MOST && !first.because.includes('name')) return false;
  return (
    (filters && onlyFilters) ||
    byKind ||
    first.because.includes('first door') ||
    first.score >= CLEAR ||
    first.coverage >= MOST
  );
}

/** What is shown: all that comes near the best; nearer where one record was asked for by name. */
function cut(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  const share = best?.because.includes('name') && best.coverage >= MOST ? 0.5 : 0.25;
  return best ? ranked.filter((hit) => hit.score >= best.score * share) : [];
}
