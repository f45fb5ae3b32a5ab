import assert from 'node:assert/strict';
import { settingsCard } from '../../src/cards/settings-card.js';
import { NO_PROFILE, type Profile } from '../../src/profiles/profile.js';
import { TEXTS } from '../../src/text/index.js';
import { allPlans, LANGUAGES, namesIn } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped, type Part } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';

const PLANS = allPlans().map(({ plan }) => ({ id: plan.id, name: plan.municipalities.map((m) => m.name).join(', ') }));
const servicesOf = (id: string) =>
  allPlans()
    .filter(({ plan }) => plan.id === id)
    .flatMap(({ records }) => records.filter((r) => r.kind === 'service').map((r) => ({ id: r.id, name: r.name })));
const inputsOf = (card: unknown): Part[] => partsOf(card).filter(({ type }) => type.startsWith('Input.'));
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const profileOf = (plan: string | null, service: string | null = null): Profile => ({ plan, service, language: 'nn' });

describe('the form for settings', () => {
  it('keeps the contract and mixes no languages, for every plan with all its services', () => {
    for (const { id } of [...PLANS, { id: null }])
      for (const language of LANGUAGES) {
        const services = id ? servicesOf(id) : [];
        const form = { plans: PLANS, services, profile: profileOf(id, services[0]?.id) };
        const { card, text } = settingsCard(form, language, TEXTS[language].use.forNow);
        assertCard(card, language, `${id} ${language}`);
        const names = [...allPlans().flatMap(namesIn), ...PLANS.map(({ name }) => name), 'nynorsk', '«svar på bokmål»', '«svar på nynorsk»'];
        for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, names), []);
        assert.ok(text.split('\n').length >= 2 && text.split('\n').length <= 6);
      }
  }); // prettier-ignore

  it('has three fields with labels, «not chosen» first, and what is kept already chosen', () => {
    for (const language of LANGUAGES) {
      const { use } = TEXTS[language];
      const services = servicesOf('loten');
      const { card, text } = settingsCard({ plans: PLANS, services, profile: profileOf('loten', 'ppt') }, language);
      const inputs = inputsOf(card);
      assert.deepEqual(inputs.map(({ id }) => id), ['plan', 'service', 'speech']);
      assert.deepEqual(inputs.map(({ label }) => label), [use.municipality, use.myService, use.myLanguage]);
      assert.deepEqual(inputs.map(({ value }) => value), ['loten', 'ppt', 'nn']);
      for (const { choices, style } of inputs) {
        assert.deepEqual((choices as unknown[])[0], { title: use.notChosen, value: '' });
        assert.equal(style, 'compact');
      }
      const kept = `${use.municipality}: Løten · ${use.myService}: PPT · ${use.myLanguage}: nynorsk`;
      assert.ok(shownIn(card).includes(kept), 'told in words too, for clients that show no labels');
      assert.ok(text.includes(kept));
    }
  }); // prettier-ignore

  it('chooses nothing where nothing is kept, or what was kept is no longer there', () => {
    for (const profile of [NO_PROFILE, { plan: 'atlantis', service: 'vaktmester', language: null }]) {
      const { card } = settingsCard({ plans: PLANS, services: servicesOf('loten'), profile }, 'nb');
      assert.deepEqual(inputsOf(card).map(({ value }) => value), ['', '', '']); // prettier-ignore
    }
  });

  it('asks for no service where there is none to choose', () => {
    const { card } = settingsCard({ plans: PLANS, services: [], profile: NO_PROFILE }, 'nb');
    assert.deepEqual(inputsOf(card).map(({ id }) => id), ['plan', 'speech']); // prettier-ignore
  });

  it('saves, and shows what is kept', () => {
    const { card } = settingsCard({ plans: PLANS, services: [], profile: NO_PROFILE }, 'en', 'Saved.');
    assert.deepEqual((card.actions as Part[]).map(({ data }) => data), [{ do: 'save', language: 'en' }, { do: 'data', language: 'en' }]);
    assert.equal(shownIn(card)[0], 'Saved.');
  }); // prettier-ignore

  it('stays small with every municipality of Norway, keeps the chosen one, and says how to write another', () => {
    const plans = Array.from({ length: 357 }, (_, i) => ({ id: `kommune-${i}`, name: `Nordre Langenes ${i}` }));
    const services = Array.from({ length: 60 }, (_, i) => ({ id: `tjeneste-${i}`, name: `Pedagogisk tjeneste ${i}` }));
    const { card } = settingsCard({ plans, services, profile: profileOf('kommune-300', 'tjeneste-59') }, 'nb');
    assertCard(card, 'nb', '357 municipalities');
    assert.deepEqual(inputsOf(card).map(({ value }) => value), ['kommune-300', 'tjeneste-59', 'nn']);
    assert.ok(shownIn(card).includes(TEXTS.nb.use.writePlan('Nordre Langenes 100')));
  }); // prettier-ignore
});
