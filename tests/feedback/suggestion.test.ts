import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { addSuggestion } from '../../src/feedback/suggestion.js';

const SUGGESTION = { word: 'skolenekt', sameAs: 'skolefravær', language: 'nb', plan: 'loten' };
const NOON = new Date('2026-11-22T12:00:00Z');

describe('a suggested synonym', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'losen-suggestions-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  const add = (over: object = {}, now = NOON): { file: string } | { wrong: string[] } =>
    addSuggestion(dataDir, { ...SUGGESTION, ...over }, now);
  const file = (): string => path.join(dataDir, 'suggestions', '2026-11-22.yaml');
  const read = (): unknown => parse(readFileSync(file(), 'utf8'));

  it('is written to a file of the day, which tells the editor what to do with it', () => {
    assert.deepEqual(add(), { file: file() });
    assert.deepEqual(read(), [SUGGESTION]);
    assert.match(readFileSync(file(), 'utf8'), /^# Forslag til synonymer.*\n# Ta inn .*synonyms\.yaml/);
  });

  it('is added to those of the same day', () => {
    add();
    add({ word: 'skulevegring', language: 'nn' });
    assert.deepEqual(read(), [SUGGESTION, { ...SUGGESTION, word: 'skulevegring', language: 'nn' }]);
  });

  it('is written once, also when the card is sent twice', () => {
    add();
    assert.deepEqual(add({ word: ' skolenekt ' }), { file: file() });
    assert.deepEqual(read(), [SUGGESTION]);
  });

  it('goes to the day it is in Norway', () => {
    add({}, new Date('2026-06-30T22:30:00Z'));
    add({}, new Date('2026-12-31T22:30:00Z'));
    assert.deepEqual(readdirSync(path.join(dataDir, 'suggestions')), ['2026-07-01.yaml', '2026-12-31.yaml']);
  });

  it('is kept apart from what an editor left without a last newline', () => {
    add();
    writeFileSync(file(), readFileSync(file(), 'utf8').trimEnd());
    add({ word: 'vegrer seg' });
    assert.equal((read() as unknown[]).length, 2);
  });

  it('is added also where an editor left the file half-done', () => {
    add();
    writeFileSync(file(), '- word: "open');
    add();
    assert.match(readFileSync(file(), 'utf8'), /^- word: "open\n- word: skolenekt$/m);
  });

  for (const word of ['PP-tjenesten', "women's shelter", 'barn og unge, 0–5 år', 'null', 'yes', '12', 'M.O.T.', 'æøå ÆØÅ'])
    it(`comes back as «${word}»`, () => {
      add({ word });
      assert.deepEqual(read(), [{ ...SUGGESTION, word }]);
    }); // prettier-ignore

  for (const [over, field] of [
    [{ word: '' }, 'word'],
    [{ word: 'x'.repeat(61) }, 'word'],
    [{ word: 'a\n- word: b' }, 'word'],
    [{ word: '# nei' }, 'word'],
    [{ word: '*alias' }, 'word'],
    [{ word: 7 }, 'word'],
    [{ sameAs: undefined }, 'sameAs'],
    [{ sameAs: 'Skolenekt' }, 'sameAs'],
    [{ language: 'de' }, 'language'],
    [{ plan: '../x' }, 'plan'],
    [{ question: 'hva er?' }, ''],
  ] as const)
    // prettier-ignore
    it(`is refused as ${JSON.stringify(over)}, and nothing is written`, () => {
      assert.deepEqual(add(over), { wrong: [field] });
      assert.deepEqual(readdirSync(dataDir), []);
    });
});
