import { kept } from '../knowledge/kept.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { planName } from '../profiles/plan-names.js';
import type { Named } from '../profiles/names.js';
import type { Profile } from '../profiles/profile.js';
import type { Tools } from './tools.js';

/** The plan that answers a user: their own, if there is such a plan, else the one of the installation. */
export function planOf({ plan }: Profile, { desk, plan: fallback }: Tools): string | undefined {
  return plan !== null && desk().library.books.has(plan) ? plan : fallback;
}

/** The plan of an asker who has told none, where the installation has none either: only to read the question with. */
export const anyPlan = ({ desk }: Tools): string => desk().library.books.keys()[0] ?? '';

/** A plan by its id; undefined where there is none such. */
export const planNamed = (plan: string | undefined, { desk }: Tools): PlanKnowledge | undefined =>
  plan === undefined ? undefined : desk().library.books.plan(plan);

/** The plans as one chooses them: by their municipalities. */
export const planChoices = ({ desk }: Tools): { id: string; name: string }[] =>
  desk()
    .library.books.plans()
    .map(({ plan }) => ({ id: plan.id, name: plan.municipalities.map((m) => m.name).join(', ') }));

/** The same with one choice for each municipality, also where several share a plan. */
export const municipalities = ({ desk }: Tools): { id: string; name: string }[] =>
  desk()
    .library.books.plans()
    .flatMap(({ plan }) => plan.municipalities.map(({ name }) => ({ id: plan.id, name })))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));

export const placeName = (plan: string, tools: Tools): string =>
  planChoices(tools).find(({ id }) => id === plan)?.name ?? plan;

const namesIn = kept(({ records }: PlanKnowledge): readonly Named[] =>
  records.flatMap((r) => (r.kind === 'service' ? [{ id: r.id, names: [r.name, ...r.aliases] }] : [])),
);

/** The services of a plan by their names, as a user may write them. */
export function serviceNames(plan: string | undefined, tools: Tools): readonly Named[] {
  const found = planNamed(plan, tools);
  return found ? namesIn(found) : [];
}

export const serviceName = (plan: string | undefined, id: string, tools: Tools): string | undefined =>
  serviceNames(plan, tools).find((s) => s.id === id)?.names[0];

export const namedPlans = ({ desk }: Tools): readonly Named[] => desk().library.books.plans().map(planName);
