import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listMigrations, migrate } from '../../src/storage/migrate.js';
import { ENGINES, openFor, SLOW, temporaryFolder } from './engines.js';

/** A folder of migrations: each file's name and SQL. */
function migrations(files: Record<string, string>): URL {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

describe('the numbers of migrations', () => {
  it('go 1, 2, 3 … in the project', () => {
    const names = listMigrations(readdirSync('src/storage/migrations')).map(({ name }) => name);
    assert.ok(names.length > 0);
    assert.deepEqual(names, readdirSync('src/storage/migrations').sort());
  });

  it('order the files, whatever order the folder gives them in', () => {
    assert.deepEqual(listMigrations(['002_b.sql', 'README.md', '001_a.sql']), [
      { number: 1, name: '001_a.sql' },
      { number: 2, name: '002_b.sql' },
    ]);
  });

  for (const [files, wrong] of [
    [['001_a.sql', '003_c.sql'], /003_c\.sql should be number 002/],
    [['001_a.sql', '001_b.sql'], /001_b\.sql should be number 002/],
    [['001_a.sql', '2.sql'], /2\.sql should be number 002/],
    [['001_A b.sql'], /001_A b\.sql should be number 001/],
  ] as const)
    it(`refuse ${files.join(' and ')}`, () => {
      assert.throws(() => listMigrations(files), wrong);
    });
});

for (const engine of ENGINES)
  describe(`migrations in ${engine.name}`, function () {
    this.timeout(SLOW);
    const sql = openFor(engine, { bare: true });
    let two: URL;
    let three: URL;
    before(() => {
      const one = { '001_one.sql': 'create table one (n int); insert into one values (1);' };
      two = migrations({ ...one, '002_two.sql': 'alter table one add b text;' });
      const seen = { '001_one.sql': 'select wrong', '002_two.sql': 'select wrong' };
      three = migrations({ ...seen, '003_three.sql': 'insert into one values (3, $$it;s$$)' });
    });
    const rows = async (): Promise<number> => (await sql().query('select * from one')).length;

    it('apply all files to an empty database, in order', async () => {
      assert.deepEqual(await migrate(sql(), two), ['001_one.sql', '002_two.sql']);
      assert.equal(await rows(), 1);
      const noted = await sql().query('select number, name from schema_migrations order by number');
      assert.deepEqual(noted, [
        { number: 1, name: '001_one.sql' },
        { number: 2, name: '002_two.sql' },
      ]);
    });

    it('do nothing the second time', async () => {
      assert.deepEqual(await migrate(sql(), two), []);
      assert.equal(await rows(), 1);
    });

    it('apply only what the database has not seen', async () => {
      assert.deepEqual(await migrate(sql(), three), ['003_three.sql']);
      assert.equal(await rows(), 2);
    });

    it('refuse a database that is newer than the files', async () => {
      await assert.rejects(migrate(sql(), two), /The database has migration 3, and this Losen knows 2/);
    });

    it('change nothing where one of them fails, and name it', async () => {
      const failing = migrations({
        ...Object.fromEntries(['001_a', '002_b', '003_c'].map((name) => [`${name}.sql`, 'select 1'])),
        '004_fine.sql': 'create table fine (n int)',
        '005_broken.sql': 'create table broken (n int); create tabel oops;',
      });
      await assert.rejects(migrate(sql(), failing), /Migration 005_broken\.sql failed: .*tabel.*Nothing was changed/);
      assert.deepEqual(await sql().query(`select to_regclass('fine')::text as fine, to_regclass('broken')::text as broken`), [{ fine: null, broken: null }]); // prettier-ignore
      assert.deepEqual(await sql().query('select max(number) as last from schema_migrations'), [{ last: 3 }]);
    });

    it('are applied once when several start at the same time', async () => {
      await sql().query('drop table schema_migrations; drop table one');
      const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(sql(), two)));
      assert.deepEqual(applied.map((names) => names.length).sort(), [0, 0, 0, 0, 2]);
      assert.equal(await rows(), 1);
    });
  });
