import type { Ages, Rec } from '../knowledge/schema.js';
import type { Age, Question } from '../questions/question.js';

/** Does a record's age span hold the age asked for? Ages in whole years last until the next birthday; null ages say nothing. */
export function agesFit(ages: Ages | null, age: Age): boolean {
  if (ages === null) return true;
  if (age === 'pregnant') return ages.min === 0;
  const end = ages.max === null ? Infinity : Number.isInteger(ages.max) ? ages.max + 1 : ages.max + 0.01;
  return ages.min <= age.max && age.min < end;
}

/** The level a record stands on; undefined where it stands on none or on several. */
export const levelOf = (r: Rec): string | undefined => ('level' in r && r.level ? r.level : undefined);

/** The hard filters: a level that was said is kept, an age outside a record's span drops it. */
export function candidate(r: Rec, { level, age }: Question): boolean {
  const at = levelOf(r);
  if (level && at && at !== level) return false;
  if (level && r.kind === 'service' && r.levels.length > 0 && !r.levels.includes(level)) return false;
  return age === undefined || !('ages' in r) || agesFit(r.ages, age);
}
