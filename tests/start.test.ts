import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asking } from './support/activities.js';
import { post } from './support/running-bot.js';

const ROOT = path.resolve(import.meta.dirname, '..');

describe('starting Losen as a process', function () {
  this.timeout(60_000);
  let started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started) child.kill('SIGKILL');
    started = [];
  });

  /** Runs src/index.ts with nothing but these variables. `address` comes when it listens, `end` when it has stopped. */
  function start(env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: mkdtempSync(path.join(tmpdir(), 'losen-start-')), ...env },
    });
    started.push(child);
    let said = '';
    const address = new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (part: Buffer) => {
        said += part.toString();
        const [, url] = /Losen answers on (\S+)/.exec(said) ?? [];
        if (url) resolve(url);
      });
      child.once('exit', () => {
        reject(new Error(said));
      });
    });
    address.catch(() => undefined); // only some tests wait for it
    const end = new Promise<{ code: number | null; said: string }>((resolve) => {
      child.once('exit', (code) => {
        resolve({ code, said });
      });
    });
    return { child, address, end };
  }

  it('answers, says so when its port is taken, and ends when asked to', async () => {
    const first = start({ PORT: '0' });
    const url = await first.address;
    const { status, text } = await post(
      `${url}api/messages`,
      asking('hvem kontakter jeg på gult nivå for en fireåring?'),
    );
    assert.equal(status, 200, text);
    assert.match(text, /Sped- og småbarnsteam|Sped og småbarnsteam/);

    const second = await start({ PORT: new URL(url).port }).end;
    assert.equal(second.code, 1);
    assert.match(
      second.said,
      /^Losen did not start:\n- 127\.0\.0\.1:\d+ is already in use\. Stop the other program, or set PORT to another number\.\n$/,
    );

    first.child.kill('SIGTERM');
    assert.equal((await first.end).code, 0);
  });

  it('says so where there is no knowledge', async () => {
    const { code, said } = await start({ KNOWLEDGE_DIR: './nowhere' }).end;
    assert.deepEqual([code, said.includes('\n    at ')], [1, false]);
    assert.match(said, /KNOWLEDGE_DIR is "\.\/nowhere", and there is no such folder/);
  });

  it('refuses settings that would leave the door open, in plain lines without a stack', async () => {
    const { code, said } = await start({ HOST: '0.0.0.0' }).end;
    assert.equal(code, 1);
    assert.match(
      said,
      /^Losen did not start:\n- MICROSOFT_APP_ID is not set\. .*HOST is 0\.0\.0\.0.*\n- MICROSOFT_APP_PASSWORD .*\n$/,
    );
  });
}).timeout(60_000); // three processes that read the whole knowledge, on a machine that may be busy
