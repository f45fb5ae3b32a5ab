import type { AgeSpan, Question } from '../questions/question.js';
import type { Hit } from './answer.js';
import type { Entry } from './entry.js';
import { scoreNames, scoreText } from './evidence.js';
import { agesFit, candidate } from './find.js';
import type { SearchIndex } from './search-index.js';
import { reasons, tippers, type Evidence, type Tell } from './weigh.js';

/** No answer shows more. */
const MOST = 50;

export interface Ranked extends Hit {
  /** 0–1: how much of what the question is about this record explains. */
  coverage: number;
  /** 0–1: how well it is named. */
  name: number;
}

interface Scored {
  /** Its place in the plan. */
  place: number;
  entry: Entry;
  score: number;
  given: Evidence;
}

/**
 * Ranks the records that pass the filters, best first; ties keep the order of the plan. All are scored in numbers; `because` is
 * told for those that are given.
 */
export function rank(question: Question, index: SearchIndex, listsMeasures = true): Ranked[] {
  const text = scoreText(question, index);
  const names = scoreNames(question, text.mass, index);
  const isDoor = doorsFor(question, index);
  const concerns = new Set(question.concerns.flat());
  const score = scorer(question);
  const all = isFiltered(question);
  const best: Scored[] = [];
  index.entries.forEach((entry, place) => {
    const said = text.score[place] ?? 0;
    const name = names[place] ?? 0;
    // Where nothing but words was said, a record holds one or answers a concern.
    if (!all && said === 0 && name === 0 && !entry.concerns.some((id) => concerns.has(id))) return;
    if (!candidate(entry, question)) return;
    const coverage = text.mass === 0 ? 1 : (text.covered[place] ?? 0) / text.mass;
    const given = { text: said, name, coverage, door: isDoor(entry), listsMeasures };
    keep(best, { place, entry, score: score(entry, given), given });
  });
  return best.map(({ place, entry, score, given }) => ({
    record: entry.record,
    score,
    because: why(entry, question, given, text.wordsOf(place)),
    coverage: given.coverage,
    name: given.name,
  }));
}

/** Was anything said besides words that every record is weighed by? */
const isFiltered = ({ level, age, services, topics, intent }: Question): boolean =>
  level !== undefined || age !== undefined || services.length > 0 || topics.length > 0 || intent === 'guide';

/** Adds up the reasons for a record; 0 where none of them speaks for it. */
function scorer(question: Question): (entry: Entry, given: Evidence) => number {
  let sum = 0;
  const add: Tell = (points) => void (sum += points);
  return (entry, given) => {
    sum = 0;
    reasons(entry, question, given, add);
    if (sum <= 0) return 0;
    tippers(entry, question, add);
    return sum;
  };
}

/** Puts a record that answers in its place among the best, which never are more than `MOST`. */
function keep(best: Scored[], found: Scored): void {
  if (found.score <= (best.length < MOST ? 0 : (best.at(-1)?.score ?? 0))) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < found.score) at--;
  best.splice(at, 0, found);
  if (best.length > MOST) best.pop();
}

/** The reasons in words. */
function why(entry: Entry, question: Question, given: Evidence, words: readonly string[]): string[] {
  const because: string[] = [];
  const tell: Tell = (_, reason, found) => {
    const what = reason === 'words' ? words.join(', ') : typeof found === 'object' ? ageWords(found) : found;
    because.push(what ? `${reason} ${what}` : reason);
  };
  reasons(entry, question, given, tell);
  tippers(entry, question, tell);
  return because;
}

const ageWords = ({ min, max }: AgeSpan): string => (min === max ? String(min) : `${min}–${max}`);

/** Is a record the team for the child's age? Where no age is said, for the age of the one kindergarten or school that is named. */
function doorsFor({ age, services }: Question, { entries }: SearchIndex): (entry: Entry) => boolean {
  if (age === 'pregnant') return () => false;
  if (age !== undefined) return (entry) => entry.door && services.length < 2;
  const named =
    services.length === 0 ? [] : entries.filter((e) => e.kind === 'service' && services.includes(e.record.id));
  const span = named.length === 1 ? named[0]?.ages : undefined;
  if (!span) return () => false;
  const middle = (span.min + (span.max ?? span.min)) / 2;
  return (entry) => entry.door && agesFit(entry.ages, { min: middle, max: middle });
}
