import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { coveragePage } from '../../src/cli/coverage-page.js';
import { coverageText } from '../../src/cli/knowledge-coverage.js';
import { coverageOf, STAGES, stagesOf, type Stage } from '../../src/knowledge/coverage.js';
import { LEVELS, type Ages } from '../../src/knowledge/schema.js';
import { command } from '../support/command.js';
import { losen } from '../support/losen.js';
import { measure, service, smallPlan } from '../support/small-knowledge.js';

const ages = (min: number, max: number | null): Ages => ({ min, max, basis: 'stated' });

describe('the stages of life a measure counts in', () => {
  const table: [string, Parameters<typeof stagesOf>[0], Stage[]][] = [
    ['the first months', { service: 'helsestasjon', concerns: [], ages: ages(0, 0.25) }, ['0-1']],
    ['the check at nine months', { service: 'helsestasjon', concerns: [], ages: ages(0.75, 0.83) }, ['0-1']],
    ['0–1, for a one-year-old is one until the next birthday', { service: 'helsestasjon', concerns: [], ages: ages(0, 1) }, ['0-1', '1-5']],
    ['until twelve months exactly', { service: 'helsestasjon', concerns: [], ages: ages(0, 0.99) }, ['0-1']],
    ['four months to a year and a half', { service: 'helsestasjon', concerns: [], ages: ages(0.33, 1.5) }, ['0-1', '1-5']],
    ['the kindergarten', { service: 'barnehage', concerns: [], ages: ages(1, 5) }, ['1-5']],
    ['five-year-olds on their way to school', { service: 'barnehage', concerns: [], ages: ages(5, 6) }, ['1-5', '6-12']],
    ['all of compulsory school', { service: 'ppt', concerns: [], ages: ages(6, 15) }, ['6-12', '13-15']],
    ['10–18', { service: 'slt', concerns: [], ages: ages(10, 18) }, ['6-12', '13-15', '16-18']],
    ['over 16, without an end', { service: 'nav', concerns: [], ages: ages(16, null) }, ['16-18', '19-25']],
    ['18 alone', { service: 'nav', concerns: [], ages: ages(18, 18) }, ['16-18']],
    ['0–25', { service: 'nav', concerns: [], ages: ages(0, 25) }, ['0-1', '1-5', '6-12', '13-15', '16-18', '19-25']],
    ['grown-ups', { service: 'nav', concerns: [], ages: ages(26, null) }, []],
    ['no ages', { service: 'nav', concerns: ['leisure'], ages: null }, ['no-age']],
    ['the midwives’, whose plan gives no ages', { service: 'jordmortjeneste', concerns: [], ages: null }, ['pregnancy']],
    ['pregnancy elsewhere', { service: 'rop', concerns: ['pregnancy'], ages: null }, ['pregnancy']],
    ['substances in pregnancy', { service: 'rop', concerns: ['youth-substance', 'pregnancy-substance'], ages: null }, ['pregnancy']],
    ['pregnancy and the first years', { service: 'helsestasjon', concerns: ['pregnancy'], ages: ages(0, 5) }, ['pregnancy', '0-1', '1-5']],
    ['birth, which is not pregnancy', { service: 'helsestasjon', concerns: ['birth'], ages: ages(0, 0.5) }, ['0-1']],
  ]; // prettier-ignore
  for (const [what, given, stages] of table)
    it(what, () => {
      assert.deepEqual(stagesOf(given), stages);
    });
});

const RECORDS = [
  service('helsestasjon', { name: 'Helsestasjon' }),
  measure('svangerskap', { concerns: ['pregnancy'] }),
  measure('tur', { name: 'Tur & <b>mat</b>', ages: ages(1, 6) }),
  measure('ski', { level: 'yellow', ages: ages(1, 5) }),
  measure('bad', { level: 'yellow' }),
];

