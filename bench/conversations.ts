import { spawn, type ChildProcess } from 'node:child_process';
import autocannon from 'autocannon';
import { asking } from '../tests/support/activities.js';

/**
 * `npx tsx bench/conversations.ts [--json]`: 100 people at once, each in a conversation of their own, beside an echo bot on the same
 * server code. Each chooses a municipality and a language, asks, and asks on. Compare within one run only.
 */
export interface ConversationFigures {
  /** Requests a second, median of the rounds. */
  losen: number;
  echo: number;
  /** Losen's requests a second for each of the echo bot's. */
  ratio: number;
  /** Milliseconds: 99 of 100 answers come within, median of the rounds. */
  p99: number;
  echoP99: number;
  /** How many times the echo bot's. */
  p99Ratio: number;
}

const PEOPLE = 100;
const PLACES = ['Løten', 'Lom', 'Lillehammer', 'Vestre Toten', 'Ringebu'];
const SAID = [
  (place: string, age: number) => [`min kommune er ${place}`, 'svar på bokmål', `hvem kontakter jeg på gult nivå for en ${age}-åring?`, 'og på rødt?'],
  (place: string, age: number) => [`min kommune er ${place}`, 'svar på nynorsk', `kven kontaktar eg på gult nivå for ein ${age}-åring?`, 'og på raudt?'],
  (place: string, age: number) => [`my municipality is ${place}`, 'answer in English', `who do I contact at yellow level for a ${age}-year-old?`, 'and at red level?'],
]; // prettier-ignore

/** What each person says, in order, as bodies of requests. */
const PERSONS: string[][] = Array.from({ length: PEOPLE }, (_, i) =>
  (SAID[i % 3]?.(PLACES[i % 5] ?? '', ((i * 7) % 18) + 1) ?? []).map((text) =>
    JSON.stringify(
      asking(text, { from: { id: `u${i}` }, conversation: { id: `c${i}`, conversationType: 'personal' } }),
    ),
  ),
);

/** Loads both bots in turns, since the machine's speed drifts; the first turn warms up. Throws where an answer is not 200. */
export async function measureConversations({ seconds = 4, rounds = 5 } = {}): Promise<ConversationFigures> {
  const bots: { url: string; process: ChildProcess }[] = [];
  try {
    for (const which of ['echo', 'losen']) bots.push(await start(which));
    const figures = bots.map((): { speed: number; p99: number }[] => []);
    for (let round = 0; round <= rounds; round += 1)
      for (const [i, { url }] of bots.entries()) {
        const measured = await load(url, round ? seconds : 2);
        if (round > 0) figures[i]?.push(measured);
      }
    const [echo, losen] = figures.map((of) => ({ speed: median(of.map((f) => f.speed)), p99: median(of.map((f) => f.p99)) })); // prettier-ignore
    if (!echo || !losen) throw new Error('nothing was measured');
    return {
      ...{ losen: losen.speed, echo: echo.speed, ratio: losen.speed / echo.speed },
      ...{ p99: losen.p99, echoP99: echo.p99, p99Ratio: losen.p99 / echo.p99 },
    };
  } finally {
    for (const { process } of bots) process.kill('SIGTERM');
  }
}

/** One connection is one person, who writes the next message when the last one is answered. */
async function load(url: string, duration: number): Promise<{ speed: number; p99: number }> {
  let next = 0;
  const { requests, latency, errors, non2xx } = await autocannon({
    ...{ url: `${url}api/messages`, connections: PEOPLE, duration, method: 'POST' },
    headers: { 'content-type': 'application/json' },
    setupClient: (client) => {
      client.setRequests((PERSONS[next++ % PEOPLE] ?? []).map((body) => ({ method: 'POST', body })));
    },
  });
  if (errors || non2xx) throw new Error(`${url}: ${errors} errors, ${non2xx} answers not 200`);
  return { speed: requests.average, p99: latency.p99 };
}

function start(which: string): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/conversations-bot.ts', which], {
    cwd: new URL('../', import.meta.url),
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (said: Buffer) => {
      resolve({ url: said.toString().trim(), process: child });
    });
    child.once('exit', () => {
      reject(new Error(`The bot ${which} stopped before it listened.`));
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

if (process.argv[1]?.endsWith('conversations.ts')) {
  const figures = await measureConversations();
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(3)) : value;
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : `conversations ${JSON.stringify(figures, rounded)}`); // prettier-ignore
  process.exit(0);
}
