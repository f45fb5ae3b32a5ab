import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { storable, StorageError, type Param, type Sql } from '../../../src/storage/sql.js';

/** What both databases do alike behind the port. */
export function sqlContract(sql: () => Sql): void {
  const one = async (expression: string, params: Param[] = []): Promise<unknown> =>
    (await sql().query(`select (select ${expression}) as it`, params))[0]?.it;

  const values: [string, unknown, Param[]?][] = [
    ['count(*) from generate_series(1, 3)', 3], ['7::bigint', 7], ['-9007199254740993', -9007199254740993n], ['7::int', 7], ['1.5::float8', 1.5],
    ['1.50::numeric', '1.50'], ['true', true], ['null::text', null], [`date '2026-03-29'`, '2026-03-29'], [`'{"a": [1]}'::jsonb`, { a: [1] }],
    [`array['nb', 'nn']`, ['nb', 'nn']], [`timestamptz '2026-10-25 02:30:00+01'`, new Date('2026-10-25T01:30:00Z')],
    ['$1::text', 'å', ['å']], ['$1::int', 4, [4]], ['$1::boolean', false, [false]], ['$1::text', null, [null]], ['$1::timestamptz', new Date(0), [new Date(0)]],
    ['$1::jsonb', [1, 'a'], [JSON.stringify([1, 'a'])]], [`'b' = any($1::text[])`, true, [['a', 'b']]], ['$1::bigint', 8, [8]],
  ]; // prettier-ignore
  for (const [expression, expected, params] of values)
    it(`gives ${expression} as ${inspect(expected)}`, async () => {
      assert.deepEqual(await one(expression, params), expected);
    });

  it('gives the same types without parameters and with them', async () => {
    const all = `7::bigint as a, date '2026-03-29' as b, now() as c`;
    const [plain] = await sql().query(`select ${all}`);
    const [prepared] = await sql().query(`select ${all}, $1::int as d`, [1]);
    assert.deepEqual([plain?.a, plain?.b, plain?.c instanceof Date], [7, '2026-03-29', true]);
    assert.deepEqual([prepared?.a, prepared?.b, prepared?.c instanceof Date], [7, '2026-03-29', true]);
  });

  it('runs several statements at once and gives the rows of the last', async () => {
    assert.deepEqual(await sql().query(`select 1 as it; select 'two;' as it`), [{ it: 'two;' }]);
  });

  it('takes back a transaction that fails, and passes on what was thrown', async () => {
    await sql().query('create table taken_back (n int)');
    const thrown = new RangeError('mine');
    const failing = sql().transaction(async (tx) => {
      await tx.query('insert into taken_back values ($1)', [1]);
      throw thrown;
    });
    await assert.rejects(failing, (error) => error === thrown);
    await assert.rejects(
      sql().transaction(async (tx) => {
        await tx.query('insert into taken_back values (1)');
        await tx.query('select nonsense');
      }),
      StorageError,
    );
    assert.equal(await one('count(*) from taken_back'), 0);
  });

  it('keeps a transaction that succeeds, and gives its value', async () => {
    await sql().query('create table kept (n int)');
    const value = await sql().transaction(async (tx) => {
      await tx.query('insert into kept values (1); insert into kept values (2)');
      return 'done';
    });
    assert.deepEqual([value, await one('count(*) from kept')], ['done', 2]);
  });

  it('lets 20 transactions count on one row without losing any', async () => {
    await sql().query('create table counter (n int); insert into counter values (0)');
    const add = (): Promise<void> =>
      sql().transaction(async (tx) => {
        const [row] = await tx.query('select n from counter for update');
        await tx.query('update counter set n = $1', [Number(row?.n) + 1]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    assert.equal(await one('n from counter'), 20);
  });

  it('says what went wrong with the code, and never with which values', async () => {
    await sql().query('create table strict (a text check (length(a) < 3), b int unique)');
    for (const [text, params, code] of [
      ['insert into strict (a) values ($1)', ['hemmelig'], '23514'],
      [`insert into strict (b) select n from (values (1), (1)) x(n) where $1 = 'hemmelig'`, ['hemmelig'], '23505'],
      ['select $1::text::int', ['hemmelig'], '22P02'],
      ['select nonsense where $1::text is null', ['hemmelig'], '42703'],
    ] as const)
      await assert.rejects(sql().query(text, params), (error: unknown) => {
        assert.ok(error instanceof StorageError && error.message.length > 10);
        assert.equal(error.code, code);
        assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /hemmelig/);
        return true;
      });
  });

  for (const value of ['a\0b', 'half \ud83d', new Date(Number.NaN), ['fine', '\0']])
    it(`refuses ${inspect(value)}, which cannot be kept as it is`, async () => {
      await assert.rejects(sql().query('select $1', [value]), StorageError);
    });

  it('gives any text back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2_000 }), async (text) => {
        assert.equal(await one('$1::text', [storable(text)]), storable(text));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after an error', async () => {
    await assert.rejects(sql().query('select nonsense'));
    assert.equal(await one('1'), 1);
  });
}
