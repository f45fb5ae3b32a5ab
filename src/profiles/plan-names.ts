import { kept } from '../knowledge/kept.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import type { Named } from './names.js';

/** A plan by the names of its municipalities; kept, since names are prepared once for as long as they are the same. */
export const planName = kept(({ plan: { id, municipalities } }: PlanKnowledge): Named => ({
  id,
  names: [...municipalities.map((m) => m.name), ...municipalities.flatMap((m) => m.aliases)],
}));
