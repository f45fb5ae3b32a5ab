import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadAcuteWords } from '../../src/knowledge/safety-words.js';
import type { Problem } from '../../src/knowledge/yaml.js';
import { findAcute } from '../../src/safety/acute.js';

/** [kind or none, language, what was written, why] */
type Case = [string, 'nb' | 'nn' | 'en', string, string];
const read = (file: string): Case[] => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Case[];

const problems: Problem[] = [];
const words = loadAcuteWords('knowledge', problems);
const names = ['Handlingsplan mot vold i nære relasjoner', 'Kartlegging av risiko for vold'];

describe('the emergency box', () => {
  it('has words and rules without faults', () => assert.deepEqual(problems, []));
  for (const file of ['./acute-set.yaml'])
    describe(file, () => {
      for (const [kind, language, text, why] of read(file))
        it(`${kind === 'none' ? 'is silent' : `stands: ${kind}`} (${language}, ${why}): ${text}`, () => {
          const acute = findAcute(text, words, names);
          assert.equal(acute !== null, kind !== 'none', JSON.stringify(acute));
        });
    });
});
