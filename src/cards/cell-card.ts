import type { Coverage, Stage } from '../knowledge/coverage.js';
import type { Level } from '../knowledge/schema.js';
import { serviceName } from '../knowledge/text.js';
import { TEXTS, type Text } from '../text/index.js';
import { card, submit, text, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { LEVEL_COLOUR, line, linesOf } from './lines.js';

const PAGE = 10;

/** The measures of one cell of the map, ten at a time; a line opens its measure. */
export function cellCard(
  coverage: Coverage,
  at: { level: Level; stage: Stage; from: number },
  language: Language,
): Shown {
  const t: Text = TEXTS[language];
  const { plan } = coverage;
  const { id } = plan.plan;
  const { level, stage } = at;
  const measures = coverage.cell(level, stage);
  const from = at.from < measures.length ? at.from : 0;
  const shown = measures.slice(from, from + PAGE);
  const rest = measures.length - from - shown.length;
  const title = t.use.cell(t.levels[level], t.use.stages[stage]);
  const count = shown.length > 0 ? t.use.moreHits(from + 1, from + shown.length, measures.length) : t.use.cellEmpty;
  const source = `${t.source}: ${plan.plan.shortTitle[language]}`;
  const lines = shown.map((m) => ({ m, words: `${m.name} – ${serviceName(m, plan) ?? ''}` }));
  const next = submit(t.use.showMore(Math.min(rest, PAGE)), { do: 'cell', plan: id, level, stage, from: from + PAGE, language }); // prettier-ignore
  const body = [
    text(`● ${title}`, { weight: 'Bolder', size: 'Medium', style: 'heading', color: LEVEL_COLOUR[level] }),
    text(count, { isSubtle: true, size: 'Small' }),
    ...lines.map(({ m, words }) => line(words, { do: 'open', key: m.key, language })),
    text(source, { isSubtle: true, size: 'Small' }),
  ];
  const actions = [...(rest > 0 ? [next] : []), submit(t.use.map, { do: 'map', plan: id, language })];
  const names = lines.map(({ words }) => words).join(' · ');
  return { text: linesOf(title, count, names, source, t.askDifferently), card: card(body, actions) };
}
