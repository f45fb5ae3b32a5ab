import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildLibrary, type Library } from '../answers/library.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { describeProblem } from '../knowledge/yaml.js';
import { fullText, respond, respondWithHistory, type Desk } from '../respond.js';
import { makeGuards } from '../safety/guards.js';
import { toLine } from './answer-line.js';
import { run } from './run.js';
import { complain, say } from './say.js';
import { why } from './why.js';

/** `npm run -s ask`: a question on the command line, or JSON lines on standard input (see README.md). */
const USAGE = `Usage: npm run -s ask -- "your question" [--plan loten] [--why]
       npm run -s ask -- --jsonl [--plan loten] < questions.jsonl`;
const OPTIONS = {
  plan: { type: 'string', default: 'loten' },
  jsonl: { type: 'boolean' },
  why: { type: 'boolean' },
  knowledge: { type: 'string', default: 'knowledge' },
} as const;

/** The command line as typed; undefined, and the reason on standard error, where it cannot be read. */
function readCommand() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return undefined;
  }
}

interface Line {
  plan?: unknown;
  q?: unknown;
  history?: unknown;
}

const unknownPlan = (plan: unknown, library: Library): string =>
  `plan: "${String(plan)}" is unknown; known: ${library.books.keys().join(', ')}`;

function answerLine(line: string, plan: string, desk: Desk): Record<string, unknown> {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof asked !== 'object' || asked === null) return { error: 'the line is not a JSON object' };
  const { q, history, ...given } = asked as Line;
  const from = given.plan ?? plan;
  if (typeof q !== 'string' || q.trim() === '') return { error: 'q: the question is missing' };
  if (typeof from !== 'string' || !desk.library.books.has(from)) return { error: unknownPlan(from, desk.library) };
  const earlier = Array.isArray(history) ? history.filter((h): h is string => typeof h === 'string') : [];
  return toLine(respondWithHistory(q, earlier, from, desk), desk);
}

/** Answers every line of standard input, in order; a blank line is an error too, so that lines out match lines in. */
async function answerLines(plan: string, desk: Desk): Promise<number> {
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const out = answerLine(line, plan, desk);
    failed ||= 'error' in out;
    say(JSON.stringify(out));
  }
  return failed ? 1 : 0;
}

async function main(): Promise<number> {
  const command = readCommand();
  if (!command) return 2;
  const { values, positionals } = command;
  const { knowledge, problems } = loadKnowledge(values.knowledge);
  const errors = problems.filter((p) => p.severity === 'error');
  for (const p of errors) complain(describeProblem(p));
  if (errors.length > 0) return 1;
  const library = buildLibrary(knowledge);
  const desk: Desk = { library, guards: makeGuards(knowledge), emergency: knowledge.emergency };
  const known = library.books.has(values.plan);
  const q = positionals.join(' ');
  if (!known || (!values.jsonl && q.trim() === '')) {
    complain(known ? USAGE : unknownPlan(values.plan, library));
    return 2;
  }
  if (values.jsonl) return answerLines(values.plan, desk);
  const responded = respond(q, values.plan, desk);
  say(fullText(responded, desk));
  if (values.why) say(`\n${why(responded, library)}`);
  return 0;
}

await run(main);
