import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { StorageError, storageError, type Queries, type Sql } from './sql.js';

/** Seen from `src/storage` and from `dist/storage` alike: the SQL is not compiled and stays in `src`. */
const MIGRATIONS = new URL('../../src/storage/migrations/', import.meta.url);

/** Any number, the same in every Losen: of several that start on one database, one migrates and the others wait. */
const LOCK = 7_160_516;

interface Migration {
  number: number;
  name: string;
}

/**
 * Brings a database up to date: applies, in order, the numbered SQL files that it has not seen, all in one transaction. Doing it
 * again does nothing. Rejects, with nothing changed, where a file fails or the database is newer than this Losen.
 * @returns the names of the files applied.
 */
export async function migrate(sql: Sql, folder: URL = MIGRATIONS): Promise<string[]> {
  const known = listMigrations(readdirSync(folder));
  return sql.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${LOCK})`);
    await tx.query(
      'create table if not exists schema_migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const done = await tx.query('select max(number) as last from schema_migrations');
    const last = z.object({ last: z.number().nullable() }).parse(done[0]).last ?? 0;
    if (last > known.length)
      throw new StorageError(
        `The database has migration ${last}, and this Losen knows ${known.length}. Start the newer Losen, or take in a backup.`,
      );
    const missing = known.slice(last);
    for (const migration of missing) await apply(tx, migration, readFileSync(new URL(migration.name, folder), 'utf8'));
    return missing.map(({ name }) => name);
  });
}

async function apply(tx: Queries, { number, name }: Migration, text: string): Promise<void> {
  try {
    await tx.query(text);
  } catch (error) {
    const { message, code } = storageError(error);
    throw new StorageError(`Migration ${name} failed: ${message}. Nothing was changed.`, code);
  }
  await tx.query('insert into schema_migrations (number, name) values ($1, $2)', [number, name]);
}

/** The SQL files among these, in order. Throws where one is not named like `001_what_it_does.sql` or a number is missing or used twice. */
export function listMigrations(files: readonly string[]): Migration[] {
  const names = files.filter((file) => file.endsWith('.sql')).sort();
  return names.map((name, at) => {
    const number = Number(/^(\d{3})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== at + 1)
      throw new StorageError(
        `Migration ${name} should be number ${String(at + 1).padStart(3, '0')}: rename it like 001_what_it_does.sql.`,
      );
    return { number, name };
  });
}
