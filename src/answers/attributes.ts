import type { Rec } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';

/** A measure that says how many times. */
const COUNTED =
  /\b(\d+|once|twice)\b.*\b(times|a (day|week|month|year)|checks?|sessions|meetings)\b|\bevery (day|week|month|year)\b/i;

/** The fields that may be asked for and that a record tells, or a record of its kind could tell. */
export function attributesOf(r: Rec): Attribute[] {
  const told: (Attribute | false)[] = [
    'responsible' in r && r.responsible !== null && 'responsible',
    'ages' in r && r.ages !== null && 'ages',
  ];
  switch (r.kind) {
    case 'measure': told.push(COUNTED.test(r.summary.en) && 'frequency', r.timing !== null && 'timing'); break;
    case 'arena': told.push('frequency', 'participants', r.raisedBy !== null && 'raisedBy'); break;
    case 'action': told.push(r.deadline !== null && 'deadline', r.status !== null && 'status', r.evaluation !== null && 'evaluation'); break;
    case 'term': told.push('meaning'); break;
    case 'service': case 'guide': break;
    case 'plan': told.push(r.topic === 'target-group' && 'ages', r.topic === 'goal' && 'goal'); break;
  }
  return told.filter((attribute) => attribute !== false);
} // prettier-ignore
