import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../../src/core.js';
import { coreParts } from '../support/core-parts.js';

describe('knowledge that is edited while Losen runs', () => {
  let root = '';
  let core: Core;
  const file = () => path.join(root, 'loten/terms.yaml');
  const edit = (from: string | RegExp, to: string): void => {
    const before = readFileSync(file(), 'utf8');
    const after = before.replace(from, to);
    assert.notEqual(after, before, 'nothing was edited');
    writeFileSync(file(), after);
  };
  const answer = async (text: string): Promise<string> => {
    const from = { conversation: 'c', user: 'u', scope: 'personal' as const };
    const [reply] = await core.converse({ kind: 'message', text, from });
    return reply?.text ?? '';
  };
  const ask = () => answer('hva betyr fyrlykt?');
  const NEW = `- id: fyrlykt
  name: Fyrlykt
  summary: { nb: Et ord som bare står her., nn: Eit ord som berre står her., en: A word found only here. }
  source: { section: '1', title: Innledning }
  meaning: lys for skip
`;

  before(() => {
    root = mkdtempSync(path.join(tmpdir(), 'losen-reload-'));
    cpSync('knowledge', root, { recursive: true });
    core = createCore({ ...coreParts(), knowledgeDir: root, watchKnowledge: true });
    assert.deepEqual(core.problems, []);
  });
  after(() => {
    for (const folder of [root, `${root}-away`]) rmSync(folder, { recursive: true, force: true });
  });

  it('is answered from once it is read again, and not before', async () => {
    assert.doesNotMatch(await ask(), /lys for skip/);
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}\n${NEW}`);
    assert.doesNotMatch(await ask(), /lys for skip/);
    assert.deepEqual(core.reload(), []);
    assert.match(await ask(), /lys for skip/);
  });

  it('stays as it was while a file is broken, and says where and how to mend it', async () => {
    const line = readFileSync(file(), 'utf8').split('\n').indexOf('  meaning: lys for skip') + 1;
    edit('meaning: lys for skip', 'mening: lys for fly');
    const problems = core.reload().join('\n');
    assert.match(problems, /^loten\/terms\.yaml:\d+ .*Remove or correct the spelling of: mening\.$/m);
    assert.match(await ask(), /lys for skip/);
    edit('  mening: lys for fly', '  meaning: lys: for fly');
    assert.match(
      core.reload().join('\n'),
      new RegExp(`^loten/terms\\.yaml:${line} .*Check indentation, quotation marks and colons`, 'm'),
    );
    assert.match(await ask(), /lys for skip/);
    edit('meaning: lys: for fly', 'meaning: *fly');
    assert.match(
      core.reload().join('\n'),
      new RegExp(`^loten/terms\\.yaml:${line} .*must stand in quotation marks`, 'm'),
    );
    edit('meaning: *fly', 'meaning: lys for fly');
    assert.deepEqual(core.reload(), []);
    assert.match(await ask(), /lys for fly/);
  });

  it('stays as it was while the plan of those who have chosen none is gone', async () => {
    renameSync(path.join(root, 'loten'), path.join(root, '..', `${path.basename(root)}-loten`));
    assert.match(core.reload().join('\n'), /PLAN="loten" is no plan/);
    assert.match(await ask(), /lys for fly/);
    renameSync(path.join(root, '..', `${path.basename(root)}-loten`), path.join(root, 'loten'));
    assert.deepEqual(core.reload(), []);
  });

  it('stays as it was while the whole folder is gone', async () => {
    renameSync(root, `${root}-away`);
    assert.match(core.reload().join('\n'), /cannot be read|is missing/);
    assert.match(await ask(), /lys for fly/);
    renameSync(`${root}-away`, root);
    assert.deepEqual(core.reload(), []);
  });
});
