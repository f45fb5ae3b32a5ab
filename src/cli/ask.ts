import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildLibrary, type Library } from '../answers/library.js';
import { askWithHistory } from '../answers/conversation-state.js';
import { plainText } from '../cards/plain-text.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { describeProblem } from '../knowledge/load.js';
import { toLine } from './answer-line.js';
import { why } from './why.js';

/** `npm run -s ask`: a question on the command line, or JSON lines on standard input (see README.md). */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { plan: { type: 'string' }, jsonl: { type: 'boolean' }, why: { type: 'boolean' }, knowledge: { type: 'string', default: 'knowledge' } },
});

interface Line {
  plan?: unknown;
  q?: unknown;
  history?: unknown;
}

function answerLine(line: string, library: Library): Record<string, unknown> {
  let asked: Line;
  try {
    asked = JSON.parse(line) as Line;
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof asked !== 'object' || asked === null) return { error: 'the line is not a JSON object' };
  if (typeof asked.q !== 'string' || asked.q.trim() === '') return { error: 'q: the question is missing' };
  const plan = asked.plan ?? values.plan ?? 'loten';
  if (typeof plan !== 'string' || !library.books.has(plan))
    return { error: `plan: "${String(plan)}" is unknown; known: ${[...library.books.keys()].join(', ')}` };
  const history = Array.isArray(asked.history) ? asked.history.filter((h): h is string => typeof h === 'string') : [];
  return toLine(askWithHistory(asked.q, history, plan, library), library);
}

async function main(): Promise<number> {
  const { knowledge, problems } = loadKnowledge(values.knowledge);
  const errors = problems.filter((p) => p.severity === 'error');
  for (const p of errors) console.error(describeProblem(p));
  if (errors.length > 0) return 1;
  const library = buildLibrary(knowledge);
  if (values.jsonl) {
    let failed = false;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const out = answerLine(line, library);
      failed ||= 'error' in out;
      console.log(JSON.stringify(out));
    }
    return failed ? 1 : 0;
  }
  const q = positionals.join(' ');
  const plan = values.plan ?? 'loten';
  const book = library.books.get(plan);
  if (!q || !book) {
    console.error(book ? 'Usage: npm run -s ask -- "your question" [--plan loten]' : `Unknown plan "${plan}"; known: ${[...library.books.keys()].join(', ')}`);
    return 2;
  }
  const asked = askWithHistory(q, [], plan, library);
  const { answer } = asked;
  console.log(plainText(answer, library.books.get(answer.plan)?.knowledge ?? book.knowledge));
  if (values.why) console.log(`\n${why(asked, library)}`);
  return 0;
}

process.exitCode = await main();
