import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import sinon from 'sinon';
import { lockFolder } from '../../src/storage/folder-lock.js';
import { isRunning, startOf } from '../../src/storage/process-alive.js';
import { killAll, startChild } from './child.js';
import { SLOW, temporaryFolder } from './engines.js';

const IN_USE = /is in use by process \d+.*Stop it, choose another DATA_DIR, or set DATABASE_URL/;

describe('the lock of the embedded database', function () {
  this.timeout(SLOW);
  let lock: string;
  beforeEach(() => {
    lock = path.join(temporaryFolder(), 'database.lock');
  });
  afterEach(killAll);

  /** Leaves a lock behind as some other process would have. */
  const leave = (holder: object | string, ageSeconds = 0): void => {
    writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder));
    const then = Date.now() / 1000 - ageSeconds;
    utimesSync(lock, then, then);
  };
  const takes = async (): Promise<void> => {
    const release = await lockFolder(lock);
    assert.match(readFileSync(lock, 'utf8'), new RegExp(`"pid":${process.pid}\\b`));
    release();
    assert.equal(existsSync(lock), false);
  };
  const refuses = (why: RegExp = IN_USE): Promise<void> => assert.rejects(lockFolder(lock), why);

  it('is taken, refused to the next, and free again when let go', async () => {
    const release = await lockFolder(lock);
    await refuses();
    release();
    await takes();
  });

  it('is refused while another process lives, and taken over when that one is killed', async () => {
    const holder = startChild('hold-lock.ts', lock);
    assert.deepEqual(await holder.lines(1), ['held']);
    await refuses(new RegExp(`process ${holder.pid} `));
    assert.ok(existsSync(lock));
    await holder.kill();
    assert.ok(existsSync(lock));
    await takes();
  });

  it('is taken by exactly one of several processes that find a dead one', async () => {
    leave({ pid: await deadPid(), host: hostname() });
    const all = Array.from({ length: 5 }, () => startChild('hold-lock.ts', lock));
    const said = (await Promise.all(all.map((child) => child.lines(1)))).flat();
    assert.equal(said.filter((line) => line === 'held').length, 1, said.join('\n'));
    assert.equal(said.filter((line) => IN_USE.test(line)).length, 4, said.join('\n'));
  });

  it('is taken over from a process whose number another process has got since', async function () {
    if (startOf(process.pid) === undefined) this.skip();
    leave({ pid: process.pid, started: '1', host: hostname() });
    await takes();
    leave({ pid: process.ppid, started: '1', host: hostname() });
    await takes();
    leave({ pid: process.ppid, started: startOf(process.ppid), host: hostname() });
    await refuses();
  });

  it('is refused where a container or machine that cannot be seen has touched it lately', async () => {
    leave({ pid: 1, started: '1', host: 'another-container' }, 20);
    await refuses(/process 1 on another-container.*If it has crashed, wait 30 seconds/);
    leave({ pid: 1, started: '1', host: 'another-container' }, 31);
    await takes();
  });

  for (const [text, what] of [['', 'empty'], ['{"pid": 12', 'cut off'], ['{"pid": "x"}', 'something else']] as const)
    it(`is taken over where the file is ${what} and nobody is writing it`, async () => {
      leave(text, 5);
      await takes();
      leave(text);
      await takes();
    }); // prettier-ignore

  it('is touched by its holder, so that one in another container sees that it lives', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const release = await lockFolder(lock);
    utimesSync(lock, 0, 0);
    clock.tick(10_000);
    assert.ok(Date.now() - statSync(lock).mtimeMs < 5_000);
    rmSync(lock);
    clock.tick(10_000);
    release();
    clock.restore();
  });

  it('leaves a lock alone that is no longer its own', async () => {
    const release = await lockFolder(lock);
    leave({ pid: process.ppid, host: hostname() });
    release();
    assert.ok(existsSync(lock));
  });

  it('says so where the folder cannot be written', async () => {
    await assert.rejects(lockFolder(path.join(lock, 'missing', 'x')), /cannot be written. Give Losen a DATA_DIR/);
  });
});

describe('whether a process runs', () => {
  it('is told of this one, of its parent, and not of one that is gone', async () => {
    assert.equal(isRunning(process.pid, startOf(process.pid)), true);
    assert.equal(isRunning(process.ppid), true);
    assert.equal(isRunning(await deadPid()), false);
  });
});

/** The number of a process that ran and is gone. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid ?? 0;
}
