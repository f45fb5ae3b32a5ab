import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fill, type Manifest } from '../../bot-manifest/app-package.js';
import { stringsOf } from '../../bot-manifest/strings.js';
import { ENV } from './sample.js';
import { unzip } from './unzip.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm run package', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'losen-package-'))));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs what the npm script runs, with nothing but PATH and `env` set. */
  function run(env: Readonly<Record<string, string>>, file: string) {
    const zip = path.join(folder, file);
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bot-manifest/build.ts', zip], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    return { status, stderr, zip };
  }

  it('writes a zip with everything at its root, filled in', () => {
    const { status, stderr, zip } = run(ENV, 'new/losen.zip');
    assert.equal(status, 0, stderr);
    const files = unzip(readFileSync(zip));
    assert.deepEqual([...files.keys()], ['manifest.json', 'nb.json', 'nn.json', 'en.json', 'color.png', 'outline.png']);
    const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as Manifest;
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual([manifest.version, manifest.id, manifest.bots?.[0]?.botId, manifest.validDomains], [version, ENV.TEAMS_APP_ID, ENV.MICROSOFT_APP_ID, [ENV.BOT_HOST]]); // prettier-ignore
    assert.deepEqual(manifest.developer, {
      name: ENV.DEVELOPER_NAME,
      websiteUrl: ENV.DEVELOPER_WEBSITE,
      privacyUrl: ENV.DEVELOPER_PRIVACY,
      termsOfUseUrl: ENV.DEVELOPER_TERMS,
    });
    for (const icon of ['color.png', 'outline.png'])
      assert.deepEqual(files.get(icon), readFileSync(path.join(ROOT, 'bot-manifest/icons', icon)));
    assert.match(
      stderr,
      /losen\.zip: Losen .* \(schema 1\.\d+\) for https:\/\/losen\.example-kommune\.no\/api\/messages/,
    );
  });

  it('keeps the letters of all three languages', () => {
    const files = unzip(readFileSync(run(ENV, 'letters.zip').zip));
    for (const [tag, words] of [
      ['nb', 'Hva sier planen?'],
      ['nn', 'Kva seier planen?'],
      ['en', 'What does the plan say?'],
    ])
      // prettier-ignore
      assert.ok(
        Object.values(stringsOf(JSON.parse(files.get(`${tag}.json`)?.toString('utf8') ?? ''))).includes(words ?? ''),
      );
    assert.match(files.get('nb.json')?.toString('utf8') ?? '', /«mine data» for å se/);
  });

  it('refuses without its variables, names every one, and writes nothing', () => {
    const { status, stderr, zip } = run({}, 'none.zip');
    assert.equal(status, 1);
    assert.match(stderr, /^No package was made:\n/);
    for (const name of ['MICROSOFT_APP_ID', 'TEAMS_APP_ID', 'BOT_HOST'])
      assert.match(stderr, new RegExp(`- ${name} is not set\\. `));
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.ok(!existsSync(zip));
  });

  it('packs without the pages and says what the links will lead to', () => {
    const { MICROSOFT_APP_ID, TEAMS_APP_ID, BOT_HOST } = ENV;
    const { status, stderr } = run({ MICROSOFT_APP_ID, TEAMS_APP_ID, BOT_HOST }, 'few.zip');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Note: Not set: DEVELOPER_WEBSITE, DEVELOPER_PRIVACY, DEVELOPER_TERMS\./);
  });
});

describe('filling placeholders', () => {
  it('keeps the JSON whole whatever a value holds', () => {
    const name = 'Å "kommune" \\ $& ${{B}}\n';
    assert.deepEqual(JSON.parse(fill('{"a":"${{A}}, ${{A}}"}', { A: name, B: 'x' })), { a: `${name}, ${name}` });
  });

  it('leaves a name without a value for the rules to refuse', () => {
    assert.equal(fill('"${{B}}"', { A: 'x' }), '"${{B}}"');
  });
});
