import assert from 'node:assert/strict';
import type { Again } from '../../src/cards/actions.js';
import { plansCard, servicesCard } from '../../src/cards/choose-card.js';
import { readProfileWords } from '../../src/profiles/read-words.js';
import { TEXTS } from '../../src/text/index.js';
import { allPlans, LANGUAGES, namesIn } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';

const PLANS = allPlans().flatMap(({ plan }) => plan.municipalities.map(({ name }) => ({ id: plan.id, name })));
const MANY = Array.from({ length: 357 }, (_, i) => ({ id: `kommune-${i}`, name: `Nordre Langenes ${i}` }));
const QUESTION: Again = { text: 'hvem kontakter jeg?', before: ['hei'], level: 'yellow' };
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const dataOf = (card: unknown, what: string): Record<string, unknown>[] =>
  partsOf(card).map(({ data }) => (data ?? {}) as Record<string, unknown>).filter((data) => data.do === what); // prettier-ignore

describe('the choice of municipality', () => {
  for (const language of LANGUAGES) {
    const { use } = TEXTS[language];

    it(`keeps the contract and mixes no languages in ${language}`, () => {
      for (const plans of [[], PLANS, MANY])
        for (const question of [undefined, QUESTION]) {
          const { card, text } = plansCard(plans, use.askPlan, question, language);
          assertCard(card, language, String(plans.length));
          const names = [...PLANS, ...MANY].map(({ name }) => name);
          for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, names), []);
          assert.ok(text.startsWith(use.askPlan) && text.split('\n').length <= 6);
        }
    });

    it(`has one button for each in ${language}, and carries the question`, () => {
      for (const question of [undefined, QUESTION]) {
        const { card, text } = plansCard(PLANS, use.askPlan, question, language);
        const expected = PLANS.map(({ id }) => ({ do: 'plan', plan: id, ...(question && { question }), language }));
        assert.deepEqual(dataOf(card, 'plan'), expected);
        for (const { name } of PLANS) assert.ok(shownIn(card).includes(name) && text.includes(name), name);
        assert.ok(!shownIn(card).some((line) => line === use.writePlan(PLANS[0]?.name ?? '')));
      }
    });

    it(`shows twelve of very many in ${language}, and says how to write the name`, () => {
      const { card, text } = plansCard(MANY, use.askPlan, undefined, language);
      assert.equal(dataOf(card, 'plan').length, 12);
      const how = use.writePlan('Nordre Langenes 12');
      assert.ok(shownIn(card).includes(how) && text.endsWith(how));
    });

    it(`teaches words in ${language} that Losen understands`, () => {
      const [, words = ''] = /[«“](.+?)[»”]/.exec(use.writePlan('Løten')) ?? [];
      const read = readProfileWords(words, { plans: [{ id: 'loten', names: ['Løten'] }], services: [] });
      assert.deepEqual(read, { kind: 'set', change: { plan: 'loten' } });
    });

    it(`offers the services that may be meant in ${language}`, () => {
      for (const { plan, records } of allPlans()) {
        const services = records.filter((r) => r.kind === 'service').map(({ id, name }) => ({ id, name }));
        const names = [...services.map(({ name }) => name), ...namesIn({ plan, records, contacts: [] }), '«svar på bokmål»', '«svar på nynorsk»'];
        for (const few of [services.slice(0, 3), services]) {
          const { card, text } = servicesCard(few, plan.id, language);
          assertCard(card, language, plan.id);
          const shown = few.slice(0, 12);
          assert.deepEqual(dataOf(card, 'work'), shown.map(({ id }) => ({ do: 'work', plan: plan.id, service: id, language })));
          for (const { name } of shown) assert.ok(shownIn(card).includes(name) && text.includes(name), name);
          assert.equal(text.includes(TEXTS[language].more(few.length - 12)), few.length > 12);
          assert.equal(dataOf(card, 'settings').length, 1);
          for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, names), []);
        }
      }
    }); // prettier-ignore
  }

  it('stays small with a question that leans on long texts, and keeps its own words', () => {
    const long = 'æ "b" '.repeat(166);
    for (const question of [
      { text: 'kort?', before: [long, long, long] },
      { text: long, before: [long, long, long] },
    ]) {
      const { card } = plansCard(MANY, 'Hvilken?', question, 'nb');
      assertCard(card, 'nb', 'a long question');
      const carried = dataOf(card, 'plan').map((data) => data.question as Again);
      assert.ok(carried.length >= 3);
      for (const { text } of carried) assert.equal(text, question.text);
    }
  });
});
