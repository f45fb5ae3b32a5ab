import { ask } from '../src/answers/conversation-state.js';
import { buildLibrary } from '../src/answers/library.js';
import { loadKnowledge } from '../src/knowledge/knowledge.js';
import { measureHttp } from './http.js';
import { many } from './many-plans.js';
import { once, timings } from './measure.js';
import { fuseDefaults, fuseTokens, miniSearch, orama, type Search } from './others.js';
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

const norm = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** The share of questions with one right first record whose first record is right. */
const firstRight = (first: (q: string, plan: string) => string | undefined): number => {
  const judged = questions.filter((x) => x.expect.top && x.expect.answerable !== false);
  const right = judged.filter((x) =>
    x.expect.top?.some((top) => norm(typeof top === 'string' ? top : top.name) === norm(first(x.q, x.plan) ?? '')),
  );
  return right.length / judged.length;
};

const losen = (q: string, plan: string) => ask(q, plan, library);
/** Milliseconds a question, and the share of right first records. */
function figures(search: Search, rounds: number): { median: number; p99: number; first: number } {
  const calls = questions.map((x) => () => search(x.q, x.plan));
  return { ...timings(rounds, calls), first: firstRight((q, plan) => search(q, plan)[0]) };
}
const result: Record<string, unknown> = {
  questions: questions.length,
  records: library.books.values().reduce((sum, b) => sum + b.index.records.length, 0),
  loadMs: Math.round(loaded.ms),
  indexMs: Math.round(built.ms),
  residentMb: memory,
  losen: figures((q, plan) => losen(q, plan).answer.hits.map((hit) => hit.record.name), 5),
  miniSearch: figures(miniSearch(library), 5),
  orama: figures(orama(library), 5),
  fuseDefaults: figures(fuseDefaults(library), 1),
  fuseTokens: figures(fuseTokens(library), 1),
  manyPlans: many(loaded.value, questions),
};
if (!process.argv.includes('--no-http')) result.http = await measureHttp({});

if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else
  for (const [name, value] of Object.entries(result))
    console.log(name.padEnd(12), typeof value === 'object' ? JSON.stringify(value) : value);
process.exit(0);
