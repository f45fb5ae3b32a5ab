import { STAGES, type Coverage, type Stage } from '../knowledge/coverage.js';
import { LEVELS, type Level } from '../knowledge/schema.js';
import { TEXTS, type Text } from '../text/index.js';
import { card, submit, text, type Element, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { placeOf } from './answer-lines.js';
import { LEVEL_COLOUR, linesOf } from './lines.js';

/**
 * How many measures a plan lists for each stage of life on each level. A number opens its measures; «–» is none. A plan
 * that lists no measures says so, and offers its guide, another municipality and help.
 */
export function mapCard(coverage: Coverage, language: Language): Shown {
  const t: Text = TEXTS[language];
  const { plan, records } = coverage.plan;
  const place = placeOf(coverage.plan, t);
  if (coverage.measures.length === 0) {
    const guide = records.find((r) => r.kind === 'guide' && r.primary) ?? records.find((r) => r.kind === 'guide');
    const ways = [
      ...(guide ? [submit(guide.name, { do: 'guide', key: guide.key, language })] : []),
      submit(t.use.otherPlan, { do: 'plans', language }),
      submit(t.use.helpTitle, { do: 'help', language }),
    ];
    const words = t.use.mapNone(place);
    return { text: linesOf(words, t.askDifferently), card: card([text(words), text(t.askDifferently)], ways) };
  }
  const title = `${t.use.map}: ${plan.shortTitle[language]} (${place})`;
  const body = [
    text(t.use.map, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    text(t.use.mapIntro(place)),
    row([head(''), ...LEVELS.map((level) => head(t.levels[level], level))]),
    ...STAGES.map((stage) =>
      row([head(t.use.stages[stage]), ...LEVELS.map((level) => cell(coverage, level, stage, language))], true),
    ),
    text(t.use.mapTwice, { isSubtle: true, size: 'Small' }),
    text(`${t.source}: ${plan.shortTitle[language]}`, { isSubtle: true, size: 'Small' }),
  ];
  const levels = LEVELS.map((level) => levelLine(coverage, level, t));
  return { text: linesOf(title, ...levels, t.use.mapTwice, t.askDifferently), card: card(body) };
}

const row = (columns: readonly Element[], separator = false): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  ...(separator && { separator }),
  columns,
});

const column = (item: Element | undefined, extra: Element = {}): Element => ({
  type: 'Column',
  width: 'stretch',
  spacing: 'Small',
  verticalContentAlignment: 'Center',
  items: item ? [item] : [],
  ...extra,
});

/** A level's word in its colour, or a stage of life; the corner is empty. */
function head(words: string, level?: Level): Element {
  if (words === '') return column(undefined);
  if (!level) return column(text(words, { size: 'Small' }));
  const style = { size: 'Small', weight: 'Bolder', color: LEVEL_COLOUR[level] } as const;
  return column({ ...text(words, style), horizontalAlignment: 'Center' });
}

function cell(coverage: Coverage, level: Level, stage: Stage, language: Language): Element {
  const t: Text = TEXTS[language];
  const n = coverage.cell(level, stage).length;
  const number = { ...text(n > 0 ? String(n) : '–'), horizontalAlignment: 'Center' };
  if (n === 0) return column(number);
  const title = `${t.use.cell(t.levels[level], t.use.stages[stage])}: ${String(n)}`;
  const open = submit(title, { do: 'cell', plan: coverage.plan.plan.id, level, stage, language });
  return column(number, { style: 'emphasis', selectAction: open });
}

/** «gult nivå: svangerskap (5) · 0–1 år (6)» */
function levelLine(coverage: Coverage, level: Level, t: Text): string {
  const counts = STAGES.map((stage) => [t.use.stages[stage], coverage.cell(level, stage).length] as const);
  const said = counts.filter(([, n]) => n > 0).map(([stage, n]) => `${stage} (${String(n)})`);
  return `${t.levels[level]}: ${said.join(' · ') || '–'}`;
}
