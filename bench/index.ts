import { ask } from '../src/answers/conversation-state.js';
import { buildLibrary } from '../src/answers/library.js';
import { loadKnowledge } from '../src/knowledge/knowledge.js';
import { measureHttp as benchHttp } from './http.js';
import { many } from './many-plans.js';
import { once, timings } from './measure.js';
import { miniSearch } from './others.js';
import { benchQuestions } from './questions.js';

/** `npm run bench [-- --json] [-- --no-http]`: time and quality beside other engines, on this machine. Compare within one run only. */
const questions = benchQuestions();
const loaded = once(() => loadKnowledge('knowledge').knowledge);
const built = once(() => {
  const library = buildLibrary(loaded.value);
  library.books.values();
  return library;
});
const library = built.value;
const memory = Math.round(process.memoryUsage().rss / 1e6);
const mini = miniSearch(library);

const norm = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** The share of questions with one right first record whose first record is right. */
const firstRight = (first: (q: string, plan: string) => string | undefined): number => {
  const judged = questions.filter((x) => x.expect.top && x.expect.answerable !== false);
  const right = judged.filter((x) => x.expect.top?.some((top) => norm(typeof top === 'string' ? top : top.name) === norm(first(x.q, x.plan) ?? '')));
  return right.length / judged.length;
};

const losen = (q: string, plan: string) => ask(q, plan, library);
const rounds = 5;
const result: Record<string, unknown> = {
  questions: questions.length,
  records: library.books.values().reduce((sum, b) => sum + b.index.records.length, 0),
  loadMs: Math.round(loaded.ms),
  indexMs: Math.round(built.ms),
  residentMb: memory,
  losen: { ...timings(rounds, questions.map((x) => () => losen(x.q, x.plan))), first: firstRight((q, plan) => losen(q, plan).answer.hits[0]?.record.name) },
  miniSearch: { ...timings(rounds, questions.map((x) => () => mini(x.q, x.plan))), first: firstRight((q, plan) => mini(q, plan)[0]) },
  manyPlans: many(loaded.value, questions),
}; // prettier-ignore
if (!process.argv.includes('--no-http')) result.http = await benchHttp();

if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else for (const [name, value] of Object.entries(result)) console.log(name.padEnd(12), typeof value === 'object' ? JSON.stringify(value) : value);
process.exit(0);
