import type { PlanKnowledge } from '../knowledge/load.js';
import type { Named } from './names.js';

const named = new WeakMap<PlanKnowledge, Named[]>();

/** The plans by the names of their municipalities; the same list as long as the knowledge is the same, since names are prepared once. */
export function planNames(plans: readonly PlanKnowledge[]): readonly Named[] {
  const [first] = plans;
  if (!first) return [];
  const names =
    named.get(first) ??
    plans.map(({ plan }) => ({
      id: plan.id,
      names: [...plan.municipalities.map((m) => m.name), ...plan.municipalities.flatMap((m) => m.aliases)],
    }));
  named.set(first, names);
  return names;
}
