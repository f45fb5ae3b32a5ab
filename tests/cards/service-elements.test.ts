import assert from 'node:assert/strict';
import { card } from '../../src/cards/adaptive.js';
import { serviceElements, serviceLines } from '../../src/cards/service-elements.js';
import { LEVELS } from '../../src/knowledge/schema.js';
import { TEXTS } from '../../src/text/index.js';
import { everyRecord, LANGUAGES, namesIn } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';
import * as small from '../support/small-knowledge.js';

type Service = Parameters<typeof serviceElements>[0];
const shownIn = (elements: unknown): string[] => textsOf(elements).map(unescaped);
const dataOf = (elements: unknown, what: string): Record<string, unknown>[] =>
  partsOf(elements).map(({ data }) => (data ?? {}) as Record<string, unknown>).filter((data) => data.do === what); // prettier-ignore

describe('what a service offers', () => {
  it('keeps the contract and mixes no languages, for every service', () => {
    let seen = 0;
    for (const { record, plan } of everyRecord('service'))
      for (const language of LANGUAGES) {
        const elements = serviceElements(record, plan, language);
        const lines = serviceLines(record, plan, language);
        assert.equal(elements.length === 0, lines.length === 0, record.key);
        assert.ok(lines.length <= LEVELS.length + 1);
        if (elements.length === 0) continue;
        assertCard(card(elements), language, record.key);
        const arenas = plan.records.flatMap((r) => (r.kind === 'arena' ? [r.area ?? '', r.frequency?.text ?? ''] : []));
        for (const said of [elements, lines.join('\n')]) assert.deepEqual(strangeWords(said, language, [...namesIn(plan), ...arenas]), [], record.key);
        seen++;
      }
    assert.ok(seen > 60, String(seen));
  }); // prettier-ignore

  it('names its measures under the word of their level, three at most, and how many more', () => {
    let more = 0;
    for (const { record, plan } of everyRecord('service'))
      for (const language of LANGUAGES) {
        const t = TEXTS[language];
        const elements = serviceElements(record, plan, language);
        const lines = serviceLines(record, plan, language);
        const opened = dataOf(elements, 'open').map(({ key }) => key);
        for (const level of LEVELS) {
          const own = plan.records.filter((r) => r.kind === 'measure').filter((m) => m.service === record.id && m.level === level);
          const line = lines.find((words) => words.startsWith(`${t.use.offers}, ${t.levels[level]}: `));
          assert.equal(shownIn(elements).includes(`● ${t.levels[level]}`), own.length > 0, record.key);
          assert.equal(line !== undefined, own.length > 0, record.key);
          for (const { key, name } of own.slice(0, 3)) assert.ok(opened.includes(key) && line?.includes(name), key);
          for (const { key } of own.slice(3)) assert.ok(!opened.includes(key), key);
          if (own.length <= 3) continue;
          more++;
          assert.ok(line?.endsWith(` · ${t.more(own.length - 3)}`), record.key);
          const ask = dataOf(elements, 'ask').filter((data) => data.level === level);
          assert.deepEqual(ask.map(({ services, plan: id }) => [services, id]), [[[record.id], plan.plan.id]], record.key);
        }
      }
    assert.ok(more > 10, String(more));
  }); // prettier-ignore

  describe('its meetings', () => {
    const ppt = small.service('ppt', { name: 'PPT', aliases: ['PP-tjenesten'] }) as Service;
    const mental = small.service('ph', { name: 'Psykisk helse', aliases: [] }) as Service;
    const both = small.service('phr', { name: 'Psykisk helse og rus', aliases: [] });
    const plan = small.smallPlan([ppt, mental, both,
      small.arena('a', { name: 'A', participants: ['rektor', 'PPT ved behov'], frequency: { text: 'månedlig', rule: null } }),
      small.arena('b', { name: 'B', participants: ['leder for PP-tjenesten'], area: 'Skole' }),
      small.arena('c', { name: 'C', participants: ['PPTX', 'APPT'] }),
      small.arena('d', { name: 'PPT-møtet', participants: null }),
      small.arena('e', { name: 'E', participants: ['Psykisk helse og rus'] }),
      small.arena('f', { name: 'F', participants: ['Psykisk helse og rus og psykisk helse'] }),
    ]); // prettier-ignore
    const keysOf = (service: Service) => dataOf(serviceElements(service, plan, 'nb'), 'open').map(({ key }) => key);

    it('are those that name it or an alias among the participants, as whole words', () => {
      assert.deepEqual(keysOf(ppt), ['skogvik/arena/a', 'skogvik/arena/b']);
      assert.deepEqual(serviceLines(ppt, plan, 'nb'), ['Møter: A · B']);
      const lines = shownIn(serviceElements(ppt, plan, 'nb')).filter((words) => words.includes(' – '));
      assert.deepEqual([...new Set(lines)], ['A – månedlig', 'B – Skole']);
    }); // prettier-ignore

    it('of one name are told apart by their area, and named once in the text', () => {
      const arenas = ['Skole', 'Helse'].map((area) => small.arena(area.toLowerCase(), { name: 'Samarbeidsmøte', participants: ['PPT'], area, frequency: { text: 'årlig', rule: null } }));
      const twice = small.smallPlan([ppt, ...arenas]);
      const lines = shownIn(serviceElements(ppt, twice, 'nb')).filter((words) => words.includes(' – '));
      assert.deepEqual([...new Set(lines)], ['Samarbeidsmøte – årlig – Skole', 'Samarbeidsmøte – årlig – Helse']);
      assert.deepEqual(serviceLines(ppt, twice, 'nb'), ['Møter: Samarbeidsmøte']);
    }); // prettier-ignore

    it('are not those of a service with a longer name', () => {
      assert.deepEqual(keysOf(mental), ['skogvik/arena/f']);
    });

    it('are found in the real plans', () => {
      const found = everyRecord('service').filter(({ record, plan: real }) => serviceLines(record, real, 'nb').some((l) => l.startsWith('Møter')));
      assert.ok(found.length > 10, String(found.length));
      const [nav] = found.filter(({ record }) => record.key === 'loten/service/nav');
      assert.ok(nav && serviceLines(nav.record, nav.plan, 'nb').at(-1)?.includes('Samarbeidsmøte med NAV'));
    }); // prettier-ignore
  });

  it('is nothing where the plan has nothing', () => {
    const alone = small.service('alene') as Service;
    const plan = small.smallPlan([alone]);
    assert.deepEqual([serviceElements(alone, plan, 'nb'), serviceLines(alone, plan, 'nb')], [[], []]);
  });
});
