import assert from 'node:assert/strict';
import { inBackground } from '../../src/storage/background.js';
import type { Storage } from '../../src/storage/open.js';
import { stores } from '../support/talk.js';

const storage = (): Storage =>
  ({
    ...stores(),
    health: () => Promise.resolve({ database: 'embedded', up: true }),
    close: () => Promise.resolve(),
  }) as Storage;
const never = new Promise<never>(() => undefined);

describe('a database that is opened behind the answers', () => {
  it('is opened when it is first needed, once', async () => {
    let opened = 0;
    const kept = inBackground(
      () => {
        opened += 1;
        return Promise.resolve(storage());
      },
      () => undefined,
    );
    assert.equal(opened, 0);
    await Promise.all([kept.open(), kept.profiles.set('u', { plan: 'lom' }), kept.profiles.get('x')]);
    assert.equal((await kept.profiles.get('u'))?.plan, 'lom');
    assert.deepEqual([opened, kept.state()], [1, { up: true }]);
  });

  it('costs no more than the patience where it does not answer', async () => {
    const kept = inBackground(
      () => never,
      () => undefined,
      () => 0,
      5,
    );
    await assert.rejects(kept.profiles.get('u'), /did not answer within 5 ms/);
  });

  it('that cannot be opened is said once, left alone for half a minute, and then tried again', async () => {
    let now = 0;
    let tries = 0;
    let broken = true;
    const log: string[] = [];
    const kept = inBackground(
      () => {
        tries += 1;
        return broken ? Promise.reject(new Error('The folder is in use.')) : Promise.resolve(storage());
      },
      (line) => log.push(line),
      () => now,
    );
    await assert.rejects(kept.profiles.get('u'), /in use/);
    await assert.rejects(kept.profiles.get('u'), /in use/);
    assert.deepEqual(
      [tries, log, kept.state()],
      [1, ['Losen answers without its database: The folder is in use.'], { up: false }],
    );
    now = 30_000;
    await assert.rejects(kept.profiles.get('u'), /in use/);
    assert.deepEqual([tries, log.length], [2, 1]);
    broken = false;
    now = 60_000;
    assert.equal(await kept.profiles.get('u'), null);
    assert.deepEqual([tries, log.at(-1), kept.state()], [3, 'The database answers again.', { up: true }]);
  });

  it('is closed although it never opened', async () => {
    const kept = inBackground(
      () => Promise.reject(new Error('no')),
      () => undefined,
    );
    await kept.close();
    await kept.open();
    await kept.close();
  });
});
