import type { PlanKnowledge } from './load.js';
import { LEVELS, type Ages, type Level, type Measure } from './schema.js';

/** Where in a child's life a plan has measures, and where it has none. */

/** The stages of life with ages, from a birthday until before another, in years. */
const AGE_STAGES = [
  { id: '0-1', from: 0, before: 1 },
  { id: '1-5', from: 1, before: 6 },
  { id: '6-12', from: 6, before: 13 },
  { id: '13-15', from: 13, before: 16 },
  { id: '16-18', from: 16, before: 19 },
  { id: '19-25', from: 19, before: 26 },
] as const;

export const STAGES = ['pregnancy', ...AGE_STAGES.map((stage) => stage.id), 'no-age'] as const;
export type Stage = (typeof STAGES)[number];

const PREGNANCY_CONCERNS = new Set(['pregnancy', 'pregnancy-substance']);
const MIDWIVES = 'jordmortjeneste';

/**
 * The stages a measure counts in: pregnancy where it answers a concern of pregnancy or is the midwives', and every stage
 * that its ages touch; `no-age` where it has neither. A highest age in whole years lasts until the next birthday, as in
 * answers to questions about an age.
 */
export function stagesOf(measure: Pick<Measure, 'service' | 'concerns' | 'ages'>): Stage[] {
  const { service, concerns, ages } = measure;
  const pregnancy = service === MIDWIVES || concerns.some((concern) => PREGNANCY_CONCERNS.has(concern));
  if (ages === null) return [pregnancy ? 'pregnancy' : 'no-age'];
  const aged = AGE_STAGES.filter((stage) => touches(ages, stage)).map((stage) => stage.id);
  return pregnancy ? ['pregnancy', ...aged] : aged;
}

function touches({ min, max }: Ages, { from, before }: { from: number; before: number }): boolean {
  const end = max === null ? Infinity : Number.isInteger(max) ? max + 1 : max;
  return min < before && end > from;
}

/** One plan's measures by level and stage, in the order of the plan. Every cell is there; an empty one is a gap in the plan. */
export interface Coverage {
  plan: PlanKnowledge;
  measures: Measure[];
  cell(level: Level, stage: Stage): readonly Measure[];
}

export function coverageOf(plan: PlanKnowledge): Coverage {
  const measures = plan.records.filter((r) => r.kind === 'measure');
  const staged = measures.map((measure) => ({ measure, stages: stagesOf(measure) }));
  const byLevel = new Map(LEVELS.map((level) => [level, staged.filter(({ measure }) => measure.level === level)]));
  const cell = (level: Level, stage: Stage): Measure[] =>
    (byLevel.get(level) ?? []).flatMap(({ measure, stages }) => (stages.includes(stage) ? [measure] : []));
  return { plan, measures, cell };
}
