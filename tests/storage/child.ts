import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Child {
  pid: number;
  /** Everything said so far, line by line. */
  said: string[];
  /** Waits until the child has said so many lines. */
  lines: (count: number) => Promise<string[]>;
  /** Kills it in the middle of whatever it does, and waits until it is gone. */
  kill: () => Promise<void>;
}

const children: ChildProcess[] = [];

/** Starts one of the scripts beside this file, with an argument. `killAll` ends what is left. */
export function startChild(script: string, argument: string): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, script), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let text = '';
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    said.push(...lines);
  });
  return {
    pid: child.pid ?? 0,
    said,
    lines: async (count) => {
      while (said.length < count) await once(child.stdout, 'data');
      return said;
    },
    kill: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}

export async function killAll(): Promise<void> {
  await Promise.all(children.splice(0).map(end));
}
