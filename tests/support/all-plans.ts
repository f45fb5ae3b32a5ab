import type { PlanKnowledge } from '../../src/knowledge/load.js';
import type { Rec } from '../../src/knowledge/schema.js';
import { losen } from './losen.js';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** Every real plan. */
export const allPlans = (): PlanKnowledge[] => [...losen().library.books.values()].map((book) => book.knowledge);

/** Every record of one kind, with its plan. */
export const everyRecord = <K extends Rec['kind']>(
  kind: K,
): { record: Extract<Rec, { kind: K }>; plan: PlanKnowledge }[] =>
  allPlans().flatMap((plan) =>
    plan.records.flatMap((r) => (r.kind === kind ? [{ record: r as Extract<Rec, { kind: K }>, plan }] : [])),
  );

/** Every text of a plan that stands as the plan writes it: names, participants, sections, in whatever language. */
export const namesIn = ({ plan, records }: PlanKnowledge): string[] => [
  ...Object.values(plan.shortTitle),
  ...plan.municipalities.map((m) => m.name),
  ...records.flatMap((r) => [r.name, r.source.section, r.source.title]),
];
