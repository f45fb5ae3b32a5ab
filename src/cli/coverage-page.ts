import { STAGES, type Coverage, type Stage } from '../knowledge/coverage.js';
import { LEVELS, type Level, type Measure } from '../knowledge/schema.js';
import { serviceName } from '../knowledge/text.js';
import { TEXTS } from '../text/index.js';
import { COVERAGE_STYLE } from './coverage-style.js';
import {
  ALL,
  cellText,
  HOW_COUNTED,
  LEVEL_NAMES,
  levelsOf,
  listsNone,
  STAGE_NAMES,
  titleOf,
  TOTAL,
} from './coverage-words.js';

const SAFE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => SAFE[sign] ?? sign);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The matrix as one page that asks for nothing: a table, and under it the measures of every cell. */
export function coveragePage(matrix: Coverage): string {
  const body = matrix.measures.length === 0 ? `<p>${html(listsNone(matrix))}</p>` : `${table(matrix)}${lists(matrix)}`;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(titleOf(matrix))}</title>
<style>${COVERAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${html(titleOf(matrix))}</h1>
<p>${html(matrix.plan.plan.title)}</p>
${body}
</main>
</body>
</html>
`;
}

function table(matrix: Coverage): string {
  const rows = STAGES.map((stage) => {
    const cells = LEVELS.map((level) => cell(level, stage, matrix.cell(level, stage).length));
    return row(STAGE_NAMES[stage], cells, sum(LEVELS.map((level) => matrix.cell(level, stage).length)));
  });
  const all = LEVELS.map((level) => matrix.measures.filter((m) => m.level === level).length);
  const head = LEVELS.map((level) => `<th scope="col" class="${level}">${capital(LEVEL_NAMES[level])}</th>`);
  return `<table id="matrise">
<caption>Antall tiltak på hvert nivå i hver livsfase</caption>
<thead><tr><th scope="col">Livsfase</th>${head.join('')}<th scope="col">${capital(TOTAL)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot>${row(
    ALL,
    all.map((count) => `<td>${cellText(count)}</td>`),
    sum(all),
  )}</tfoot>
</table>
<p>${html(levelsOf(matrix))}</p>
<p>${html(HOW_COUNTED)}</p>
`;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const anchor = (level: Level, stage: Stage): string => `${level}-${stage}`;
const row = (name: string, cells: readonly string[], total: number): string =>
  `<tr><th scope="row">${capital(name)}</th>${cells.join('')}<td>${cellText(total)}</td></tr>`;

function cell(level: Level, stage: Stage, count: number): string {
  if (count === 0) return `<td class="none">${cellText(0)}</td>`;
  const label = `${String(count)} tiltak, ${LEVEL_NAMES[level]} nivå, ${STAGE_NAMES[stage]}`;
  return `<td><a href="#${anchor(level, stage)}" aria-label="${label}">${cellText(count)}</a></td>`;
}

/** The measures of every cell that has any, stage by stage. */
function lists(matrix: Coverage): string {
  return STAGES.map((stage) => {
    const levels = LEVELS.map((level) => {
      const name = `${capital(LEVEL_NAMES[level])} nivå, ${STAGE_NAMES[stage]}`;
      const measures = matrix.cell(level, stage);
      if (measures.length === 0) return `<h3>${name}</h3>\n<p>Ingen tiltak.</p>`;
      const items = measures.map((measure) => item(measure, matrix)).join('\n');
      return `<h3 id="${anchor(level, stage)}" class="${level}">${name}: ${String(measures.length)} tiltak</h3>\n<ul>\n${items}\n</ul>`;
    });
    return `<section>\n<h2>${capital(STAGE_NAMES[stage])}</h2>\n${levels.join('\n')}\n<p class="up"><a href="#matrise">Til tabellen</a></p>\n</section>`;
  }).join('\n');
}

function item(measure: Measure, { plan }: Coverage): string {
  const ages = measure.ages && TEXTS.nb.yearsOld(measure.ages.min, measure.ages.max);
  const about = [serviceName(measure, plan), ages, `kap. ${measure.source.section}`].filter((part) => part !== null);
  return `<li>${html(measure.name)} <span>${html(about.join(' · '))}</span></li>`;
}
