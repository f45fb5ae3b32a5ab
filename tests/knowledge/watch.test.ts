import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml, type Problem } from '../../src/knowledge/yaml.js';
import { rememberFiles } from '../../src/knowledge/remember.js';
import { watchKnowledge, type Later } from '../../src/knowledge/watch.js';
import { smallFolder } from '../support/small-knowledge.js';

/** A disk that tells of changes when a test says so, and a clock that waits for the test. */
function stage(folders: string[] = ['k', 'k/lom']) {
  const hears = new Map<string, (file: string | null) => void>();
  let waiting: (() => void)[] = [];
  const later: Later = (run) => {
    waiting.push(run);
    return () => {
      waiting = waiting.filter((one) => one !== run);
    };
  };
  let changes = 0;
  const watching = watchKnowledge('k', () => changes++, {
    later,
    folders: () => folders,
    watch: (folder, changed) => {
      if (folder.endsWith('gone')) throw new Error('ENOENT');
      hears.set(folder, changed);
      return { close: () => hears.delete(folder) };
    },
  });
  return {
    watching,
    folders,
    watched: () => [...hears.keys()],
    save: (folder: string, file: string | null) => hears.get(folder)?.(file),
    quiet: () => {
      for (const run of waiting.splice(0)) run();
    },
    changes: () => changes,
  };
}

describe('watching the knowledge', () => {
  it('tells of a saved file once it is quiet, not before', () => {
    const { save, quiet, changes } = stage();
    save('k/lom', 'plan.yaml');
    assert.equal(changes(), 0);
    quiet();
    assert.equal(changes(), 1);
    quiet();
    assert.equal(changes(), 1);
  });

  it('takes the steps of one save, and several files, as one change', () => {
    const { save, quiet, changes } = stage();
    for (const file of ['plan.yaml', 'plan.yaml', 'arenas.yaml', null]) save('k/lom', file);
    quiet();
    assert.equal(changes(), 1);
  });

  for (const file of ['plan.yaml~', '.plan.yaml.swp', '.#plan.yaml', 'plan.schema.json', 'README.md', 'plan.yaml.tmp'])
    it(`is not moved by ${file}`, () => {
      const { save, quiet, changes } = stage();
      save('k/lom', file);
      quiet();
      assert.equal(changes(), 0);
    });

  it('watches a new folder, and leaves one that is gone', () => {
    const { save, quiet, folders, watched, changes } = stage();
    folders.splice(1, 1, 'k/skogvik');
    save('k', 'skogvik');
    quiet();
    assert.deepEqual(watched(), ['k', 'k/skogvik']);
    save('k/skogvik', 'plan.yaml');
    quiet();
    assert.equal(changes(), 2);
  });

  it('lives through a folder that comes and goes at once', () => {
    const { save, quiet, folders, changes } = stage();
    folders.push('k/gone');
    save('k', 'gone');
    quiet();
    assert.equal(changes(), 1);
  });

  it('says at the start that a folder cannot be watched', () => {
    assert.throws(() => stage(['k/gone']), /ENOENT/);
  });

  it('is over when it is closed', () => {
    const { watching, save, quiet, watched, changes } = stage();
    save('k', 'plan.yaml');
    watching.close();
    quiet();
    assert.deepEqual([watched(), changes()], [[], 0]);
  });

  describe('on disk', () => {
    let root = '';
    let heard: () => void;
    let watching: { close(): void };
    beforeEach(() => {
      root = smallFolder();
      watching = watchKnowledge(root, () => {
        heard();
      });
    });
    afterEach(() => {
      watching.close();
      rmSync(root, { recursive: true });
    });
    const told = (change: () => void): Promise<void> =>
      new Promise((resolve) => {
        heard = resolve;
        change();
      });
    const at = (file: string) => path.join(root, file);

    it('hears of a file written in place, renamed over the old one again and again, and put into a new folder', async () => {
      await told(() => {
        writeFileSync(at('skogvik/plan.yaml'), 'id: a');
      });
      for (const text of ['id: b', 'id: c', 'id: d'])
        await told(() => {
          writeFileSync(at('skogvik/.plan.yaml.tmp'), text);
          renameSync(at('skogvik/.plan.yaml.tmp'), at('skogvik/plan.yaml'));
        });
      await told(() => {
        mkdirSync(at('elvdal'));
      });
      await told(() => {
        writeFileSync(at('elvdal/plan.yaml'), 'id: e');
      });
    });
  });
});

describe('a reader that remembers', () => {
  it('reads a file again only when its text is another, and repeats what is wrong with it', () => {
    const root = smallFolder({ 'skogvik/terms.yaml': 'a: [\n' });
    const file = path.join(root, 'skogvik/terms.yaml');
    let reads = 0;
    const read = rememberFiles((...args) => {
      reads++;
      return readYaml(...args);
    });
    const problemsNow = (): Problem[] => {
      const problems: Problem[] = [];
      read(file, root, problems);
      return problems;
    };
    const first = problemsNow();
    assert.ok(first.length > 0);
    assert.deepEqual(problemsNow(), first);
    assert.equal(reads, 1);
    writeFileSync(file, 'a: []\n');
    assert.deepEqual(problemsNow(), []);
    rmSync(file);
    assert.match(problemsNow()[0]?.what ?? '', /is missing/);
    assert.equal(reads, 3);
    rmSync(root, { recursive: true });
  });
});