describe('knowledge coverage', () => {
  const matrix = coverageOf(smallPlan(RECORDS));

  it('prints a row for each stage, with the empty cells marked', () => {
    assert.deepEqual(coverageText(matrix).split('\n').slice(0, 12), [
      'Tiltak etter nivå og livsfase: Skogvik',
      '',
      '              grønt   gult   rødt  i alt',
      'svangerskap       1  ingen  ingen      1',
      '0–1 år        ingen  ingen  ingen  ingen',
      '1–5 år            1      1  ingen      2',
      '6–12 år           1  ingen  ingen      1',
      '13–15 år      ingen  ingen  ingen  ingen',
      '16–18 år      ingen  ingen  ingen  ingen',
      '19–25 år      ingen  ingen  ingen  ingen',
      'uten alder    ingen      1  ingen      1',
      'alle tiltak       2      2  ingen      4',
    ]);
    assert.match(coverageText(matrix), /grønt = universell, gult = selektiv, rødt = indikert/);
  });

  it('says that a plan lists no measures', () => {
    const none = coverageOf(smallPlan([service('ppt')]));
    assert.equal(
      coverageText(none),
      '«Plan for forebyggende arbeid» lister ingen tiltak, så det er ingen matrise å vise.',
    );
    assert.match(coveragePage(none), /lister ingen tiltak/);
    assert.doesNotMatch(coveragePage(none), /<table/);
  });

  it('loses no measure of Løten', () => {
    const loten = coverageOf(losen().knowledge.plans.get('loten') ?? assert.fail());
    const shown = new Set(LEVELS.flatMap((level) => STAGES.flatMap((stage) => loten.cell(level, stage))));
    assert.ok(loten.measures.length > 200);
    assert.equal(shown.size, loten.measures.length);
  });

  describe('as a page', () => {
    const page = coveragePage(matrix);
    it('asks for nothing from anywhere', () => {
      assert.doesNotMatch(page, /https?:|src=|<link|@import|url\(|<script/i);
      assert.match(page, /default-src 'none'/);
    });
    it('is in bokmål, with a caption, and a header for each row and column', () => {
      assert.match(page, /^<!doctype html>\n<html lang="nb">/);
      assert.match(page, /<caption>Antall tiltak på hvert nivå i hver livsfase<\/caption>/);
      assert.equal(page.match(/<th scope="col"/g)?.length, 5);
      assert.equal(page.match(/<th scope="row"/g)?.length, STAGES.length + 1);
    });
    it('can be read without colour: numbers, and the word «ingen»', () => {
      assert.equal(page.match(/<td class="none">ingen<\/td>/g)?.length, LEVELS.length * STAGES.length - 5);
      assert.match(page, /<a href="#yellow-1-5" aria-label="1 tiltak, gult nivå, 1–5 år">1<\/a>/);
    });
    it('lists the measures of each cell, where its number leads', () => {
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      for (const id of targets) assert.ok(page.includes(`id="${id ?? ''}"`), id);
      const cell = /id="green-6-12"[^]*?<\/ul>/.exec(page)?.[0] ?? '';
      assert.match(
        cell,
        /Grønt nivå, 6–12 år: 1 tiltak<\/h3>\n<ul>\n<li>Tur &amp; &lt;b&gt;mat&lt;\/b&gt; <span>Helsestasjon · 1–6 år · kap\. 1<\/span><\/li>/,
      );
    });
  });

  it('is a command: the matrix on the screen, or a page in a file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'losen-coverage-'));
    const file = path.join(folder, 'dekning.html');
    const text = await command('knowledge', ['coverage', '--plan', 'loten']);
    assert.match(text.stdout, /^Tiltak etter nivå og livsfase: Løten\n\n {14}grønt/);
    const html = await command('knowledge', ['coverage', '--plan', 'loten', '--html', file]);
    assert.deepEqual([html.status, html.stdout], [0, `Wrote ${file}.\n`]);
    assert.match(readFileSync(file, 'utf8'), /<title>Tiltak etter nivå og livsfase: Løten<\/title>/);
    const nowhere = await command('knowledge', [
      'coverage',
      '--plan',
      'loten',
      '--html',
      path.join(folder, 'no', 'x.html'),
    ]);
    assert.deepEqual([nowhere.status, nowhere.stdout], [1, '']);
    assert.match(nowhere.stderr, /^--html .*x\.html cannot be written: ENOENT/);
    rmSync(folder, { recursive: true });
  });

  const refused: [string[], RegExp][] = [
    [['coverage'], /^--plan is missing; known: lillehammer, lom, loten/],
    [['coverage', '--plan', 'oslo'], /^--plan oslo is no plan; known: lillehammer/],
    [['coverage', '--plna', 'lom'], /^Unknown option '--plna'[^]*Usage: npm run -s knowledge/],
    [['covrage'], /^Usage: npm run -s knowledge/],
  ];
  for (const [args, says] of refused)
    it(`refuses ${args.join(' ')}`, async () => {
      const { status, stderr } = await command('knowledge', args);
      assert.equal(status, 2);
      assert.match(stderr, says);
    });
});
