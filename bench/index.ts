import { execFileSync } from 'node:child_process';
import { buildLibrary } from '../src/answers/library.js';
import { loadKnowledge } from '../src/knowledge/knowledge.js';
import { contest } from './contest.js';
import { measureConversations } from './conversations.js';
import { measureHttp } from './http.js';
import { once } from './measure.js';
import { benchQuestions } from './questions.js';

/**
 * `npm run bench [-- --json] [-- --no-http] [-- --no-many] [-- --no-conversations]`: time and quality beside other engines, on this machine. Times in
 * milliseconds; compare within one run only.
 */
const result: Record<string, unknown> = {};
const given = (option: string): boolean => process.argv.includes(option);
const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
/** Prints each part when it is measured: what comes after may fail. */
function tell(part: Record<string, unknown>): void {
  Object.assign(result, part);
  if (!given('--json'))
    for (const [name, value] of Object.entries(part)) console.log(name.padEnd(12), JSON.stringify(value, rounded));
}

const questions = benchQuestions();
const loaded = once(() => loadKnowledge('knowledge').knowledge);
const built = once(() => {
  const library = buildLibrary(loaded.value);
  library.books.values();
  return library;
});
const library = built.value;
tell({
  questions: questions.length,
  records: library.books.values().reduce((sum, b) => sum + b.index.records.length, 0),
  loadMs: Math.round(loaded.ms),
  indexMs: Math.round(built.ms),
  residentMb: Math.round(process.memoryUsage().rss / 1e6),
});
tell(contest(library, questions));
if (!given('--no-many')) {
  const args = ['--expose-gc', '--max-old-space-size=8000', '--import', 'tsx', 'bench/many-plans.ts'];
  tell({ manyPlans: JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as unknown });
}
if (!given('--no-http')) tell({ http: await measureHttp({}) });
if (!given('--no-conversations')) tell({ conversations: await measureConversations() });
if (given('--json')) console.log(JSON.stringify(result));
process.exit(0);
