import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { stringify } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { describeProblem } from '../../src/knowledge/yaml.js';
import { writeSchemas } from '../../src/knowledge/named-schemas.js';
import type { Contact } from '../../src/knowledge/schema.js';
import { linesAreFresh, warningsOf } from '../../src/knowledge/warnings.js';
import { command } from '../support/command.js';
import { arena, guide, measure, service, smallFolder, smallPlan } from '../support/small-knowledge.js';

const TODAY = '2026-11-22';
const contact = (checked: string | null): Contact => ({
  ...{ id: 'sentralbord', name: 'Sentralbord', phone: checked && '62 00 00 00', hours: null, email: null },
  ...{ source: 'nettstedet', checked, at: { file: 'skogvik/contacts.yaml', line: 4 } },
});
const said = (...given: Parameters<typeof smallPlan>): string[] =>
  warningsOf(smallPlan(...given), TODAY).map(describeProblem);
const words = { nb: 'tur', nn: 'tur', en: 'walk' };
const noNynorsk = { summary: { nb: 'En tur.', en: 'A walk.' } };
const schoolAges = { ages: { min: 6, max: 12, basis: 'stated' } };

describe('what check warns of', () => {
  it('is nothing, where nothing is missing', () => {
    const records = [service('helsestasjon'), measure('tur'), arena('moete'), guide('veileder')];
    assert.deepEqual(said(records, { contacts: [contact('2026-11-21'), contact(null)] }), []);
  });

  const all: [string, Parameters<typeof smallPlan>, string][] = [
    ['measures without a concern, the first three by name', [['a', 'b', 'c', 'd'].map((id) => measure(id, { concerns: [] })).concat(measure('e'))],
      'skogvik/measures/helsestasjon.yaml:2 concerns: 4 of 5 are without a concern: the first are a, b, c. Name the worries they answer, from shared/vocabulary/concerns.yaml, so that a worry leads to them.'],
    ['a service without a concern', [[service('ppt', { concerns: [] })]], 'skogvik/services.yaml:2 concerns: 1 of 1 are without a concern: ppt. Name the worries they answer, from shared/vocabulary/concerns.yaml, so that a worry leads to them.'],
    ['an arena without a concern', [[arena('but', { concerns: [] })]], 'skogvik/arenas.yaml:2 concerns: 1 of 1 are without a concern: but. Name the worries they answer, from shared/vocabulary/concerns.yaml, so that a worry leads to them.'],
    ['a summary that is not in nynorsk too', [[guide('veileder', noNynorsk)]], 'skogvik/guides.yaml:2 summary: 1 of 1 are without nn: veileder. Add summary.nn; until then a reader of nn gets nb.'],
    ['a nynorsk plan’s summary that is not in bokmål too', [[guide('veileder', { summary: { nn: 'Ein tur.', en: 'A walk.' } })], { plan: { language: 'nn' } }], 'skogvik/guides.yaml:2 summary: 1 of 1 are without nb: veileder. Add summary.nb; until then a reader of nb gets nn.'],
    ['ages that the service has and its measure has not', [[service('barneskole', schoolAges), measure('tur', {}, 'barneskole'), measure('ski', schoolAges, 'barneskole'), measure('annet')]],
      'skogvik/measures/barneskole.yaml:2 ages: 1 of 2 are without ages, though the service is for 6–12 years: tur. Write the same ages with basis: derived, unless the measure is for others.'],
    ['ages of a service without an upper bound', [[service('nav', { ages: { min: 16, max: null, basis: 'stated' } }), measure('tur', {}, 'nav')]],
      'skogvik/measures/nav.yaml:2 ages: 1 of 1 are without ages, though the service is for 16 and more years: tur. Write the same ages with basis: derived, unless the measure is for others.'],
    ['a plan that ran out last year', [[], { plan: { period: { from: 2022, to: 2025 } } }], 'skogvik/plan.yaml:1 period: the plan ran out in 2025. Enter the new plan, or the new period if it was prolonged.'],
    ['links without an address', [[measure('tur', { links: [{ title: 'Kart', url: null }] }), measure('ski', { links: [{ title: 'Løype', url: '#' }] }), measure('bad', { links: [{ title: 'Bad', url: 'https://bad.example' }] }), measure('is')]],
      'skogvik/measures/helsestasjon.yaml:2 links: 2 of 3 with links have one that leads nowhere: tur, ski. Find the address and write it as url; null (or #) shows the title without a link.'],
    ['a guide without an address', [[guide('veileder', { url: null })]], 'skogvik/guides.yaml:2 links: 1 of 1 with links have one that leads nowhere: veileder. Find the address and write it as url; null (or #) shows the title without a link.'],
    ['a number that nobody tried for more than a year', [[], { contacts: [contact('2025-11-21')] }], 'skogvik/contacts.yaml:4 checked: sentralbord was last checked on 2025-11-21, more than a year ago. Try the number and write the new date.'],
    ['a service without another name', [[service('ppt', { aliases: [] })]], 'skogvik/services.yaml:2 aliases: 1 of 1 are without an alias: ppt. Add what people call them: short forms, old names, nynorsk, English.'],
    ['an arena without another name', [[arena('but', { aliases: [] })]], 'skogvik/arenas.yaml:2 aliases: 1 of 1 are without an alias: but. Add what people call them: short forms, old names, nynorsk, English.'],
  ]; // prettier-ignore
  for (const [what, plan, says] of all)
    it(what, () => {
      assert.deepEqual(said(...plan), [says]);
    });

  const fine: [string, Parameters<typeof smallPlan>][] = [
    ['a plan in its last year', [[], { plan: { period: { from: 2022, to: 2026 } } }]],
    ['a plan without a period', [[], { plan: { period: null } }]],
    ['a number tried a year ago to the day', [[], { contacts: [contact('2025-11-22')] }]],
    ['a measure of a service for all ages', [[service('nav'), measure('tur', {}, 'nav')]]],
    ['a guide without a concern', [[guide('veileder')]]],
    ['a measure without another name', [[measure('tur')]]],
  ]; // prettier-ignore
  for (const [what, plan] of fine)
    it(`is not ${what}`, () => {
      assert.deepEqual(said(...plan), []);
    });

  it('is a national line that nobody tried for more than a year', () => {
    const line = { id: 'police', number: '112', box: true, first: [], name: words, what: words, source: 'nasjonalt' };
    const lines = [
      { ...line, checked: '2025-11-22' },
      { ...line, id: 'fire', checked: '2025-11-21' },
    ];
    assert.deepEqual(linesAreFresh({ lines, duties: [] }, TODAY).map(describeProblem), [
      'shared/emergency.yaml:1 checked: fire was last checked on 2025-11-21, more than a year ago. Try the number and write the new date.',
    ]);
  });

  it('names the line of the contact', () => {
    const tried = (id: string, checked: string) => ({
      ...{ id, name: id, phone: '62 00 00 00', source: 'nettstedet' },
      checked,
    });
    const contacts = stringify([tried('ny', '2026-11-01'), tried('gammel', '2020-01-01')]);
    const root = smallFolder({ 'skogvik/contacts.yaml': contacts });
    const plan = loadKnowledge(root).knowledge.plans.get('skogvik');
    rmSync(root, { recursive: true });
    const [warning] = warningsOf(plan ?? smallPlan([]), TODAY);
    const line = contacts.split('\n').findIndex((text) => text.includes('gammel')) + 1;
    assert.deepEqual([warning?.file, warning?.line, warning?.field], ['skogvik/contacts.yaml', line, 'checked']);
  });

  it('leaves the status of check at 0', async () => {
    const record = { id: 'ppt', name: 'PPT', summary: { nb: 'PPT.', en: 'PPT.' }, source: { section: '1', title: 'PPT' }, responsible: null, ages: null, sort: 'municipal' }; // prettier-ignore
    const root = smallFolder({ 'skogvik/services.yaml': stringify([record]) });
    writeSchemas(root);
    const { status, stdout } = await command('knowledge', ['check', '--dir', root]);
    rmSync(root, { recursive: true });
    for (const field of ['concerns', 'summary', 'aliases'])
      assert.match(stdout, new RegExp(`^warning skogvik/services\\.yaml:2 ${field}: `, 'm'));
    assert.match(stdout, /^skogvik: .*service 1,.*\nNo errors, \d+ warnings\.\n$/m);
    assert.equal(status, 0);
  });
});
