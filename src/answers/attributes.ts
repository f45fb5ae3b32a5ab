import type { Rec } from '../knowledge/schema.js';
import type { Question } from '../questions/question.js';

/** A measure that says how many times. */
const COUNTED =
  /\b(\d+|once|twice)\b.*\b(times|a (day|week|month|year)|checks?|sessions|meetings)\b|\bevery (day|week|month|year)\b/i;

/** Does a record tell, or could a record of its kind tell, the field that was asked for? */
export function answersAttribute(r: Rec, { asks }: Question): boolean {
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
