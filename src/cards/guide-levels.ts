import type { Guide } from '../knowledge/schema.js';
import { TEXTS, type Text } from '../text/index.js';
import type { Payload } from './actions.js';
import { chips, facts, text, type Element } from './adaptive.js';
import { summaryIn, type Language } from './describe.js';
import { line } from './lines.js';

export type GuideLevel = Guide['levels'][number];

/** What a button sends that opens a level of a guide, perhaps at a step of it. */
export const toStop = (guide: Guide, level: number, step: number | undefined, language: Language): Payload => ({
  do: 'guide',
  key: guide.key,
  level,
  ...(step !== undefined && { step }),
  language,
});

/** «Nivå 2» */
export const levelName = (level: number, t: Text): string => `${t.level} ${String(level)}`;

const levelTitle = ({ level, meaning }: GuideLevel, language: Language): string =>
  `${levelName(level, TEXTS[language])}: ${summaryIn(meaning, language)}`;

/** «Steg 2 av 4: Planlegg tiltak» */
const stepTitle = ({ steps }: GuideLevel, step: number, t: Text): string =>
  `${t.use.guideStep(step + 1, steps.length)}: ${steps[step]?.name ?? ''}`;

/** The levels in a row, and what each means; of a chosen one its meaning, its steps in order, and which step is chosen. */
export function levelElements(
  guide: Guide,
  chosen: GuideLevel | undefined,
  step: number | undefined,
  language: Language,
): Element[] {
  if (guide.levels.length === 0) return [];
  const t: Text = TEXTS[language];
  const row = chips(
    guide.levels.map((level) => ({
      title: levelName(level.level, t),
      data: toStop(guide, level.level, undefined, language),
      on: level === chosen,
    })),
  );
  if (!chosen) {
    const meaning = (level: GuideLevel) => ({
      label: levelName(level.level, t),
      value: summaryIn(level.meaning, language),
    });
    return [text(`${t.use.guideLevels}:`, { weight: 'Bolder', size: 'Small' }), row, facts(guide.levels.map(meaning))];
  }
  const steps = chosen.steps.map(({ name }, i) =>
    line(
      `${i === step ? '▸ ' : ''}${String(i + 1)}. ${name}`,
      toStop(guide, chosen.level, i, language),
      i === step ? { weight: 'Bolder' } : {},
    ),
  );
  return [
    row,
    text(levelTitle(chosen, language), { weight: 'Bolder' }),
    ...(steps.length > 0 ? steps : [text(t.use.noSteps)]),
    ...(step === undefined
      ? []
      : [text(stepTitle(chosen, step, t), { weight: 'Bolder', size: 'Medium', separator: true })]),
  ];
}

/** The same in one or two lines of text. */
export function levelLines(
  guide: Guide,
  chosen: GuideLevel | undefined,
  step: number | undefined,
  language: Language,
): string[] {
  const t: Text = TEXTS[language];
  if (guide.levels.length === 0) return [];
  if (!chosen)
    return [`${t.use.guideLevels} – ${guide.levels.map((level) => levelTitle(level, language)).join(' · ')}`];
  const inOrder = chosen.steps.map(({ name }) => name).join(' → ');
  const steps = step !== undefined ? stepTitle(chosen, step, t) : inOrder ? `${t.steps}: ${inOrder}` : t.use.noSteps;
  return [levelTitle(chosen, language), steps];
}
