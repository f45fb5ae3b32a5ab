import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ask } from '../../src/answers/conversation-state.js';
import type { Answer } from '../../src/answers/answer.js';
import { LEVELS, type Level } from '../../src/knowledge/schema.js';
import { losen } from '../support/losen.js';

type Language = 'nb' | 'nn' | 'en';
const LEVEL_WORDS: Record<Language, Record<Level, string>> = {
  nb: { green: 'grønt nivå', yellow: 'gult nivå', red: 'rødt nivå' },
  nn: { green: 'grønt nivå', yellow: 'gult nivå', red: 'raudt nivå' },
  en: { green: 'green level', yellow: 'yellow level', red: 'red level' },
};
const SERVICES: Record<Language, readonly string[]> = {
  nb: ['vi', 'barnehagen', 'helsestasjonen', 'barnevernet', 'NAV', 'PPT', 'ungdomsskolen', 'skolehelsetjenesten'],
  nn: ['vi', 'barnehagen', 'helsestasjonen', 'barnevernet', 'NAV', 'PPT', 'ungdomsskulen', 'skulehelsetenesta'],
  en: [
    'the municipality',
    'kindergarten',
    'child welfare',
    'NAV',
    'PPT',
    'primary school',
    'the school health service',
  ],
};
const WORDED: Record<Language, (service: string, level: string, age: number) => string> = {
  nb: (service, level, age) => `hvilke tiltak har ${service} på ${level} for en ${age}-åring?`,
  nn: (service, level, age) => `kva tiltak har ${service} på ${level} for ein ${age}-åring?`,
  en: (service, level, age) => `which measures does ${service} have on ${level} for a ${age}-year-old?`,
};

/** A question that says level and age, for a service or for nobody. */
const question = fc
  .record({
    language: fc.constantFrom<Language>('nb', 'nn', 'en'),
    plan: fc.constantFrom('loten', 'lom', 'midtdalen', 'vestre-toten', 'lillehammer'),
    level: fc.constantFrom(...LEVELS),
    age: fc.integer({ min: 0, max: 18 }),
    service: fc.nat(),
  })
  .map(({ language, plan, level, age, service }) => {
    const services = SERVICES[language];
    const words = services[service % services.length] ?? '';
    return { plan, level, age, text: WORDED[language](words, LEVEL_WORDS[language][level], age) };
  });

const answerTo = (text: string, plan: string): Answer => ask(text, plan, losen().library).answer;

describe('a filter that was said', () => {
  const always = (holds: (asked: { level: Level; age: number }, answer: Answer) => void): void => {
    fc.assert(
      fc.property(question, ({ text, plan, ...asked }) => {
        holds(asked, answerTo(text, plan));
      }),
      { numRuns: 300 },
    );
  };

  it('is understood as it was said', () => {
    always(({ level, age }, { question }) => {
      assert.equal(question.level, level);
      assert.deepEqual(question.age, { min: age, max: age });
    });
  });

  it('of a level keeps every record of another level out', () => {
    always(({ level }, { hits }) => {
      for (const { record: r } of hits) {
        if ('level' in r && r.level) assert.equal(r.level, level, r.key);
        if (r.kind === 'service' && r.levels.length > 0) assert.ok(r.levels.includes(level), r.key);
      }
    });
  });

  it('of an age keeps every record for other ages out', () => {
    always(({ age }, { hits }) => {
      for (const { record: r } of hits)
        if ('ages' in r && r.ages)
          assert.ok(r.ages.min <= age && age <= (r.ages.max ?? Infinity), `${r.key} at ${age}`);
    });
  });

  it('holds for the records that are offered as nearest too', () => {
    const { hits, nearest, question } = answerTo('rutetabell for gondolbane på gult nivå for en 4-åring', 'loten');
    assert.equal(question.level, 'yellow');
    for (const { record: r } of [...hits, ...nearest]) {
      if ('level' in r && r.level) assert.equal(r.level, 'yellow', r.key);
      if ('ages' in r && r.ages) assert.ok(r.ages.min <= 4 && 4 <= (r.ages.max ?? Infinity), r.key);
    }
  });

  for (const [text, age] of [
    ['hvilke tiltak er det på gult nivå for en baby på 9 måneder?', 0.75],
    ['tiltak for et barn på halvannet år', 1.5],
    ['measures for an 18-month-old', 1.5],
  ] as const)
    it(`counts in months in «${text}»`, () => {
      const { hits, question } = answerTo(text, 'loten');
      assert.deepEqual(question.age, { min: age, max: age });
      for (const { record: r } of hits)
        // A span in whole years lasts until the next birthday.
        if ('ages' in r && r.ages) assert.ok(r.ages.min <= age && age < (r.ages.max ?? Infinity) + 1, r.key);
    });

  it('of a pregnancy keeps measures for children that are born out', () => {
    const { hits, question } = answerTo('hva har vi for gravide?', 'loten');
    assert.equal(question.age, 'pregnant');
    assert.ok(hits.length > 0);
    for (const { record: r } of hits) if ('ages' in r && r.ages) assert.equal(r.ages.min, 0, r.key);
  });
});
