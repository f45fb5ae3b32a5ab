import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbedded } from '../../src/storage/embedded.js';
import { migrate } from '../../src/storage/migrate.js';
import { openPostgres } from '../../src/storage/postgres.js';
import type { Sql } from '../../src/storage/sql.js';

/** An empty database, which `discard` closes and takes away. */
export interface OpenEngine {
  sql: Sql;
  discard: () => Promise<void>;
}

/** A kind of database to run a suite against. */
export interface Engine {
  name: string;
  open: () => Promise<OpenEngine>;
}

/** `tests/storage/with-postgres.sh` sets it. */
export const POSTGRES_URL = process.env.TEST_DATABASE_URL;

/** Making an embedded database takes seconds, and many more where the machine is busy. */
export const SLOW = 90_000;

const folders: string[] = [];

/** An empty folder under the system's own for temporary files; gone after the last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'losen-storage-'));
  folders.push(folder);
  return folder;
}

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let first: Promise<string> | undefined;

/** The DATA_DIR in which the first embedded database of these tests was made, and the folders above it; the database is closed. */
export const firstDatabase = (): Promise<string> =>
  (first ??= (async () => {
    const folder = path.join(temporaryFolder(), 'not', 'there');
    await (await openEmbedded(folder)).close();
    return folder;
  })());

/** A temporary DATA_DIR with an embedded database in which there is nothing yet: a copy of the first. */
export async function folderWithDatabase(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(await firstDatabase(), folder, { recursive: true });
  return folder;
}

const embedded: Engine = {
  name: 'the embedded database',
  open: async () => {
    const sql = await openEmbedded(await folderWithDatabase());
    return { sql, discard: () => sql.close() };
  },
};

/** A schema of our own in a PostgreSQL database, which may be anybody's, and an address whose tables are all in there. */
export async function ownSchema(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const schema = `losen_test_${process.pid}_${Date.now()}`;
  const outside = await openPostgres(url);
  await outside.query(`create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  const drop = async (): Promise<void> => {
    await outside.query(`drop schema ${schema} cascade`);
    await outside.close();
  };
  return { url: own.href, drop };
}

const postgres = (url: string): Engine => ({
  name: 'PostgreSQL',
  open: async () => {
    const schema = await ownSchema(url);
    const sql = await openPostgres(schema.url);
    const discard = async (): Promise<void> => {
      await sql.close();
      await schema.drop();
    };
    return { sql, discard };
  },
});

export const ENGINES: readonly Engine[] = [embedded, ...(POSTGRES_URL ? [postgres(POSTGRES_URL)] : [])];

/** Opens an engine for the suite around it, without tables where `bare`, and gives the way to it. */
export function openFor(engine: Engine, { bare = false } = {}): () => Sql {
  let opened: OpenEngine | undefined;
  before(async function () {
    this.timeout(SLOW);
    opened = await engine.open();
    if (!bare) await migrate(opened.sql);
  });
  after(async function () {
    this.timeout(SLOW);
    await opened?.discard();
  });
  return () => {
    if (!opened) throw new Error('The database is open inside tests only');
    return opened.sql;
  };
}
