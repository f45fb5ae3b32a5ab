import assert from 'node:assert/strict';
import { cellCard } from '../../src/cards/cell-card.js';
import { mapCard } from '../../src/cards/map-card.js';
import { coverageOf, STAGES } from '../../src/knowledge/coverage.js';
import { LEVELS } from '../../src/knowledge/schema.js';
import { serviceName } from '../../src/knowledge/text.js';
import { TEXTS } from '../../src/text/index.js';
import { allPlans, LANGUAGES, namesIn } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped, type Part } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';
import { losen } from '../support/losen.js';

const coverages = () => allPlans().map(coverageOf);
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const rowsOf = (card: { body?: unknown }): Part[][] =>
  (card.body as Part[]).filter(({ type }) => type === 'ColumnSet').map(({ columns }) => columns as Part[]);
const sentBy = (card: unknown, what: string): Record<string, unknown>[] =>
  partsOf(card)
    .map(({ data }) => (data ?? {}) as Record<string, unknown>)
    .filter((data) => data.do === what);

describe('the map of measures', () => {
  it('keeps the contract and mixes no languages, for every plan', () => {
    for (const coverage of coverages())
      for (const language of LANGUAGES) {
        const { card, text } = mapCard(coverage, language);
        const about = `${coverage.plan.plan.id} ${language}`;
        assertCard(card, language, about);
        for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, namesIn(coverage.plan)), [], about);
        const lines = text.split('\n');
        assert.ok(lines.length >= 2 && lines.length <= 6, about);
      }
  }); // prettier-ignore

  it('shows every count in its place, and opens the cells that hold something', () => {
    let seen = 0;
    for (const coverage of coverages().filter(({ measures }) => measures.length > 0))
      for (const language of LANGUAGES) {
        const t = TEXTS[language];
        const { card, text } = mapCard(coverage, language);
        const [head, ...rows] = rowsOf(card);
        assert.deepEqual(head?.flatMap(shownIn), LEVELS.map((level) => t.levels[level]));
        assert.deepEqual(rows.map(([stage]) => shownIn(stage)[0]), STAGES.map((stage) => t.use.stages[stage]));
        STAGES.forEach((stage, i) => {
          LEVELS.forEach((level, j) => {
            const n = coverage.cell(level, stage).length;
            const cell = rows[i]?.[j + 1];
            const about = `${level} ${stage}`;
            assert.equal((cell?.items as Part[])[0]?.text, n > 0 ? String(n) : '–', about);
            const data = (cell?.selectAction as Part | undefined)?.data;
            assert.deepEqual(data, n > 0 ? { do: 'cell', plan: coverage.plan.plan.id, level, stage, language } : undefined, about);
            if (n > 0) assert.ok(text.includes(`${t.use.stages[stage]} (${n})`), about);
            seen += n;
          });
        });
      }
    assert.ok(seen > 250);
  }); // prettier-ignore

  it('is four columns that share the width of a phone, without Table', () => {
    for (const coverage of coverages())
      for (const row of rowsOf(mapCard(coverage, 'nb').card)) assert.deepEqual(row.map(({ width }) => width), Array(4).fill('stretch'));
    assert.ok(!coverages().some((c) => partsOf(mapCard(c, 'nb').card).some(({ type }) => type === 'Table')));
  }); // prettier-ignore

  it('says of a plan without measures that there is no map, with a way on', () => {
    const bare = coverages().filter(({ measures }) => measures.length === 0);
    assert.ok(bare.length > 0);
    for (const coverage of bare)
      for (const language of LANGUAGES) {
        const t = TEXTS[language];
        const { card, text } = mapCard(coverage, language);
        const none = t.use.mapNone(t.list(coverage.plan.plan.municipalities.map((m) => m.name)));
        assert.ok(shownIn(card).includes(none) && text.startsWith(none));
        assert.deepEqual(rowsOf(card), []);
        assert.equal(sentBy(card, 'help').length, 1);
        const guided = coverage.plan.records.some((r) => r.kind === 'guide');
        assert.equal(sentBy(card, 'guide').length, guided ? 1 : 0);
      }
  });
});

describe('a cell of the map', () => {
  it('keeps the contract and shows every measure once, ten at a time', () => {
    let pages = 0;
    for (const coverage of coverages())
      for (const language of LANGUAGES)
        for (const level of LEVELS)
          for (const stage of STAGES) {
            const about = `${coverage.plan.plan.id} ${level} ${stage} ${language}`;
            const keys: unknown[] = [];
            for (let from: number | undefined = 0; from !== undefined; pages++) {
              const { card, text } = cellCard(coverage, { level, stage, from }, language);
              assertCard(card, language, `${about} ${String(from)}`);
              assert.ok(text.split('\n').length <= 6, about);
              const opened = sentBy(card, 'open').map(({ key }) => key);
              assert.ok(opened.length <= 10, about);
              keys.push(...opened);
              assert.ok(keys.length <= coverage.cell(level, stage).length, about);
              assert.deepEqual(sentBy(card, 'map').map(({ plan }) => plan), [coverage.plan.plan.id], about);
              const next: { from?: unknown } | undefined = sentBy(card, 'cell')[0];
              from = next ? Number(next.from) : undefined;
            }
            assert.deepEqual(keys, coverage.cell(level, stage).map(({ key }) => key), about);
          }
    assert.ok(pages > 360, String(pages));
  }); // prettier-ignore

  it('says the level in words, each measure with its service, and that nothing is there', () => {
    for (const coverage of coverages())
      for (const language of LANGUAGES)
        for (const level of LEVELS)
          for (const stage of STAGES) {
            const t = TEXTS[language];
            const { card, text } = cellCard(coverage, { level, stage, from: 0 }, language);
            const title = t.use.cell(t.levels[level], t.use.stages[stage]);
            assert.ok(shownIn(card).includes(`● ${title}`));
            assert.equal(text.split('\n')[0], title);
            const found = coverage.cell(level, stage);
            if (found.length === 0) for (const said of [shownIn(card).join('\n'), text]) assert.ok(said.includes(t.use.cellEmpty));
            for (const measure of found.slice(0, 10)) {
              const line = `${measure.name} – ${serviceName(measure, coverage.plan) ?? ''}`;
              assert.ok(shownIn(card).includes(line) && text.includes(line), line);
            }
            for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, namesIn(coverage.plan)), []);
          }
  }); // prettier-ignore

  it('says how many there are, and starts over where a page does not exist', () => {
    const loten = losen().library.books.get('loten');
    assert.ok(loten);
    const coverage = coverageOf(loten.knowledge);
    const all = coverage.cell('red', 'no-age').length;
    assert.ok(all > 20);
    const { card } = cellCard(coverage, { level: 'red', stage: 'no-age', from: 10 }, 'nb');
    assert.ok(shownIn(card).includes(`Treff 11–20 av ${all}`));
    const at = { level: 'red', stage: 'no-age' } as const;
    assert.deepEqual(cellCard(coverage, { ...at, from: 990 }, 'nb'), cellCard(coverage, { ...at, from: 0 }, 'nb'));
  });
});
