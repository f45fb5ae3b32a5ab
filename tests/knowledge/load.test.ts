import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import type { Problem } from '../../src/knowledge/yaml.js';

describe('the knowledge as shipped', () => {
  const { knowledge, problems } = loadKnowledge('knowledge');
  it('has no errors', () => {
    assert.deepEqual(
      problems.filter((p) => p.severity === 'error'),
      [],
    );
  });
  it('holds five plans', () => {
    assert.deepEqual([...knowledge.plans.keys()].sort(), ['lillehammer', 'lom', 'loten', 'midtdalen', 'vestre-toten']);
  });
  it('has every summary in three languages', () => {
    for (const { records } of knowledge.plans.values())
      for (const r of records) assert.ok(r.summary.nb && r.summary.nn && r.summary.en, r.key);
  });
  it('gives a phone number only with source and date', () => {
    for (const { contacts } of knowledge.plans.values())
      for (const c of contacts) assert.ok(c.phone === null || (c.source && c.checked), c.id);
  });
});

/** An editor's slip: what is replaced by what in which file, and what the check says of it. */
const SLIPS: readonly { slip: string; file: string; from: string | RegExp; to: string; says: RegExp }[] = [
  {
    slip: 'a colon too many',
    file: 'lom/plan.yaml',
    from: 'id: lom',
    to: 'id: lom: x',
    says: /^lom\/plan\.yaml:\d+ .*Check indentation/,
  },
  {
    slip: 'a level that does not exist',
    file: 'loten/measures/rop.yaml',
    from: 'level: yellow',
    to: 'level: orange',
    says: /rop\.yaml:\d+ level: .*Use one of: green, yellow, red/,
  },
  {
    slip: 'a misspelled field',
    file: 'loten/measures/rop.yaml',
    from: 'responsible:',
    to: 'responsibel:',
    says: /rop\.yaml:\d+ .*responsibel/,
  },
  {
    slip: 'an id with capitals',
    file: 'loten/measures/rop.yaml',
    from: /- id: /,
    to: '- id: ROP-',
    says: /id: must be lower-case/,
  },
  {
    slip: 'ages that run backwards',
    file: 'loten/measures/ungdomsskole.yaml',
    from: /ages: \{ min: 13, max: 15/,
    to: 'ages: { min: 15, max: 13',
    says: /runs backwards.*lower age as min/,
  },
  {
    slip: 'an unknown concern',
    file: 'loten/measures/rop.yaml',
    from: /concerns: \[/,
    to: 'concerns: [weather, ',
    says: /"weather" is not in shared\/vocabulary\/concerns\.yaml/,
  },
  {
    slip: 'an alias cut by a comma',
    file: 'loten/measures/rop.yaml',
    from: /aliases: \[/,
    to: 'aliases: [Barne-, ',
    says: /half a name.*quotation marks/,
  },
  {
    slip: 'a number without a date',
    file: 'loten/contacts.yaml',
    from: /checked: .*/,
    to: 'checked: null',
    says: /number without source or date/,
  },
  {
    slip: 'a date in words',
    file: 'loten/contacts.yaml',
    from: /checked: .*/,
    to: 'checked: i går',
    says: /YYYY-MM-DD/,
  },
  {
    slip: 'a row too few',
    file: 'loten/measures/rop.yaml',
    from: 'row: true',
    to: 'row: false',
    says: /rows\.measure: the plan has 150 rows, the files 149/,
  },
  {
    slip: 'another id than the folder',
    file: 'lom/plan.yaml',
    from: 'id: lom',
    to: 'id: lomm',
    says: /differs from the folder name/,
  },
  {
    slip: 'a list that is none',
    file: 'lom/arenas.yaml',
    from: /^[\s\S]*$/,
    to: 'name: x\n',
    says: /is not a list.*- id:/,
  },
];

describe('what an editor is told', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'losen-'));
    cpSync('knowledge', dir, { recursive: true });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const say = (p: Problem): string => `${p.file}:${p.line} ${p.field}: ${p.what}. ${p.fix}`;

  for (const { slip, file, from, to, says } of SLIPS)
    it(`of ${slip}`, () => {
      const path = join(dir, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, to);
      assert.notEqual(after, before, 'the slip was not made');
      writeFileSync(path, after);
      const said = loadKnowledge(dir)
        .problems.filter((p) => p.severity === 'error')
        .map(say);
      assert.ok(
        said.some((line) => says.test(line)),
        said.join('\n'),
      );
    });

  it('of several slips at once, each on its own line', () => {
    const path = join(dir, 'loten/measures/rop.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('level: yellow', 'level: orange').replace('row: true', 'row: maybe'),
    );
    const fields = loadKnowledge(dir)
      .problems.filter((p) => p.file.endsWith('rop.yaml'))
      .map((p) => p.field);
    assert.ok(fields.includes('level') && fields.includes('row'), fields.join());
  });
});
