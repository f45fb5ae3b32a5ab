import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Finished {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one of `src/cli/` as its npm script does, gives it `input`, and waits for its end. */
export function command(name: 'ask' | 'knowledge', args: readonly string[], input = ''): Promise<Finished> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** The lines of an output, the last of which must be ended. */
export const linesOf = (output: string): string[] => output.split('\n').slice(0, -1);
