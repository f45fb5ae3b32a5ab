import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { jsonSchemas, schemaOf } from '../../src/knowledge/json-schema.js';
import { schemaProblems, writeSchemas } from '../../src/knowledge/named-schemas.js';
import { yamlFiles } from '../../src/knowledge/yaml-files.js';
import { command } from '../support/command.js';
import { smallFolder } from '../support/small-knowledge.js';

const validatorOf = (name: string) => {
  const text = jsonSchemas().get(`${name}.schema.json`) ?? assert.fail(`no schema ${name}`);
  return new Ajv({ strict: false }).compile(JSON.parse(text) as object);
};

describe('the JSON schemas', () => {
  it('are up to date in knowledge/, and every file names its own', () => {
    assert.deepEqual(
      schemaProblems('knowledge').filter((p) => p.severity === 'error'),
      [],
    );
  });

  it('explain every field', () => {
    const bare: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [field, value] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (!OWN_WORD.test(`${at}.${field}`) && !(value as { description?: string }).description)
          bare.push(`${at}.${field}`);
      for (const [key, below] of Object.entries(node))
        look(below, key === 'properties' || key === 'items' ? at : `${at}.${key}`);
    };
    for (const [file, text] of jsonSchemas()) look(JSON.parse(text), file);
    assert.deepEqual(bare, []);
  });
  /** The languages inside a group of words, which the group explains. */
  const OWN_WORD = /^words\.schema\.json\.(same|phrases)\.(no|en)$/;

  it('take every file that Losen takes', () => {
    for (const file of yamlFiles('knowledge')) {
      const name = schemaOf(file);
      if (name === undefined) continue;
      const valid = validatorOf(name);
      assert.ok(
        valid(parse(readFileSync(path.join('knowledge', file), 'utf8'))),
        `${file} ${JSON.stringify(valid.errors)}`,
      );
    }
  });

  const record = {
    id: 'tur',
    name: 'Tur',
    summary: { nb: 'En tur.', en: 'A walk.' },
    source: { section: '1', title: 'Turer' },
    level: 'green',
    responsible: null,
    ages: { min: 6, max: 12, basis: 'stated' },
    row: true,
  };
  const slips: [string, object][] = [
    ['a misspelled field', { responsibel: 'Oppvekst' }],
    ['a level that does not exist', { level: 'orange' }],
    ['an id with capitals', { id: 'Tur' }],
    ['an address without https', { links: [{ title: 'Tur', url: 'www.skogvik.example' }] }],
    ['ages without a basis', { ages: { min: 6, max: 12 } }],
  ];
  it('take a record that leaves out what may be left out', () => {
    assert.ok(validatorOf('measures')([record]));
    assert.ok(validatorOf('measures')([{ ...record, links: [{ title: 'Tur', url: '#' }] }]));
  });
  for (const [slip, wrong] of slips)
    it(`underline ${slip}`, () => {
      assert.ok(!validatorOf('measures')([{ ...record, ...wrong }]));
    });

  const names: [string, string | undefined][] = [
    ['lom/plan.yaml', 'plan'],
    ['loten/measures/rop.yaml', 'measures'],
    ['shared/vocabulary/concerns.yaml', 'concerns'],
    ['shared/safety/acute.yaml', 'acute'],
    ['lom/arena.yaml', undefined],
    ['lom/arenas.yml', undefined],
    ['lom/measures/old/rop.yaml', undefined],
    ['shared/plan.yaml', undefined],
    ['tours/plan.yaml', undefined],
  ];
  for (const [file, name] of names)
    it(`are for ${file}: ${name ?? 'none'}`, () => {
      assert.equal(schemaOf(file), name);
    });
});

describe('knowledge schema', () => {
  let root = '';
  const at = (file: string) => path.join(root, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const errors = () => schemaProblems(root).map((p) => `${p.severity} ${p.file} ${p.what}. ${p.fix}`);
  beforeEach(() => {
    root = smallFolder({ 'skogvik/terms.yaml': '# Ordliste\n[]\n' });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('names the schema in the first line, keeps the comment, and changes nothing the second time', () => {
    assert.ok(writeSchemas(root).includes('skogvik/terms.yaml'));
    assert.equal(
      read('skogvik/terms.yaml'),
      '# yaml-language-server: $schema=../schema/terms.schema.json\n# Ordliste\n[]\n',
    );
    assert.deepEqual(writeSchemas(root), []);
    assert.deepEqual(
      errors().filter((line) => line.startsWith('error')),
      [],
    );
  });

  it('keeps the line ends of Windows, and puts another schema’s name right', () => {
    writeFileSync(
      at('skogvik/terms.yaml'),
      '\uFEFF# yaml-language-server: $schema=../schema/facts.schema.json\r\n# Ordliste\r\n[]\r\n',
    );
    writeSchemas(root);
    assert.equal(
      read('skogvik/terms.yaml'),
      '# yaml-language-server: $schema=../schema/terms.schema.json\r\n# Ordliste\r\n[]\r\n',
    );
  });

  const slips: { slip: string; make: () => void; says: RegExp }[] = [
    { slip: 'a schema that is out of date', make: () => { writeFileSync(at('schema/terms.schema.json'), '{}'); }, says: /^error schema\/terms\.schema\.json is not up to date.*Run: npm run -s knowledge -- schema/ },
    { slip: 'a schema that is gone', make: () => { rmSync(at('schema/plan.schema.json')); }, says: /^error schema\/plan\.schema\.json is not up to date/ },
    { slip: 'a file that names none', make: () => { writeFileSync(at('skogvik/terms.yaml'), '[]\n'); }, says: /^error skogvik\/terms\.yaml does not name its schema.*Run: npm run/ },
    { slip: 'a file that names another', make: () => { writeFileSync(at('skogvik/terms.yaml'), read('skogvik/terms.yaml').replace('terms.schema', 'facts.schema')); }, says: /^error skogvik\/terms\.yaml does not name its schema/ },
    { slip: 'a misspelled file name', make: () => { writeFileSync(at('skogvik/arena.yaml'), '[]\n'); }, says: /^error skogvik\/arena\.yaml is read by no one.*Correct the name/ },
    { slip: 'a file left over in shared', make: () => { writeFileSync(at('shared/old.yaml'), '[]\n'); }, says: /^warning shared\/old\.yaml is read by no one/ },
  ]; // prettier-ignore
  for (const { slip, make, says } of slips)
    it(`makes good, or check tells of, ${slip}`, () => {
      writeSchemas(root);
      const before = errors().length;
      make();
      const now = errors();
      assert.equal(now.length, before + 1, now.join('\n'));
      assert.ok(now.some((line) => says.test(line)), now.join('\n')); // prettier-ignore
    });

  it('is what check asks for, as commands', async () => {
    const before = await command('knowledge', ['check', '--dir', root]);
    assert.equal(before.status, 1);
    assert.match(
      before.stdout,
      /ERROR skogvik\/terms\.yaml:1 .*does not name its schema.*\n[^]*\d+ errors, \d+ warnings\.\n$/,
    );
    const write = await command('knowledge', ['schema', '--dir', root]);
    assert.equal(write.status, 0);
    assert.match(write.stdout, /wrote skogvik\/terms\.yaml\n/);
    const after = await command('knowledge', ['check', '--dir', root]);
    assert.equal(after.status, 0, after.stdout);
    assert.match(after.stdout, /No errors, \d+ warnings\.\n$/);
  });
});
