import type { Kind, Rec } from '../knowledge/schema.js';
import type { Intent } from '../knowledge/vocabulary.js';
import type { Question } from '../questions/question.js';
import type { Hit } from './answer.js';
import { agesFit, candidate, levelOf } from './find.js';
import type { NameKeys, SearchIndex } from './search-index.js';

/** How much each reason counts, in the unit of one telling word found in a summary (about 3 to 6). */
export const WEIGHT = { coverage: 2, name: 6.5, concern: 4, level: 1.7, age: 1.5, service: 4, door: 6, row: 0.6, attribute: 2.5, topic: 2, audience: 2, guide: 3 };

/** A word no record holds may be the very thing asked for, or only chatter: it weighs this share of the rarest word. */
const UNHELD = 0.45;

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

/** No answer shows more. */
const MOST = 50;

export interface Ranked extends Hit {
  /** 0–1: how much of what the question is about this record explains. */
  coverage: number;
}

/** Ranks the records that pass the filters, best first; ties keep the order of the plan. Reasons are told for the first fifty. */
export function rank(question: Question, index: SearchIndex, listsMeasures = true): Ranked[] {
  const text = scoreText(question, index);
  const names = scoreNames(question, text.mass, index);
  const doors = doorsFor(question, index);
  const ranked: Ranked[] = [];
  const places: number[] = [];
  const look = (record: Rec, i: number, because: string[] | null): Ranked =>
    scoreRecord(record, question, { text: text.get(i), name: names.get(i) ?? 0, mass: text.mass, door: doors.has(record), listsMeasures }, because);
  const filtered = question.level ?? question.age ?? question.services[0] ?? question.topics[0];
  const worth = filtered === undefined ? evident(question, index, text, names) : index.records.keys();
  for (const i of worth) {
    const record = index.records[i];
    if (!record || !candidate(record, question)) continue;
    const hit = look(record, i, null);
    if (hit.score > 0) places[ranked.push(hit) - 1] = i;
  }
  const order = ranked.map((_, at) => at).sort((a, b) => (ranked[b]?.score ?? 0) - (ranked[a]?.score ?? 0));
  return order.slice(0, MOST).flatMap((at) => {
    const hit = ranked[at];
    return hit ? [look(hit.record, places[at] ?? 0, [])] : [];
  });
}

/** Where nothing but words was said: the records that hold one, or answer a concern, in the order of the plan. */
function evident({ concerns }: Question, index: SearchIndex, ...found: ReadonlyMap<number, unknown>[]): number[] {
  const answering = concerns.flat().flatMap((id) => index.byConcern.get(id) ?? []);
  return [...new Set([...found.flatMap((hits) => [...hits.keys()]), ...answering])].sort((a, b) => a - b);
}

/** The teams for the child's age; where no age is said, for the age of the one kindergarten or school that is named. */
function doorsFor({ age, services }: Question, { records, doors }: SearchIndex): ReadonlySet<Rec> {
  if (age !== undefined) return services.length > 1 ? new Set() : doors;
  const named = records.filter((r) => r.kind === 'service' && services.includes(r.id));
  const span = named.length === 1 && named[0] && 'ages' in named[0] ? named[0].ages : null;
  if (!span) return new Set();
  const middle = (span.min + (span.max ?? span.min)) / 2;
  return new Set([...doors].filter((r) => 'ages' in r && agesFit(r.ages, { min: middle, max: middle })));
}

interface TextScore {
  score: number;
  covered: number;
  words: string[];
}

/** BM25F over the question's words; a word counts once, through the best of its keys. */
function scoreText(question: Question, index: SearchIndex): Map<number, TextScore> & { mass: number } {
  const scores = new Map<number, TextScore>();
  let mass = 0;
  for (const term of question.terms) {
    const held = term.keys.filter((k) => index.postings.has(k.key)).map((k) => index.idf(k.key));
    const value = held.length > 0 ? Math.max(...held) : UNHELD * index.idf('');
    mass += term.weight * value;
    const best = new Map<number, { score: number; weight: number }>();
    for (const { key, weight } of term.keys)
      for (const { record, score } of index.postings.get(key) ?? [])
        if ((best.get(record)?.score ?? 0) < score * weight) best.set(record, { score: score * weight, weight });
    for (const [record, { score, weight }] of best) {
      const at = scores.get(record) ?? { score: 0, covered: 0, words: [] };
      at.score += term.weight * score;
      at.covered += term.weight * value * Math.min(1, weight + 0.2);
      at.words.push(term.word);
      scores.set(record, at);
    }
  }
  return Object.assign(scores, { mass });
}

/** A word that was understood as something else («møte», «NAV») still names a record almost as well as any other. */
const NAMED = 0.85;

