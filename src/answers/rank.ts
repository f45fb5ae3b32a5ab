import type { Kind, Rec } from '../knowledge/schema.js';
import type { Intent } from '../knowledge/vocabulary.js';
import type { Question } from '../questions/question.js';
import type { Hit } from './answer.js';
import { candidate, levelOf } from './find.js';
import type { NameKeys, SearchIndex } from './search-index.js';

/** How much each reason counts, in the unit of one telling word found in a summary (about 3 to 6). */
const WEIGHT = { name: 8, concern: 3, level: 1.5, age: 1.5, service: 3, inArea: 0, door: 4, row: 0.4, attribute: 2.5 } as const;

/** What kind of record each intent wants. */
const WANTS: Record<Intent, Partial<Record<Kind, number>>> = {
  contact: { measure: 1.5, arena: 0.5, service: 1.5, guide: 0, action: -0.5, term: -2, plan: -2 },
  measures: { measure: 2, service: 0.5, arena: -0.5, action: 0.5, term: -2, plan: -0.5 },
  'what-is': { measure: 0.8, term: 0.5, arena: 0.5, plan: 0.3 },
  meeting: { arena: 4, measure: 0, service: -1, term: -1.5, plan: -1 },
  guide: { guide: 5, term: 0, plan: 0.5 },
  service: { service: 2.5, measure: 0.5, plan: 0.5 },
  term: { term: 4, plan: 1 },
  plan: { plan: 3, action: 1, term: -0.5, measure: -1 },
  help: {},
};

export interface Ranked extends Hit {
  /** 0–1: how much of what the question is about this record explains. */
  coverage: number;
}

/** Ranks the records that pass the filters, best first; ties keep the order of the plan. */
export function rank(question: Question, index: SearchIndex): Ranked[] {
  const text = scoreText(question, index);
  return index.records
    .flatMap((record, i): Ranked[] => {
      if (!candidate(record, question)) return [];
      const name = bestName(index.names.get(i) ?? [], question, text.mass, index);
      const ranked = scoreRecord(record, question, text.get(i), name, text.mass);
      return ranked.score > 0 ? [ranked] : [];
    })
    .sort((a, b) => b.score - a.score);
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
    const own = Math.max(...term.keys.filter((k) => k.weight === 1).map((k) => Math.min(index.idf(k.key), 6)), 0);
    const value = term.keys.some((k) => index.postings.has(k.key)) ? Math.min(own, bestIdf(term.keys, index)) : own;
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

const bestIdf = (keys: Question['terms'][number]['keys'], index: SearchIndex): number =>
  Math.max(...keys.filter((k) => index.postings.has(k.key)).map((k) => index.idf(k.key)));

/** How well the best of a record's names is named in the question: 0–1. */
function bestName(names: readonly NameKeys[], question: Question, mass: number, index: SearchIndex): number {
  let best = 0;
  for (const { keys, mass: nameMass, alias } of names) {
    let hit = 0;
    for (const key of keys) {
      let found = 0;
      for (const term of question.terms)
        for (const k of term.keys) if (k.key === key) found = Math.max(found, k.weight * Math.max(term.weight, 0.6));
      hit += found * index.idf(key);
    }
    if (hit === 0) continue;
    const ofName = hit / nameMass;
    const ofQuestion = Math.min(1, hit / Math.max(mass, 1));
    best = Math.max(best, ofName ** 2 * (0.35 + 0.65 * ofQuestion) * (alias ? 0.9 : 1));
  }
  return best;
}

function scoreRecord(record: Rec, q: Question, text: TextScore | undefined, name: number, mass: number): Ranked {
  const because: string[] = [];
  let score = text?.score ?? 0;
  const give = (points: number, reason: string): void => {
    score += points;
    because.push(reason);
  };
  if (text) because.push(`words: ${text.words.join(', ')}`);
  if (name > 0.1) give(WEIGHT.name * name, 'name');
  const concerns = q.concerns.filter((c) => record.concerns.includes(c));
  for (const concern of concerns) give(WEIGHT.concern, `concern ${concern}`);
  if (q.level && levelOf(record) === q.level) give(WEIGHT.level, `level ${q.level}`);
  if (q.age !== undefined && 'ages' in record && record.ages) give(WEIGHT.age, `age ${JSON.stringify(q.age)}`);
  if (q.age === 'pregnant' && record.concerns.includes('pregnancy')) give(WEIGHT.age, 'age pregnant');
  const service = record.kind === 'measure' ? record.service : record.kind === 'service' ? record.id : undefined;
  if (service && q.services.includes(service)) give(WEIGHT.service, `service ${service}`);
  const evidence = score > 0;
  const door = q.intent === 'contact' && record.kind === 'arena' && record.raisedBy !== null && q.level !== 'green';
  if (door && (q.age !== undefined || q.level)) give(WEIGHT.door, 'first door');
  if ('row' in record && record.row) score += WEIGHT.row;
  if (evidence) score += (WANTS[q.intent][record.kind] ?? 0) * (q.intentSaid ? 1 : 0.5);
  if (evidence && answersAttribute(record, q)) give(WEIGHT.attribute, `says ${q.asks ?? ''}`);
  return { record, score: evidence || door ? score : 0, because, coverage: mass === 0 ? 1 : (text?.covered ?? 0) / mass };
}

function answersAttribute(r: Rec, { asks }: Question): boolean {
  switch (asks) {
    case 'frequency': return r.kind === 'arena';
    case 'participants': return r.kind === 'arena';
    case 'raisedBy': return r.kind === 'arena' && r.raisedBy !== null;
    case 'responsible': return 'responsible' in r && r.responsible !== null;
    case 'deadline': case 'status': case 'evaluation': return r.kind === 'action' && r[asks] !== null;
    case 'ages': return 'ages' in r && r.ages !== null;
    case 'timing': return r.kind === 'measure' && r.timing !== null;
    case 'meaning': return r.kind === 'term';
    case 'goal': return r.kind === 'plan' && r.topic === 'goal';
    default: return false;
  }
} // prettier-ignore
