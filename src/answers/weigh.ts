import type { Kind } from '../knowledge/schema.js';
import type { Intent } from '../knowledge/vocabulary.js';
import type { AgeSpan, Question } from '../questions/question.js';
import type { Entry } from './entry.js';

/** How much each reason counts, in the unit of one telling word found in a summary (about 3 to 6). */
export const WEIGHT = {
  coverage: 2,
  name: 6.5,
  concern: 4,
  level: 1.7,
  age: 1.5,
  service: 4,
  door: 6,
  row: 0.6,
  attribute: 2.5,
  topic: 2,
  audience: 2,
  guide: 3,
};

/** What kind of record each intent wants. */
const WANTS: Record<Intent, Partial<Record<Kind, number>>> = {
  contact: { measure: 1.5, arena: 0.5, service: 1.5, guide: 0, action: -0.5, term: -3, plan: -3 },
  measures: { measure: 2, service: 0.5, arena: -0.5, action: 0.5, term: -2, plan: -0.5 },
  'what-is': { measure: 0.8, term: 0.5, arena: 0.5, plan: 0.3 },
  meeting: { arena: 4, measure: -2, service: -4, term: -3, plan: -2 },
  guide: { guide: 5, term: 0, plan: 0.5 },
  service: { service: 2.5, measure: 0.5, plan: 0.5 },
  term: { term: 4, plan: 1 },
  plan: { plan: 3, action: 1, term: -0.5, measure: -1 },
  help: {},
};

/** Intents of somebody with a worry; in other questions a concern's word is only a subject. */
const WORRIED: ReadonlySet<Intent> = new Set(['contact', 'measures', 'guide', 'service']);

/** What is known of one record in the light of one question. */
export interface Evidence {
  /** What the words of the question say for it; 0 where it holds none. */
  text: number;
  /** 0–1: how well it is named. */
  name: number;
  /** 0–1: how much of what the question is about it explains. */
  coverage: number;
  /** It is the team to which a case about a child of this age is brought. */
  door: boolean;
  listsMeasures: boolean;
}

/** Takes one reason: its points, what it is, and what was found. To score a record only the points are added up. */
export type Tell = (points: number, reason: string, found?: string | AgeSpan) => void;

/** What speaks for a record, and what against it, each with its points. No reason that counts means that it does not answer. */
export function reasons(entry: Entry, q: Question, given: Evidence, tell: Tell): void {
  ofWords(entry, q, given, tell);
  ofFilters(entry, q, tell);
  ofKind(entry, q, given, tell);
}

function ofWords(entry: Entry, q: Question, { text, name, coverage }: Evidence, tell: Tell): void {
  if (text > 0) tell(text + WEIGHT.coverage * coverage, 'words');
  if (name > 0.1) tell(WEIGHT.name * name, 'name');
  if (entry.concerns.length === 0) return;
  const counted = new Set<string>();
  for (const ids of q.concerns) {
    const concern = ids.find((id) => entry.concerns.includes(id) && !counted.has(id));
    if (concern) counted.add(concern);
    if (concern) tell(WEIGHT.concern * (WORRIED.has(q.intent) ? 1 : 0.3), 'concern', concern);
  }
}

/** A service that the plan places on the level, where somebody to turn to is asked for. */
const isWhom = ({ levels }: Entry, { intent, level }: Question): boolean =>
  intent === 'contact' && level !== undefined && levels.includes(level);

function ofFilters(entry: Entry, q: Question, tell: Tell): void {
  if (q.level && (entry.level === q.level || isWhom(entry, q))) tell(WEIGHT.level, 'level', q.level);
  if (q.age !== undefined && entry.ages) tell(WEIGHT.age, 'age', q.age);
  if (q.age === 'pregnant' && entry.concerns.includes('pregnancy')) tell(WEIGHT.age, 'age', q.age);
  if (entry.service && q.services.includes(entry.service)) tell(WEIGHT.service, 'service', entry.service);
  if (q.audience && entry.audience.includes(q.audience)) tell(WEIGHT.audience, 'for', q.audience);
}

function ofKind({ kind, level, service, topic, primary }: Entry, q: Question, given: Evidence, tell: Tell): void {
  if (topic) {
    const instead = !given.listsMeasures && (q.intent === 'contact' || q.intent === 'measures');
    if (instead && q.level && topic === 'level-definition' && level === q.level)
      tell(WEIGHT.level * (q.intent === 'contact' ? 2 : 4), 'what the plan says of the level');
    if (q.topics.includes(topic)) tell(WEIGHT.topic * (q.intent === 'plan' ? 1 : 0.4), 'topic', topic);
  }
  if (kind === 'service' && service && q.intent === 'measures' && q.services.includes(service))
    tell(-WEIGHT.service, 'the service itself');
  if (primary && q.intent === 'guide' && q.intentSaid === 1) tell(WEIGHT.guide, 'the guide of the plan');
  // A level that was said is kept: the door must stand on it in the plan.
  if (given.door && q.intent === 'contact' && q.level !== 'green' && (!q.level || level === q.level))
    tell(q.audience ? WEIGHT.door / 2 : WEIGHT.door, 'first door');
}

/** What tips the scale between records for which something else speaks: the kind the intent wants, the field asked for, a row of a table. */
export function tippers({ kind, attributes, row, topic }: Entry, q: Question, tell: Tell): void {
  const wanted = WANTS[q.intent][kind] ?? 0;
  if (wanted !== 0) tell(wanted * (q.intentSaid === 1 ? 1 : 0.5), 'kind', kind);
  if (q.asks && attributes.includes(q.asks)) tell(WEIGHT.attribute, 'says', q.asks);
  if (row) tell(WEIGHT.row, 'row of a table');
  if (topic === 'indicator' && q.intent !== 'plan' && !q.topics.includes(topic)) tell(-WEIGHT.topic, 'a figure');
}
