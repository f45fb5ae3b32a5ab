/** What a database row holds. Both databases give the same types: see `VALUES`. */
export type Row = Record<string, unknown>;

/** No objects and no arrays of them: the two databases take JSON differently, so it goes in as `JSON.stringify(…)` and `$1::jsonb`. */
export type Param = string | number | boolean | Date | null | readonly string[];

export interface Queries {
  /** Runs one statement with `$1 …`, or, without parameters, any number of statements. Gives the last one's rows. */
  query(text: string, params?: readonly Param[]): Promise<Row[]>;
}

/** The one door to a database. Everything that goes wrong rejects with a StorageError. */
export interface Sql extends Queries {
  /**
   * All or nothing: what `work` throws takes back what it did, and is thrown on. Inside, use `tx` alone: the embedded database
   * has one connection, and a query on the outside would wait for itself.
   */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Says what failed and never with which values: it may be logged. The database's own error is not kept as cause, because it
 * carries the statement's parameters.
 */
export class StorageError extends Error {
  override name = 'StorageError';

  constructor(
    message: string,
    /** PostgreSQL's error code, or the system's (`ECONNREFUSED`), where there is one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/** Makes any error one that may be logged. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Errors of class 22 (data) quote the value.
  const quotes = code?.startsWith('22');
  const said = error instanceof Error && !quotes ? error.message : '';
  return new StorageError(said || `the database refused (${code ?? 'no code'})`, code);
}

/** Refuses what the databases cannot keep as it is, so that both do it in the same way and nothing is changed silently. */
export function checkParams(params: readonly Param[]): void {
  for (const [at, value] of params.entries()) {
    if (value instanceof Date ? Number.isNaN(value.getTime()) : [value].flat().some((text) => unstorable(text)))
      throw new StorageError(`parameter $${at + 1} is no valid text or time`);
  }
}

const unstorable = (value: unknown): boolean => typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value);

/** The text as a database can keep it: the character zero and halves of characters become «�». */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');

/**
 * How values arrive, by PostgreSQL's type number: `bigint` and `count(*)` as number (a bigint where that is not exact), `date` as
 * YYYY-MM-DD. Alike without help: integer, float, boolean, text, text[], jsonb, timestamptz (Date), numeric (string).
 * Cast anything else (interval, bytea) to text in the statement.
 */
export const VALUES: Readonly<Record<number, (text: string) => unknown>> = {
  20: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  1082: (text) => text,
};
