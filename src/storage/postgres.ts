import pg from 'pg';
import { checkParams, storageError, StorageError, VALUES, type Queries, type Row, type Sql } from './sql.js';

/** An answer waits for its asker's profile, so a database that does not answer is given up early (milliseconds). */
const CONNECT = 3_000;
const STATEMENT = 5_000;

/** Opens a pool on a PostgreSQL database. Rejects where it cannot be reached, or cannot keep every character. */
export async function openPostgres(databaseUrl: string): Promise<Sql> {
  const pool = makePool(databaseUrl);
  const sql: Sql = {
    query: (text, params) => run(pool, text, params),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
  try {
    const encoding = (await sql.query('show server_encoding'))[0]?.server_encoding;
    if (encoding !== 'UTF8')
      throw new StorageError(`its encoding is ${String(encoding)}; create it with encoding 'UTF8'`);
    return sql;
  } catch (error) {
    await pool.end();
    const { message, code } = storageError(error);
    throw new StorageError(`The database in DATABASE_URL cannot be used: ${message}.`, code);
  }
}

function makePool(databaseUrl: string): pg.Pool {
  const types = new pg.TypeOverrides();
  for (const [type, read] of Object.entries(VALUES)) types.setTypeParser(Number(type), read);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT,
    query_timeout: STATEMENT,
    types,
  });
  // An idle connection that breaks is thrown away by the pool; the next query says what is wrong, if anything still is.
  pool.on('error', ignore);
  return pool;
}

const ignore = (): void => undefined;

async function run(on: pg.Pool | pg.PoolClient, ...[text, params = []]: Parameters<Queries['query']>): Promise<Row[]> {
  checkParams(params);
  try {
    const result: unknown = params.length ? await on.query<Row>(text, [...params]) : await on.query<Row>(text);
    // Several statements give a list of results.
    const last = (Array.isArray(result) ? result.at(-1) : result) as pg.QueryResult<Row>;
    return last.rows;
  } catch (error) {
    throw storageError(error);
  }
}

async function transaction<T>(pool: pg.Pool, work: (tx: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storageError(error);
  });
  // A connection that breaks between two queries of a transaction says so here; the next query fails.
  client.on('error', ignore);
  let usable = true;
  try {
    await run(client, 'begin');
    const result = await work({ query: (text, params) => run(client, text, params) });
    await run(client, 'commit');
    return result;
  } catch (error) {
    usable = await run(client, 'rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(!usable);
  }
}
