import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { schemaProblems, writeSchemas } from '../../src/knowledge/named-schemas.js';
import * as schema from '../../src/knowledge/schema.js';
import { smallFolder } from '../support/small-knowledge.js';

const guide = readFileSync('knowledge/README.md', 'utf8');
/** The text under a heading, up to the next of the same rank or higher. */
const under = (heading: string): string => {
  const [, rest = ''] = guide.split(`\n${heading}`);
  const rank = heading.split(' ')[0] ?? '';
  return rest.split(new RegExp(`\n#{2,${rank.length}} `))[0] ?? '';
};
const examples = [...guide.matchAll(/^( *)```yaml\n([^]*?)\n *```$/gm)].map(([, indent = '', code = '']) =>
  code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
);

describe('the editors’ guide', () => {
  const shared = Object.keys(schema.Term.shape).filter((field) => field !== 'meaning');
  const tables: [string, { shape: object }][] = [
    ['### Tiltak', schema.Measure],
    ['### Møter', schema.Arena],
    ['### Tjenester', schema.Service],
    ['### Veiledere', schema.Guide],
    ['### Handlingsplan', schema.Action],
    ['### Ordliste', schema.Term],
    ['### Andre opplysninger', schema.Fact],
    ['### Kontakter', schema.Contact],
    ['### Planen selv', schema.Plan],
  ];
  it('explains the fields that all records have, and no others', () => {
    const rows = [...under('### Felles').matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field);
    assert.deepEqual(rows.toSorted(), shared.toSorted());
  });
  for (const [heading, { shape }] of tables)
    it(`explains every field under «${heading.slice(4)}», and says rightly which must be there`, () => {
      const own = Object.entries(shape as Record<string, z.ZodType>).filter(
        ([field]) => heading === '### Kontakter' || heading === '### Planen selv' || !shared.includes(field),
      );
      const rows = [...under(heading).matchAll(/^\| `(\w+)` \|.*\| (må, null|må|kan) \|/gm)];
      const must = own.map(([field, type]) => {
        const without = type.safeParse(undefined).success;
        return `${field}: ${without ? 'kan' : type.safeParse(null).success ? 'må, null' : 'må'}`;
      });
      assert.deepEqual(rows.map(([, field, needed]) => `${field ?? ''}: ${needed ?? ''}`).toSorted(), must.toSorted());
    });

  it('explains every topic of facts', () => {
    for (const topic of schema.FACT_TOPICS) assert.ok(under('### Andre opplysninger').includes(`\`${topic}\``), topic);
  });

  it('names commands and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, script = ''] of guide.matchAll(/npm run (?:-s )?([\w-]+)/g)) assert.ok(scripts[script], script);
    const usage = readFileSync('src/cli/knowledge.ts', 'utf8');
    for (const [, name = ''] of guide.matchAll(/knowledge -- ([\w-]+)/g))
      assert.match(usage, new RegExp(`\\b${name}\\b`));
    for (const [, file = ''] of guide.matchAll(/`(shared\/[\w/.-]+)`/g))
      assert.ok(existsSync(path.join('knowledge', file)), file);
  });

  it('has links that lead somewhere', () => {
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-'));
    for (const [, anchor = ''] of guide.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(headings.includes(anchor), anchor);
  });

  it('has examples that Losen takes', () => {
    const [record = '', plan = '', contacts = '', ...more] = examples;
    assert.deepEqual(more, []);
    assert.equal(z.array(schema.Measure).safeParse(parse(record)).error, undefined);
    assert.equal(schema.Plan.safeParse(parse(plan)).error, undefined);
    assert.equal(z.array(schema.Contact).safeParse(parse(contacts)).error, undefined);
  });

  it('leads to a new municipality without errors', () => {
    const root = smallFolder({ 'skogvik/plan.yaml': `${examples[1] ?? ''}\n` });
    writeSchemas(root);
    const { knowledge, problems } = loadKnowledge(root);
    assert.deepEqual([...knowledge.plans.keys()], ['skogvik']);
    assert.deepEqual([...problems, ...schemaProblems(root)].filter((p) => p.severity === 'error'), []); // prettier-ignore
    rmSync(root, { recursive: true });
  });

  it('has 👍 for ages that are right, and 👎 for what they are taken for', () => {
    const ages = [...guide.matchAll(/`(\{ min: [^`]*basis: \w+ \})`/g)].map(([, code = '']) => parse(code) as unknown);
    assert.ok(ages.length > 8);
    for (const one of ages)
      assert.equal(schema.Measure.shape.ages.safeParse(one).error, undefined, JSON.stringify(one));
  });
});
