import type { Ages } from '../knowledge/schema.js';
import type { Age, Question } from '../questions/question.js';
import type { Entry } from './entry.js';

/** Does a record's age span hold the age asked for? Ages in whole years last until the next birthday; null ages say nothing. */
export function agesFit(ages: Ages | null, age: Age): boolean {
  if (ages === null) return true;
  if (age === 'pregnant') return ages.min === 0;
  const end = ages.max === null ? Infinity : Number.isInteger(ages.max) ? ages.max + 1 : ages.max + 0.01;
  return ages.min <= age.max && age.min < end;
}

/** The hard filters: a level that was said is kept, an age outside a record's span drops it. */
export function candidate(entry: Entry, { level, age }: Question): boolean {
  if (level && entry.level && entry.level !== level) return false;
  if (level && entry.levels.length > 0 && !entry.levels.includes(level)) return false;
  // Whom the plan is for is told to whoever asks of any age.
  return age === undefined || entry.topic === 'target-group' || agesFit(entry.ages, age);
}
