import type { FeedbackStore } from '../feedback/feedback.js';
import type { GapStore } from '../feedback/gap.js';
import type { ProfileStore } from '../profiles/profile.js';
import { openEmbedded } from './embedded.js';
import { feedbackStore } from './feedback-store.js';
import { gapStore } from './gap-store.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { profileStore } from './profile-store.js';
import type { Sql } from './sql.js';

export interface StorageHealth {
  database: 'embedded' | 'postgres';
  up: boolean;
}

export interface Storage {
  profiles: ProfileStore;
  gaps: GapStore;
  feedback: FeedbackStore;
  /** «slett mine data»: everything that is kept under a user's key, or nothing where the database fails. Gives how much there was. */
  forget(user: string): Promise<{ profile: boolean; gaps: number }>;
  /** Whether the database answers now. Never rejects. */
  health(): Promise<StorageHealth>;
  /** Waits for what is being written. May be called again. */
  close(): Promise<void>;
}

/**
 * Opens the database and brings it up to date: PostgreSQL where there is an address, else the embedded one in `dataDir`.
 * Rejects with a StorageError that says what to do: the folder is in use, the database cannot be reached, a migration failed.
 */
export async function openStorage(where: { databaseUrl?: string | undefined; dataDir: string }): Promise<Storage> {
  const sql = where.databaseUrl ? await openPostgres(where.databaseUrl) : await openEmbedded(where.dataDir);
  try {
    await migrate(sql);
  } catch (error) {
    await sql.close();
    throw error;
  }
  return storageOf(sql, where.databaseUrl ? 'postgres' : 'embedded');
}

/** The ports on a database that is up to date. */
export function storageOf(sql: Sql, database: StorageHealth['database']): Storage {
  let closing: Promise<void> | undefined;
  return {
    profiles: profileStore(sql),
    gaps: gapStore(sql),
    feedback: feedbackStore(sql),
    forget: (user) =>
      sql.transaction(async (tx) => ({
        profile: await profileStore(tx).delete(user),
        gaps: await gapStore(tx).forget(user),
      })),
    health: () =>
      sql.query('select 1').then(
        () => ({ database, up: true }),
        () => ({ database, up: false }),
      ),
    close: () => (closing ??= sql.close()),
  };
}