/** For each record, how well the best of its names is named in the question: 0–1. */
function scoreNames({ terms }: Question, mass: number, index: SearchIndex): Map<number, number> {
  const said = new Map<string, number>();
  for (const term of terms)
    for (const { key, weight } of term.keys) said.set(key, Math.max(said.get(key) ?? 0, weight * Math.max(term.weight, NAMED)));
  const hits = new Map<NameKeys, number>();
  for (const [key, weight] of said)
    for (const name of index.names.get(key) ?? []) hits.set(name, (hits.get(name) ?? 0) + weight * index.idf(key));
  const best = new Map<number, number>();
  for (const [{ record, mass: whole, alias }, hit] of hits) {
    const ofQuestion = Math.min(1, hit / Math.max(mass, 1));
    const named = (hit / whole) ** 2 * (0.35 + 0.65 * ofQuestion) * (alias ? 0.9 : 1);
    if (named > (best.get(record) ?? 0)) best.set(record, named);
  }
  return best;
}

interface Evidence {
  text: TextScore | undefined;
  name: number;
  mass: number;
  door: boolean;
  listsMeasures: boolean;
}

/** The sum of what speaks for a record; each reason is put into `because` where one is given. */
function scoreRecord(record: Rec, q: Question, { text, name, mass, door, listsMeasures }: Evidence, because: string[] | null): Ranked {
  let score = text?.score ?? 0;
  const give = (points: number, reason: string, detail = ''): void => {
    score += points;
    because?.push(detail ? `${reason} ${detail}` : reason);
  };
  const coverage = mass === 0 ? 1 : (text?.covered ?? 0) / mass;
  if (text) give(WEIGHT.coverage * coverage, 'words', because ? text.words.join(', ') : '');
  if (name > 0.1) give(WEIGHT.name * name, 'name');
  for (const ids of q.concerns) {
    const concern = ids.find((id) => record.concerns.includes(id));
    if (concern) give(WEIGHT.concern * (WORRIED.has(q.intent) ? 1 : 0.3), 'concern', concern);
  }
  if (q.level && levelOf(record) === q.level) give(WEIGHT.level, 'level', q.level);
  if (q.age !== undefined && 'ages' in record && record.ages) give(WEIGHT.age, 'age', because ? ageWords(q.age) : '');
  if (q.age === 'pregnant' && record.concerns.includes('pregnancy')) give(WEIGHT.age, 'age pregnant');
  const service = record.kind === 'measure' ? record.service : record.kind === 'service' ? record.id : undefined;
  if (service && q.services.includes(service)) give(WEIGHT.service, 'service', service);
  const instead = !listsMeasures && (q.intent === 'contact' || q.intent === 'measures');
  if (instead && q.level && record.kind === 'plan' && record.topic === 'level-definition' && record.level === q.level) give(WEIGHT.level * 4, 'what the plan says of the level');
  if (record.kind === 'service' && q.intent === 'measures' && q.services.includes(record.id)) give(-4, 'the service itself');
  if (record.kind === 'plan' && q.topics.includes(record.topic)) give(WEIGHT.topic * (q.intent === 'plan' ? 1 : 0.4), 'topic', record.topic);
  if (q.intent === 'guide' && q.intentSaid === 1 && record.kind === 'guide' && record.primary) give(WEIGHT.guide, 'the guide of the plan');
  const evidence = score > 0;
  const isDoor = q.intent === 'contact' && q.level !== 'green' && door;
  if (isDoor) give(q.audience ? WEIGHT.door / 2 : WEIGHT.door, 'first door');
  if (record.kind === 'measure' && q.audience && record.audience.includes(q.audience)) give(WEIGHT.audience, 'for', q.audience);
  if ('row' in record && record.row) score += WEIGHT.row;
  if (evidence) score += (WANTS[q.intent][record.kind] ?? 0) * (q.intentSaid === 1 ? 1 : 0.5);
  if (evidence && answersAttribute(record, q)) give(WEIGHT.attribute, 'says', q.asks);
  return { record, score: evidence || isDoor ? score : 0, because: because ?? [], coverage };
}

const ageWords = (age: NonNullable<Question['age']>): string => (age === 'pregnant' || age.min === age.max ? String(age === 'pregnant' ? age : age.min) : `${age.min}–${age.max}`);

/** A measure that says how many times. */
const COUNTED = /\b(\d+|once|twice)\b.*\b(times|a (day|week|month|year)|checks?|sessions|meetings)\b|\bevery (day|week|month|year)\b/i;

function answersAttribute(r: Rec, { asks }: Question): boolean {
  switch (asks) {
    case 'frequency': return r.kind === 'arena' || (r.kind === 'measure' && COUNTED.test(r.summary.en));
    case 'participants': return r.kind === 'arena';
    case 'raisedBy': return r.kind === 'arena' && r.raisedBy !== null;
    case 'responsible': return 'responsible' in r && r.responsible !== null;
    case 'deadline': case 'status': case 'evaluation': return r.kind === 'action' && r[asks] !== null;
    case 'ages': return ('ages' in r && r.ages !== null) || (r.kind === 'plan' && r.topic === 'target-group');
    case 'timing': return r.kind === 'measure' && r.timing !== null;
    case 'meaning': return r.kind === 'term';
    case 'goal': return r.kind === 'plan' && r.topic === 'goal';
    default: return false;
  }
} // prettier-ignore
