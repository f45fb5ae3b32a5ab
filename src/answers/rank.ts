import type { Rec } from '../knowledge/schema.js';
import type { Question } from '../questions/question.js';
import type { Hit } from './answer.js';
import { scoreNames, scoreText } from './evidence.js';
import { agesFit, candidate } from './find.js';
import type { SearchIndex } from './search-index.js';
import { reasons, tippers, type Evidence } from './weigh.js';

/** No answer shows more. */
const MOST = 50;

export interface Ranked extends Hit {
  /** 0–1: how much of what the question is about this record explains. */
  coverage: number;
}

/** Ranks the records that pass the filters, best first; ties keep the order of the plan. `because` is told for those that are given. */
export function rank(question: Question, index: SearchIndex, listsMeasures = true): Ranked[] {
  const text = scoreText(question, index);
  const names = scoreNames(question, text.mass, index);
  const doors = doorsFor(question, index);
  const filtered =
    question.level ??
    question.age ??
    question.services[0] ??
    question.topics[0] ??
    (question.intent === 'guide' || undefined);
  const worth = filtered === undefined ? evident(question, index, text, names) : index.records.keys();
  const scored: { record: Rec; score: number; given: Evidence }[] = [];
  for (const i of worth) {
    const record = index.records[i];
    if (!record || !candidate(record, question)) continue;
    const words = text.get(i);
    const coverage = text.mass === 0 ? 1 : (words?.covered ?? 0) / text.mass;
    const given = { text: words, name: names.get(i) ?? 0, coverage, door: doors.has(record), listsMeasures };
    const score = total(record, question, given);
    if (score > 0) scored.push({ record, score, given });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ record, score, given }) => ({
      record,
      score,
      because: why(record, question, given),
      coverage: given.coverage,
    }));
}

/** The sum of all reasons; 0 where none of them speaks for the record. */
function total(record: Rec, question: Question, given: Evidence): number {
  let score = 0;
  for (const [points] of reasons(record, question, given)) score += points;
  if (score <= 0) return 0;
  for (const [points] of tippers(record, question)) score += points;
  return score;
}

const why = (record: Rec, question: Question, given: Evidence): string[] =>
  [...reasons(record, question, given), ...tippers(record, question)].map(([, reason, detail]) =>
    detail ? `${reason} ${detail}` : reason,
  );

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
