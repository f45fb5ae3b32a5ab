import { writeFileSync } from 'node:fs';
import { coverageOf, STAGES, type Coverage } from '../knowledge/coverage.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { LEVELS } from '../knowledge/schema.js';
import { coveragePage } from './coverage-page.js';
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
import type { Options } from './knowledge.js';
import { complain, say } from './say.js';

/** Prints one plan's matrix of levels and stages of life, or writes it as a page. Status 2 for a plan it does not know. */
export function coverage({ dir, plan: id, html }: Options): number {
  const { knowledge, problems } = loadKnowledge(dir);
  const { plans } = knowledge;
  const plan = plans.get(id ?? '');
  if (!plan) {
    complain(
      `${id === undefined ? '--plan is missing' : `--plan ${id} is no plan`}; known: ${[...plans.keys()].join(', ')}`,
    );
    return 2;
  }
  if (problems.some((problem) => problem.severity === 'error' && problem.file.startsWith(`${plan.plan.id}/`)))
    complain('Some records cannot be read and are not counted. Run: npm run -s knowledge -- check');
  const matrix = coverageOf(plan);
  if (html === undefined) {
    say(coverageText(matrix));
    return 0;
  }
  return write(html, coveragePage(matrix));
}

function write(file: string, page: string): number {
  try {
    writeFileSync(file, page);
    say(`Wrote ${file}.`);
    return 0;
  } catch (error) {
    complain(`--html ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** The matrix as plain text: a row for each stage of life, a column for each level. */
export function coverageText(matrix: Coverage): string {
  if (matrix.measures.length === 0) return listsNone(matrix);
  const rows = STAGES.map((stage) => [
    STAGE_NAMES[stage],
    ...withTotal(LEVELS.map((level) => matrix.cell(level, stage).length)),
  ]);
  const all = LEVELS.map((level) => matrix.measures.filter((m) => m.level === level).length);
  const head = ['', ...LEVELS.map((level) => LEVEL_NAMES[level]), TOTAL];
  const table = [head, ...rows, [ALL, ...withTotal(all)]].map(([first = '', ...cells]) =>
    [first.padEnd(12), ...cells.map((cell) => cell.padStart(7))].join('').trimEnd(),
  );
  return [titleOf(matrix), '', ...table, '', levelsOf(matrix), HOW_COUNTED].join('\n');
}

const withTotal = (counts: readonly number[]): string[] =>
  [...counts, counts.reduce((sum, count) => sum + count, 0)].map(cellText);
