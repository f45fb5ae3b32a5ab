import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import { StorageError } from './sql.js';
import { isRunning, startOf } from './process-alive.js';

const Holder = z.object({ pid: z.number().int().positive(), started: z.string().optional(), host: z.string() });
type Holder = z.infer<typeof Holder>;

const BEAT = 10_000;
/** A holder on another machine or in another container is not seen; one that has not touched the file for so long is gone. */
const SILENT = 30_000;
const WRITING = 1_000;
const PAUSE = 100;
const TRIES = 20;

/**
 * Takes a lock file for this process, because the embedded database would let two processes write and lose both their work.
 * A lock that a crash left behind is taken over. Rejects where another process holds it, with what to do.
 * @returns lets go of it.
 */
export async function lockFolder(path: string): Promise<() => void> {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname() } satisfies Holder);
  for (let tries = 0; tries < TRIES; tries++) {
    if (create(path, mine)) return keep(path, mine);
    const found = read(path);
    if (!found) continue;
    if (found.holder && isHeld(found.holder, found.age)) throw new StorageError(refusal(path, found.holder));
    // Without a holder it is being written this very moment, or was when its process crashed.
    if (found.holder || found.age > WRITING) takeAway(path, found.text);
    else await sleep(PAUSE);
  }
  throw new StorageError(`${path} could not be taken: several processes are starting in this folder. Start one.`);
}

function isHeld({ pid, started, host }: Holder, age: number): boolean {
  return host === hostname() ? isRunning(pid, started) : age < SILENT;
}

function refusal(path: string, { pid, host }: Holder): string {
  const here = host === hostname();
  const who = here ? `process ${pid}` : `process ${pid} on ${host}`;
  const otherwise = here
    ? `If process ${pid} is no Losen, delete that file.`
    : `If it has crashed, wait ${SILENT / 1000} seconds.`;
  return `The embedded database is in use by ${who} (${path}). Stop it, choose another DATA_DIR, or set DATABASE_URL to let several run. ${otherwise}`;
}

/** False where the file exists. */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw new StorageError(`${path} cannot be written. Give Losen a DATA_DIR that it may write to.`);
  }
}

/** What the file holds and how long it has not been touched (milliseconds); undefined where there is none. */
function read(path: string): { text: string; holder: Holder | undefined; age: number } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: holderIn(text), age: Date.now() - statSync(path).mtimeMs };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new StorageError(`${path} cannot be read. Give Losen a DATA_DIR of its own.`);
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Moves a dead lock aside first: of two processes that do it at once, the later one sees that it took a living lock and puts it back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === dead) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function keep(path: string, mine: string): () => void {
  const ifMine = (act: () => void): void => {
    try {
      if (readFileSync(path, 'utf8') === mine) act();
    } catch {
      // Without the file or the right to it there is nothing to touch or to let go of.
    }
  };
  const touch = (): void => {
    const now = new Date();
    utimesSync(path, now, now);
  };
  const beat = setInterval(ifMine, BEAT, touch).unref();
  return () => {
    clearInterval(beat);
    ifMine(() => {
      rmSync(path);
    });
  };
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
