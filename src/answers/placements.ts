import { LEVELS, type Level } from '../knowledge/schema.js';
import { bareNamesOf } from '../knowledge/text.js';
import type { Question } from '../questions/question.js';
import type { Hit } from './answer.js';

const levelOf = ({ record }: Hit): Level | undefined => (record.kind === 'measure' ? record.level : undefined);

/**
 * The places of one name that stands on several levels, where nothing in the question tells which was meant: «Ungdommens hus» is
 * three things on three levels. Empty where the level was said, where a service singles one out, or where what was asked for is the same in all.
 */
export function placements(hits: readonly Hit[], q: Question): readonly Hit[] {
  const [first] = hits;
  if (!first?.because.includes('name') || first.record.kind !== 'measure' || q.level || q.services.length > 0)
    return [];
  const [name] = bareNamesOf(first.record);
  const alike = hits.filter((hit) => levelOf(hit) && bareNamesOf(hit.record)[0] === name);
  const levels = new Set(alike.map(levelOf));
  const told = new Set(alike.map((hit) => tells(hit, q)));
  if (levels.size < 2 || told.size < 2) return [];
  return LEVELS.flatMap((level) => alike.filter((hit) => levelOf(hit) === level));
}

/** What the question wants to know of a measure; where it is the same in all places, none has to be chosen. */
function tells({ record }: Hit, { intent, asks }: Question): string {
  if (record.kind !== 'measure') return '';
  if (asks === 'responsible') return record.responsible ?? '';
  if (intent === 'contact') return `${record.service} ${record.responsible ?? ''}`;
  return record.summary.en;
}
