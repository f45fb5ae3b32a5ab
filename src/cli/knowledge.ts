import { exportRecord } from '../knowledge/export.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { describeProblem, KINDS, type Problem } from '../knowledge/load.js';

/** `npm run -s knowledge -- check | export`: for editors and for scripts (README.md). */
const [command, ...rest] = process.argv.slice(2);
const root = rest.includes('--dir') ? (rest[rest.indexOf('--dir') + 1] ?? 'knowledge') : 'knowledge';
const { knowledge, problems } = loadKnowledge(root);

const say = (problem: Problem): string => `${problem.severity === 'error' ? 'ERROR' : 'warning'} ${describeProblem(problem)}`;

function check(): number {
  const errors = problems.filter((p) => p.severity === 'error');
  for (const problem of problems) console.log(say(problem));
  for (const { plan, records } of knowledge.plans.values()) {
    const counts = KINDS.map((kind) => {
      const all = records.filter((r) => r.kind === kind);
      const inPlan = kind in plan.rows ? ` (${String(all.filter((r) => 'row' in r && r.row).length)} rows; the plan has ${String(plan.rows[kind as keyof typeof plan.rows])})` : '';
      return `${kind} ${String(all.length)}${inPlan}`;
    });
    console.log(`${plan.id}: ${counts.join(', ')}`);
  }
  console.log(errors.length === 0 ? 'No errors.' : `${String(errors.length)} errors.`);
  return errors.length === 0 ? 0 : 1;
}

function exportAll(): number {
  for (const plan of knowledge.plans.values())
    for (const record of plan.records) console.log(JSON.stringify(exportRecord(record, plan)));
  const errors = problems.filter((p) => p.severity === 'error');
  for (const problem of errors) console.error(say(problem));
  return errors.length === 0 ? 0 : 1;
}

const COMMANDS: Record<string, () => number> = { check, export: exportAll };
const run = COMMANDS[command ?? ''];
if (!run) console.error(`Usage: npm run -s knowledge -- ${Object.keys(COMMANDS).join(' | ')}`);
process.exitCode = run ? run() : 2;
