import type { Storage } from './open.js';

/** How long a user waits for the database at most; then the answer goes without it. */
const PATIENCE_MS = 1_000;
/** How long a database that could not be opened is left alone before it is tried again. */
const AGAIN_AFTER_MS = 30_000;

export interface BackgroundStorage extends Omit<Storage, 'health'> {
  /** What is known now, without asking the database. */
  state(): { up: boolean };
  /** Opens the database now instead of when it is first needed. Never rejects. */
  open(): Promise<void>;
}

/**
 * Opens a database when it is first needed, while Losen already answers. Until it is open, and for as long as it cannot be, every method rejects within a
 * second; it is tried again every half minute, when it is needed.
 * @param open opens the database, or rejects with what to do about it
 * @param log gets that, once for each time it changes
 */
export function inBackground(
  open: () => Promise<Storage>,
  log: (line: string) => void,
  now: () => number = Date.now,
  patience = PATIENCE_MS,
): BackgroundStorage {
  let opening: Promise<Storage> | undefined;
  let opened: Storage | undefined;
  let failedAt: number | undefined;
  let said = '';

  function start(): Promise<Storage> {
    const attempt = open();
    attempt.then(
      (storage) => {
        if (failedAt !== undefined) log('The database answers again.');
        opened = storage;
        failedAt = undefined;
      },
      (error: unknown) => {
        failedAt = now();
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== said) log(`Losen answers without its database: ${reason}`);
        said = reason;
      },
    );
    return attempt;
  }
  function current(): Promise<Storage> {
    if (opening && failedAt !== undefined && now() - failedAt >= AGAIN_AFTER_MS) {
      failedAt = now();
      opening = start();
    }
    return (opening ??= start());
  }
  let answers = true;
  async function use<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
    try {
      const result = await within(patience, current().then(work));
      answers = true;
      return result;
    } catch (error) {
      answers = false;
      throw error;
    }
  }

  return {
    profiles: {
      get: (user) => use((s) => s.profiles.get(user)),
      set: (user, change) => use((s) => s.profiles.set(user, change)),
      delete: (user) => use((s) => s.profiles.delete(user)),
    },
    gaps: {
      add: (user, gap) => use((s) => s.gaps.add(user, gap)),
      grouped: (since, plan) => use((s) => s.gaps.grouped(since, plan)),
      of: (user) => use((s) => s.gaps.of(user)),
      purge: (before) => current().then((s) => s.gaps.purge(before)),
      forget: (user) => use((s) => s.gaps.forget(user)),
    },
    feedback: {
      count: (plan, record, verdict) => use((s) => s.feedback.count(plan, record, verdict)),
      counts: (plan) => use((s) => s.feedback.counts(plan)),
    },
    forget: (user) => use((s) => s.forget(user)),
    state: () => ({ up: opened !== undefined && failedAt === undefined && answers }),
    open: () =>
      current().then(
        () => undefined,
        () => undefined,
      ),
    close: () => opening?.then((s) => s.close()).catch(() => undefined) ?? Promise.resolve(),
  };
}

/** What `work` gives, or an error where it takes too long. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The database did not answer within ${String(ms)} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
