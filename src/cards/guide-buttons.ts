import type { PlanKnowledge } from '../knowledge/load.js';
import type { Guide } from '../knowledge/schema.js';
import { TEXTS, type Text } from '../text/index.js';
import { submit, type Element } from './adaptive.js';
import type { Language } from './describe.js';
import { levelName, toStop, type GuideLevel } from './guide-levels.js';
import { leave } from './lines.js';

/** A place one can stand in a guide: a step of a level, or a level whose steps are not known. */
interface Stop {
  level: number;
  step?: number;
}

/** The buttons below a guide: the stops before and after, the guide itself outside Teams, the plan's first guide; never none. */
export function guideButtons(
  guide: Guide,
  plan: PlanKnowledge,
  language: Language,
  level: GuideLevel | undefined,
  step: number | undefined,
): Element[] {
  const t: Text = TEXTS[language];
  const first = plan.records.find((r) => r.kind === 'guide' && r.primary && r.key !== guide.key);
  const row = [
    ...(level ? neighbours(guide, level, step, language) : []),
    ...(guide.url ? [leave(t.openGuide(guide.name), guide.url)] : []),
    ...(first ? [submit(first.name, { do: 'guide', key: first.key, language })] : []),
  ];
  return row.length > 0 ? row : [submit(t.use.helpTitle, { do: 'help', language })];
}

/** All places of a guide in order. */
const stopsOf = (guide: Guide): Stop[] =>
  guide.levels.flatMap(({ level, steps }) =>
    steps.length > 0 ? steps.map((_, step) => ({ level, step })) : [{ level }],
  );

/** Back and on from here; from a level where no step is chosen yet, on is its first step. */
function neighbours(guide: Guide, level: GuideLevel, step: number | undefined, language: Language): Element[] {
  const t: Text = TEXTS[language];
  const stops = stopsOf(guide);
  const entered = step === undefined && level.steps.length > 0;
  const here = stops.findIndex((stop) => stop.level === level.level && (entered || stop.step === step));
  const back = stops[here - 1];
  const on = stops[entered ? here : here + 1];
  const title = (stop: Stop, words: string): string => {
    if (stop.step === undefined) return levelName(stop.level, t);
    return stop.level === level.level ? words : `${words} (${levelName(stop.level, t).toLowerCase()})`;
  };
  const first = t.use.guideStep(1, level.steps.length);
  const button = (stop: Stop | undefined, words: string): Element[] =>
    stop ? [submit(title(stop, words), toStop(guide, stop.level, stop.step, language))] : [];
  return [...button(back, t.use.previousStep), ...button(on, entered ? first : t.use.nextStep)];
}
