import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStorage, storageOf, type Storage } from '../../src/storage/open.js';
import { openPostgres } from '../../src/storage/postgres.js';
import { killAll, startChild } from './child.js';
import {
  ENGINES,
  firstDatabase,
  folderWithDatabase,
  openFor,
  ownSchema,
  POSTGRES_URL,
  SLOW,
  temporaryFolder,
} from './engines.js';

const GAP = { question: 'hva er MOT?', language: 'nb', plan: 'lom', kind: 'unanswered' } as const;
const NOON = new Date('2026-11-22T12:00:00Z');

for (const engine of ENGINES)
  describe(`the storage in ${engine.name}`, function () {
    this.timeout(SLOW);
    const sql = openFor(engine);
    const storage = (): Storage => storageOf(sql(), 'embedded');
    const rows = async (): Promise<unknown> =>
      (await sql().query('select (select count(*) from profiles) + (select count(*) from gaps) as n'))[0]?.n;

    it('keeps nothing of 100 users who delete what is theirs at once', async () => {
      const users = Array.from({ length: 100 }, (_, n) => `user ${n}`);
      await Promise.all(
        users.flatMap((user) => [
          storage().profiles.set(user, { plan: 'lom' }),
          storage().gaps.add(user, { ...GAP, at: NOON }),
          storage().gaps.add(user, { ...GAP, kind: 'disliked', at: NOON }),
          storage().feedback.count('lom', 'lom/measure/mot', 'helpful'),
        ]),
      );
      assert.equal(await rows(), 300);
      assert.deepEqual(await storage().forget('user 0'), { profile: true, gaps: 2 });
      assert.deepEqual(await storage().forget('user 0'), { profile: false, gaps: 0 });
      await Promise.all(users.map((user) => storage().forget(user)));
      assert.equal(await rows(), 0);
      assert.equal((await storage().feedback.counts('lom'))[0]?.helpful, 100);
    });

    it('has user keys in the two tables that «slett mine data» empties and nowhere else', async () => {
      const columns = await sql().query(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = current_schema() and column_name like '%user%' order by 1`,
      );
      assert.deepEqual(
        columns.map(({ name }) => name),
        ['gaps.user_key', 'profiles.user_key'],
      );
    });

    for (const [user, what] of [['', 'no'], ['x'.repeat(501), 'too long a']] as const)
      it(`refuses ${what} user key`, async () => {
        await assert.rejects(storage().profiles.set(user, { plan: 'lom' }), /profiles_user_key_check/);
        await assert.rejects(storage().gaps.add(user, { ...GAP, at: NOON }), /gaps_user_key_check/);
      }); // prettier-ignore

    it('takes back the whole of «slett mine data» where a part fails', async () => {
      await storage().profiles.set('half', { plan: 'lom' });
      await sql().query('alter table gaps rename to gaps_away');
      await assert.rejects(storage().forget('half'));
      await sql().query('alter table gaps_away rename to gaps');
      assert.deepEqual(await storage().forget('half'), { profile: true, gaps: 0 });
    });
  });

describe('the embedded storage', function () {
  this.timeout(SLOW);
  afterEach(killAll);

  it('keeps what was written when it is closed and opened again, and says whether it answers', async () => {
    const dataDir = await folderWithDatabase();
    const first = await openStorage({ dataDir });
    assert.deepEqual(await first.health(), { database: 'embedded', up: true });
    await first.profiles.set('kari', { language: 'nn' });
    await Promise.all([first.close(), first.close()]);
    assert.deepEqual(await first.health(), { database: 'embedded', up: false });
    await assert.rejects(first.profiles.get('kari'));
    const second = await openStorage({ dataDir });
    assert.equal((await second.profiles.get('kari'))?.language, 'nn');
    await second.close();
    assert.deepEqual(readdirSync(dataDir), ['database']);
  });

  it('refuses a folder that another process has open, and after a crash has every write that was confirmed', async () => {
    const dataDir = await folderWithDatabase();
    const other = startChild('hold-database.ts', dataDir);
    await other.lines(20);
    await assert.rejects(openStorage({ dataDir }), new RegExp(`in use by process ${other.pid} .*Stop it`));
    await other.kill();
    const confirmed = Number(other.said.at(-1));
    const storage = await openStorage({ dataDir });
    for (let n = 1; n <= confirmed; n++)
      assert.equal((await storage.profiles.get(`user ${n}`))?.plan, 'lom', `user ${n} of ${confirmed}`);
    await storage.close();
  });

  it('makes the folder where it is missing, for its own user alone, and leaves no lock', async () => {
    const dataDir = await firstDatabase();
    assert.equal(statSync(path.join(dataDir, 'database')).mode & 0o077, 0);
    assert.deepEqual(readdirSync(dataDir), ['database']);
  });

  it('says what to do where the folder cannot be made, and where the database in it is broken', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'file'), '');
    await assert.rejects(openStorage({ dataDir: path.join(dataDir, 'file') }), /cannot be made. Give Losen a DATA_DIR/);
    const broken = await folderWithDatabase();
    writeFileSync(path.join(broken, 'database', 'global', 'pg_control'), 'broken');
    await assert.rejects(openStorage({ dataDir: broken }), /cannot be opened: .*Put a backup in its place/);
    assert.ok(!existsSync(path.join(broken, 'database.lock')));
  });
});

describe('the storage in PostgreSQL', function () {
  this.timeout(SLOW);

  for (const [databaseUrl, why] of [
    ['postgres://losen:hemmelig@127.0.0.1:1/losen', /DATABASE_URL cannot be used: .*ECONNREFUSED/],
    ['postgres://losen:hemmelig@[/losen', /DATABASE_URL cannot be used: /],
  ] as const)
    it(`says that ${databaseUrl} cannot be used, without the password`, async () => {
      await assert.rejects(openStorage({ databaseUrl, dataDir: '/nowhere' }), (error: Error) => {
        assert.match(error.message, why);
        assert.doesNotMatch(error.message, /hemmelig/);
        return true;
      });
    });

  if (!POSTGRES_URL) return;
  const url = POSTGRES_URL;

  it('lets several processes use one database, and goes on after its connections were cut', async () => {
    const schema = await ownSchema(url);
    const [one, two] = await Promise.all([1, 2].map(() => openStorage({ databaseUrl: schema.url, dataDir: '/nowhere' }))); // prettier-ignore
    assert.ok(one && two);
    await one.profiles.set('kari', { plan: 'lom' });
    assert.equal((await two.profiles.get('kari'))?.plan, 'lom');
    const outside = await openPostgres(url);
    await outside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await one.profiles.set('kari', { language: 'nn' });
    assert.deepEqual(await two.profiles.get('kari'), { plan: 'lom', service: null, language: 'nn' });
    assert.deepEqual(await one.health(), { database: 'postgres', up: true });
    await Promise.all([one.close(), two.close(), outside.close()]);
    assert.deepEqual(await one.health(), { database: 'postgres', up: false });
    await schema.drop();
  });

  it('fails a transaction whose connection is cut, and goes on', async () => {
    const sql = await openPostgres(url);
    const cut = sql.transaction(async (tx) => {
      const [row] = await tx.query('select pg_backend_pid() as pid');
      await sql.query('select pg_terminate_backend($1::int)', [Number(row?.pid)]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.query('select 1');
    });
    await assert.rejects(cut);
    assert.deepEqual(await sql.query('select 1 as it'), [{ it: 1 }]);
    await sql.close();
  });

  it('gives up a statement that does not end', async () => {
    const sql = await openPostgres(url);
    await assert.rejects(sql.query('select pg_sleep(60)'), /timeout/i);
    await sql.close();
  });
});
