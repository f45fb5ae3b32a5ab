import { readdirSync, watch as watchOnDisk } from 'node:fs';
import { join } from 'node:path';

/** Hears of changes in one folder, not in those below it; `file` is the name of what changed, where the system tells. */
export type WatchFolder = (folder: string, changed: (file: string | null) => void) => { close(): void };
/** Runs something later, and gives what cancels it. */
export type Later = (run: () => void, ms: number) => () => void;

interface Parts {
  watch?: WatchFolder;
  later?: Later;
  folders?: (root: string) => readonly string[];
}

/** Programs save in several steps (empty, write, rename); within this many milliseconds of quiet they count as one change. */
const QUIET_MS = 100;

/**
 * Calls `changed` once after every change of YAML files below `root`. Folders are watched one by one: a recursive watch
 * goes deaf on Linux (Node 20) when a program saves by renaming a new file over the old one.
 * Throws where a folder cannot be watched at the start.
 */
export function watchKnowledge(root: string, changed: () => void, parts: Parts = {}): { close(): void } {
  const { watch = onDisk, later = afterTime, folders = foldersBelow } = parts;
  const watched = new Map<string, { close(): void }>();
  let cancel = (): void => undefined;

  const heard = (file: string | null): void => {
    if (file !== null && !matters(file)) return;
    cancel();
    cancel = later(() => {
      lookAgain();
      changed();
    }, QUIET_MS);
  };
  /** Watches folders that are new, and leaves those that are gone. */
  const look = (): void => {
    const now = new Set(folders(root));
    for (const [folder, watcher] of watched) {
      if (now.has(folder)) continue;
      watcher.close();
      watched.delete(folder);
    }
    for (const folder of now) if (!watched.has(folder)) watched.set(folder, watch(folder, heard));
  };
  const lookAgain = (): void => {
    try {
      look();
    } catch {
      // A folder came and went at once; the next change looks again.
    }
  };
  look();
  return {
    close: () => {
      cancel();
      for (const watcher of watched.values()) watcher.close();
      watched.clear();
    },
  };
}

/** YAML files, and names without an ending, which may be folders; not what programs leave while they save. */
const matters = (file: string): boolean => /^[^.~][^~]*\.ya?ml$/i.test(file) || /^[^.~]+$/.test(file);

const foldersBelow = (root: string): string[] => {
  const below = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [root, ...below.map((entry) => join(entry.parentPath, entry.name))];
};

/** A folder that vanishes while it is watched is noticed by the one above it. */
const onDisk: WatchFolder = (folder, changed) =>
  watchOnDisk(folder, (_, file) => {
    changed(file);
  }).on('error', () => {
    changed(null);
  });

const afterTime: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
};
