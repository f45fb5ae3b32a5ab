import { readFileSync } from 'node:fs';

/**
 * When a process started, as Linux counts it; undefined elsewhere and for a process that is gone. A container gives the same
 * process numbers out again after every restart: number and start together name one process.
 */
export const startOf = (pid: number): string | undefined => statOf(pid)?.started;

/** True while the process runs. `started` is what `startOf` gave for it, where it gave anything. */
export function isRunning(pid: number, started?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = statOf(pid);
  if (!now) return true;
  return now.state !== 'Z' && (started === undefined || now.started === started);
}

/** proc(5): the name in brackets may hold anything, so the fields are counted from the last bracket; state is field 3, start 22. */
function statOf(pid: number): { state: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    return state !== undefined && started !== undefined ? { state, started } : undefined;
  } catch {
    return undefined;
  }
}
