import type { Kind, Rec } from '../knowledge/schema.js';
import type { Intent } from '../knowledge/vocabulary.js';
import type { Question } from '../questions/question.js';
import { answersAttribute } from './attributes.js';
import type { TextScore } from './evidence.js';
import { levelOf } from './find.js';

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
  contact: { measure: 1.5, arena: 0.5, service: 1.5, guide: 0, action: -0.5, term: -2, plan: -2 },
  measures: { measure: 2, service: 0.5, arena: -0.5, action: 0.5, term: -2, plan: -0.5 },
  'what-is': { measure: 0.8, term: 0.5, arena: 0.5, plan: 0.3 },
  meeting: { arena: 4, measure: -2, service: -4, term: -3, plan: -1 },
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
  text: TextScore | undefined;
  /** 0–1: how well it is named. */
  name: number;
  /** 0–1: how much of what the question is about it explains. */
  coverage: number;
  /** It is the team to which a case about a child of this age is brought. */
  door: boolean;
  listsMeasures: boolean;
}

type Reason = readonly [points: number, reason: string, detail?: string | undefined];

/** What speaks for a record, and what against it, each with its points. No reason that counts means that it does not answer. */
export function* reasons(record: Rec, q: Question, given: Evidence): Generator<Reason> {
  yield* ofWords(record, q, given);
  yield* ofFilters(record, q);
  yield* ofKind(record, q, given);
}

function* ofWords(record: Rec, q: Question, { text, name, coverage }: Evidence): Generator<Reason> {
  if (text) yield [text.score + WEIGHT.coverage * coverage, 'words', text.words.join(', ')];
  if (name > 0.1) yield [WEIGHT.name * name, 'name'];
  for (const ids of q.concerns) {
    const concern = ids.find((id) => record.concerns.includes(id));
    if (concern) yield [WEIGHT.concern * (WORRIED.has(q.intent) ? 1 : 0.3), 'concern', concern];
  }
}

function* ofFilters(record: Rec, q: Question): Generator<Reason> {
  if (q.level && levelOf(record) === q.level) yield [WEIGHT.level, 'level', q.level];
  if (q.age !== undefined && 'ages' in record && record.ages) yield [WEIGHT.age, 'age', ageWords(q.age)];
  if (q.age === 'pregnant' && record.concerns.includes('pregnancy')) yield [WEIGHT.age, 'age', 'pregnant'];
  const service = record.kind === 'measure' ? record.service : record.kind === 'service' ? record.id : undefined;
  if (service && q.services.includes(service)) yield [WEIGHT.service, 'service', service];
  if (record.kind === 'measure' && q.audience && record.audience.includes(q.audience))
    yield [WEIGHT.audience, 'for', q.audience];
}

function* ofKind(record: Rec, q: Question, { door, listsMeasures }: Evidence): Generator<Reason> {
  if (record.kind === 'plan') {
    const instead = !listsMeasures && (q.intent === 'contact' || q.intent === 'measures');
    if (instead && q.level && record.topic === 'level-definition' && record.level === q.level)
      yield [WEIGHT.level * 4, 'what the plan says of the level'];
    if (q.topics.includes(record.topic)) yield [WEIGHT.topic * (q.intent === 'plan' ? 1 : 0.4), 'topic', record.topic];
  }
  if (record.kind === 'service' && q.intent === 'measures' && q.services.includes(record.id))
    yield [-WEIGHT.service, 'the service itself'];
  if (record.kind === 'guide' && q.intent === 'guide' && q.intentSaid === 1 && record.primary)
    yield [WEIGHT.guide, 'the guide of the plan'];
  // A level that was said is kept: the door must stand on it in the plan.
  if (door && q.intent === 'contact' && q.level !== 'green' && (!q.level || levelOf(record) === q.level))
    yield [q.audience ? WEIGHT.door / 2 : WEIGHT.door, 'first door'];
}

/** What tips the scale between records for which something else speaks: the kind the intent wants, the field asked for, a row of a table. */
export function* tippers(record: Rec, q: Question): Generator<Reason> {
  const wanted = WANTS[q.intent][record.kind] ?? 0;
  if (wanted !== 0) yield [wanted * (q.intentSaid === 1 ? 1 : 0.5), 'kind', record.kind];
  if (answersAttribute(record, q)) yield [WEIGHT.attribute, 'says', q.asks];
  if ('row' in record && record.row) yield [WEIGHT.row, 'row of a table'];
}

const ageWords = (age: NonNullable<Question['age']>): string =>
  age === 'pregnant' ? age : age.min === age.max ? String(age.min) : `${age.min}–${age.max}`;
