import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import {
  checkParams,
  storageError,
  StorageError,
  VALUES,
  type Param,
  type Queries,
  type Row,
  type Sql,
} from './sql.js';

/** The part of PGlite and of its transactions that is used. */
type Lite = Pick<PGlite, 'query' | 'exec'>;

/**
 * Opens the embedded database (PGlite) in `database/` under the folder, which is made where it is missing. It survives a killed
 * process; it does not wait for the disk, so after a power cut the last writes may be lost or the folder need a backup.
 * Rejects where another process uses the folder.
 */
export async function openEmbedded(dataDir: string): Promise<Sql> {
  const folder = join(dataDir, 'database');
  make(folder);
  const release = await lockFolder(join(dataDir, 'database.lock'));
  try {
    // 8 MB instead of PostgreSQL's 128 halves the memory of the whole process.
    const lite = await PGlite.create(folder, { parsers: { ...VALUES }, postgresqlconf: ['shared_buffers=8MB'] });
    return sqlOf(lite, release);
  } catch (error) {
    release();
    throw new StorageError(
      `The embedded database in ${folder} cannot be opened: ${storageError(error).message}. Put a backup in its place, or move the folder away to begin with an empty one.`,
    );
  }
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new StorageError(`${folder} cannot be made. Give Losen a DATA_DIR that it may write to.`);
  }
}

function sqlOf(lite: PGlite, release: () => void): Sql {
  return {
    ...queriesOf(lite),
    transaction: async (work) => {
      let wanted: { error: unknown } | undefined;
      try {
        return await lite.transaction((tx) =>
          work(queriesOf(tx)).catch((error: unknown) => {
            wanted = { error };
            throw error;
          }),
        );
      } catch (error) {
        throw wanted ? wanted.error : storageError(error);
      }
    },
    close: async () => {
      try {
        await lite.close();
      } finally {
        release();
      }
    },
  };
}

function queriesOf(lite: Lite): Queries {
  return {
    query: async (text: string, params: readonly Param[] = []) => {
      checkParams(params);
      try {
        if (params.length) return (await lite.query<Row>(text, [...params])).rows;
        const results = await lite.exec(text);
        return results.at(-1)?.rows ?? [];
      } catch (error) {
        throw storageError(error);
      }
    },
  };
}
