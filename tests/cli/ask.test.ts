import assert from 'node:assert/strict';
import { toLine } from '../../src/cli/answer-line.js';
import { respond } from '../../src/respond.js';
import { command, linesOf, type Finished } from '../support/command.js';
import { AnswerLine, ErrorLine } from '../support/contract.js';
import { answered, goldens } from '../support/golden.js';
import { losen } from '../support/losen.js';

interface Case {
  line: string;
  filters?: Record<string, unknown>;
  language?: 'nb' | 'nn' | 'en';
  error?: RegExp;
}
const asked = (q: string, more: object = {}): string => JSON.stringify({ plan: 'loten', q, ...more });

const CASES: Record<string, Case> = {
  'an English question': {
    line: asked('who do I contact at yellow level for a 4-year-old?'),
    language: 'en',
    filters: { level: 'yellow', age: 4 },
  },
  'a question in bokmål': {
    line: asked('hva har barnehagen på rødt nivå?'),
    language: 'nb',
    filters: { level: 'red', service: 'Barnehage' },
  },
  'a question in nynorsk': {
    line: asked('kva tiltak har skulehelsetenesta for 8. trinn?'),
    language: 'nn',
    filters: { age: [13, 14], service: 'Skolehelsetjeneste' },
  },
  'a child of nine months': {
    line: asked('hvem hjelper en baby på 9 måneder?'),
    language: 'nb',
    filters: { age: 0.75 },
  },
  'a pregnancy': { line: asked('hvem følger opp gravide?'), language: 'nb', filters: { age: 'pregnant' } },
  'a question without a filter': { line: asked('hva er FORT?'), language: 'nb', filters: {} },
  'a line with other keys': {
    line: JSON.stringify({ id: 'x1', q: 'hva er FORT?', plan: 'loten', expect: { top: [] }, language: 'en' }),
    language: 'nb',
    filters: {},
  },
  'a line without a plan': {
    line: '{"q":"kven kontaktar eg på gult nivå?"}',
    language: 'nn',
    filters: { level: 'yellow' },
  },
  'a municipality that is named': {
    line: asked('kva gule tiltak har Lom?'),
    language: 'nn',
    filters: { plan: 'lom', level: 'yellow' },
  },
  'a line that is not JSON': { line: 'hva er FORT?', error: /JSON/ },
  'a follow-up': {
    line: asked('og på rødt?', { history: ['hva er FORT?', 'hvem kontakter jeg på gult nivå for en 4-åring?'] }),
    language: 'nb',
    filters: { level: 'red', age: 4 },
  },
  'a line without a question': { line: '{"plan":"loten","text":"hei"}', error: /q/ },
  'a line with an empty question': { line: asked('  '), error: /q/ },
  'a blank line': { line: '', error: /JSON/ },
  'a line that is a list': { line: '[1]', error: /q|object/ },
  'a line that is a number': { line: '7', error: /object/ },
  'a plan nobody knows': { line: '{"plan":"oslo","q":"hva er FORT?"}', error: /oslo.*known.*loten/ },
  'a plan with the name of a property': { line: '{"plan":"__proto__","q":"hei"}', error: /__proto__/ },
  'the last line': { line: asked('kor ofte er det rektormøte?'), language: 'nn', filters: {} },
};
const NAMES = Object.keys(CASES);

