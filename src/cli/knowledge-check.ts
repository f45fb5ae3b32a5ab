import { exportRecord } from '../knowledge/export.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { KINDS, type PlanKnowledge } from '../knowledge/load.js';
import { describeProblem, type Problem } from '../knowledge/yaml.js';
import { schemaProblems } from '../knowledge/named-schemas.js';
import { linesAreFresh, warningsOf } from '../knowledge/warnings.js';
import type { Options } from './knowledge.js';
import { complain, say } from './say.js';

const line = (problem: Problem): string =>
  `${problem.severity === 'error' ? 'ERROR' : 'warning'} ${describeProblem(problem)}`;

/** Today in Norway, YYYY-MM-DD. */
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** Says every error, then every warning, then how many records each plan has. Status 1 where there are errors. */
export function check({ dir }: Options): number {
  const { knowledge, problems } = loadKnowledge(dir);
  const plans = [...knowledge.plans.values()];
  const aside = [...linesAreFresh(knowledge.emergency, today()), ...plans.flatMap((plan) => warningsOf(plan, today()))];
  const all = [...problems, ...schemaProblems(dir), ...aside];
  const errors = all.filter((p) => p.severity === 'error');
  const warnings = all.filter((p) => p.severity === 'warning');
  for (const problem of [...errors, ...warnings]) say(line(problem));
  for (const plan of plans) say(counts(plan));
  say(`${errors.length === 0 ? 'No errors' : `${errors.length} errors`}, ${warnings.length} warnings.`);
  return errors.length === 0 ? 0 : 1;
}

/** How many records of each kind a plan has, with the plan's own counts beside them. */
function counts({ plan, records }: PlanKnowledge): string {
  const rows: Partial<Record<string, number>> = plan.rows;
  const each = KINDS.map((kind) => {
    const all = records.filter((r) => r.kind === kind);
    const inRows = all.filter((r) => 'row' in r && r.row).length;
    return `${kind} ${all.length}${rows[kind] === undefined ? '' : ` (${inRows} rows; the plan has ${rows[kind]})`}`;
  });
  return `${plan.id}: ${each.join(', ')}`;
}

/** Prints every record as a line of JSON; errors go to standard error, with status 1. */
export function exportAll({ dir }: Options): number {
  const { knowledge, problems } = loadKnowledge(dir);
  for (const plan of knowledge.plans.values())
    for (const record of plan.records) say(JSON.stringify(exportRecord(record, plan)));
  const errors = problems.filter((p) => p.severity === 'error');
  for (const problem of errors) complain(line(problem));
  return errors.length === 0 ? 0 : 1;
}
