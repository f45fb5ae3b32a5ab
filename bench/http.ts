import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { asking } from '../tests/support/activities.js';

export interface HttpFigures {
  /** Requests a second that Losen answers, median of the rounds. */
  losen: number;
  /** The same for an echo bot on the same SDK. */
  echo: number;
  ratio: number;
  /** Milliseconds: 99 of 100 of Losen's answers come within, median of the rounds. */
  p99: number;
  /** Losen's memory after the load, in megabytes. */
  rssMb: number;
}

interface Options {
  questions?: readonly string[];
  /** Length of one round, in seconds. */
  seconds?: number;
  rounds?: number;
}

interface Bot {
  url: string;
  process: ChildProcess;
}

const MISSION = 'hvem kontakter jeg på gult nivå for en fireåring?';
const ROOT = new URL('../', import.meta.url);

/**
 * Loads `POST /api/messages` (expectReplies, 10 connections) of Losen, built as `npm start` builds it, and of the echo bot in turns,
 * each in its own process. Turns, because the machine's speed drifts; the first one warms up and is not counted.
 * Throws when the build fails or an answer is not 200.
 */
export async function measureHttp(options: Options = {}): Promise<HttpFigures> {
  const { questions = [MISSION], seconds = 3, rounds = 5 } = options;
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
  const bots: Bot[] = [];
  try {
    bots.push(await start(['--import', 'tsx', 'bench/echo-bot.ts']), await start(['dist/index.js']));
    const speeds: number[][] = [[], []];
    const slowest: number[] = [];
    for (let round = 0; round <= rounds; round += 1)
      for (const [i, bot] of bots.entries()) {
        const { requests, latency, errors, non2xx } = await load(bot.url, questions, round ? seconds : 1);
        if (errors || non2xx)
          throw new Error(`${bot.url}: ${String(errors)} errors, ${String(non2xx)} answers not 200`);
        if (round === 0) continue;
        speeds[i]?.push(requests.average);
        if (i === 1) slowest.push(latency.p99);
      }
    const [echo, losen] = speeds.map(median) as [number, number];
    return { losen, echo, ratio: losen / echo, p99: median(slowest), rssMb: residentMb(bots[1]?.process.pid) };
  } finally {
    for (const bot of bots) bot.process.kill('SIGTERM');
  }
}

const load = (url: string, questions: readonly string[], duration: number) =>
  autocannon({
    ...{ url: `${url}api/messages`, connections: 10, duration, method: 'POST' },
    headers: { 'content-type': 'application/json' },
    requests: questions.map((question) => ({ body: JSON.stringify(asking(question)) })),
  });

/** Starts a bot in a process of its own and waits for the address it prints. */
function start(script: readonly string[]): Promise<Bot> {
  const child = spawn(process.execPath, script, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0' }, // none of the caller's settings
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url) resolve({ url, process: child });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => {
      reject(new Error(`${script.join(' ')} stopped before it listened: ${said}`));
    });
  });
}

/** Resident memory of another process; Linux tells, elsewhere it is NaN. */
function residentMb(pid: number | undefined): number {
  try {
    const [, kb] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  } catch {
    return NaN;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return (sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2) ?? NaN;
}