describe('npm run ask', () => {
  let jsonl: Finished, text: Finished, strange: Finished, misused: Finished;
  before(async function () {
    this.timeout(60_000);
    const input = Object.values(CASES)
      .map(({ line }) => `${line}\n`)
      .join('');
    [jsonl, text, strange, misused] = await Promise.all([
      command('ask', ['--jsonl'], input),
      command('ask', ['who do I contact at yellow level', 'for a 4-year-old?', '--plan', 'loten']),
      command('ask', ['hva er FORT?', '--plan', 'oslo']),
      command('ask', ['--nonsense']),
    ]);
  });

  it('prints the answer to a plain question as text', () => {
    assert.equal(text.status, 0);
    assert.match(text.stdout, /^I understood: yellow level · 4 years\nStart with Sped/);
    assert.match(text.stdout, /Source: .*6\.2/);
    assert.doesNotMatch(text.stdout, /[{}]/);
  });

  it('refuses a plan it does not know, and says which it knows', () => {
    assert.equal(strange.status, 2);
    assert.equal(strange.stdout, '');
    assert.match(strange.stderr, /oslo.*known.*loten/);
    assert.doesNotMatch(strange.stderr, /\n\s+at /);
  });

  it('refuses an option it does not know, with the way it is used and no stack', () => {
    assert.equal(misused.status, 2);
    assert.equal(misused.stdout, '');
    assert.match(misused.stderr, /--nonsense[\s\S]*Usage/);
    assert.doesNotMatch(misused.stderr, /\n\s+at /);
  });

  it('writes one line out for each line in, and nothing else', () => {
    assert.equal(linesOf(jsonl.stdout).length, NAMES.length);
    for (const line of linesOf(jsonl.stdout)) assert.doesNotThrow(() => JSON.parse(line) as unknown, line);
  });

  it('ends with status 1 where a line was wrong', () => {
    assert.equal(jsonl.status, 1);
  });

  for (const [name, { filters, language, error }] of Object.entries(CASES))
    it(`answers ${name} in its place${error ? ' with an error' : ''}`, () => {
      const line = JSON.parse(linesOf(jsonl.stdout)[NAMES.indexOf(name)] ?? '') as unknown;
      if (error) {
        assert.match(ErrorLine.parse(line).error, error);
        return;
      }
      const answer = AnswerLine.parse(line);
      assert.deepEqual(answer.filters, filters);
      assert.equal(answer.language, language);
    });
});

describe('a line of ask --jsonl', () => {
  let lines: { golden: (typeof goldens)[number]; line: Record<string, unknown> }[];
  before(() => {
    lines = goldens.map((golden) => ({ golden, line: toLine(answered(golden), losen().desk) }));
  });

  it('has the shape of the contract for every golden question', () => {
    for (const { golden, line } of lines) {
      const { success, error } = AnswerLine.safeParse(JSON.parse(JSON.stringify(line)));
      assert.ok(success, `${golden.id}: ${error?.message ?? ''}`);
    }
  });

  it('links to the guide of its plan, and to none where the plan has no guide with an address', () => {
    const without = new Set(['lom', 'midtdalen']);
    for (const { golden, line } of lines) {
      const { filters, guideLink } = AnswerLine.parse(line);
      assert.equal(guideLink === null, without.has(filters.plan ?? golden.plan), golden.id);
    }
  });

  it('says in the answer the name of what comes first', () => {
    for (const { golden, line } of lines) {
      const { results, answer } = AnswerLine.parse(line);
      const [first] = results;
      if (first) assert.ok(answer.includes(first.name), golden.id);
    }
  });

  it('names the personal data it saw, and never repeats it', () => {
    const told = { name: 'Ola Nordmann', phone: '98 76 54 32', email: 'mor@example.no' };
    const q = `${told.name} på 4 år, mobil ${told.phone}, ${told.email}: hvem kontakter jeg på gult nivå?`;
    const line = toLine(respond(q, 'loten', losen().desk), losen().desk);
    const { personalData, answer } = AnswerLine.parse(line);
    assert.deepEqual(new Set(personalData), new Set(Object.keys(told)));
    for (const secret of Object.values(told)) assert.ok(!JSON.stringify(line).includes(secret), answer);
  });

  it('says that a child is in danger, and puts whom to ring first', () => {
    const line = toLine(
      respond('jenta sier at faren slår henne, hun tør ikke gå hjem', 'loten', losen().desk),
      losen().desk,
    );
    const { acute, answer } = AnswerLine.parse(line);
    assert.equal(acute, true);
    assert.match(answer.slice(0, 120), /112/);
  });

  it('never gives more than ten results', () => {
    for (const { golden, line } of lines) assert.ok(AnswerLine.parse(line).results.length <= 10, golden.id);
  });
});

describe('a command that cannot read its folder', () => {
  it('says which in one line, without a stack', async () => {
    const { status, stdout, stderr } = await command('ask', ['hei', '--knowledge', '/nowhere']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^\/nowhere\S* cannot be read \(ENOENT\)\. .+\n$/);
  });
});
