import assert from 'node:assert/strict';
import { guideCard } from '../../src/cards/guide-card.js';
import { summaryIn, type Language } from '../../src/cards/describe.js';
import type { PlanKnowledge } from '../../src/knowledge/load.js';
import type { Guide } from '../../src/knowledge/schema.js';
import { TEXTS } from '../../src/text/index.js';
import { everyRecord, LANGUAGES, namesIn } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped, type Part } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';
import * as small from '../support/small-knowledge.js';

type At = Parameters<typeof guideCard>[3];
type GuideRecord = Parameters<typeof guideCard>[0];

/** Every place in a guide: none, each level, each step. */
const placesOf = (guide: Guide): At[] => [
  {},
  ...guide.levels.flatMap(({ level, steps }) => [{ level }, ...steps.map((_, step) => ({ level, step }))]),
];
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const buttonsOf = (card: { actions?: unknown }): Part[] => (card.actions ?? []) as Part[];
const stopsIn = (parts: readonly Part[]): object[] =>
  parts.flatMap(({ data }) => {
    const { do: what, level, step } = (data ?? {}) as { do?: string; level?: number; step?: number };
    return what === 'guide' && level !== undefined ? [{ level, ...(step !== undefined && { step }) }] : [];
  });

const hostsOf = ({ url }: Guide): string[] => (url ? [new URL(url).hostname.replace(/^www\./, '')] : []);

describe('the card of an action guide', () => {
  const each = (holds: (guide: GuideRecord, plan: PlanKnowledge, language: Language, at: At, about: string) => void) => {
    for (const { record, plan } of everyRecord('guide'))
      for (const language of LANGUAGES)
        for (const at of placesOf(record)) holds(record, plan, language, at, `${record.key} ${language} ${JSON.stringify(at)}`);
  }; // prettier-ignore

  it('keeps the contract, for every guide, level, step and language', () => {
    let seen = 0;
    each((guide, plan, language, at, about) => {
      assertCard(guideCard(guide, plan, language, at).card, language, about);
      seen++;
    });
    assert.ok(seen > 60, String(seen));
  });

  it('says first of all not to raise violence or abuse with the parents, in card and text', () => {
    each((guide, plan, language, at, about) => {
      const { card, text } = guideCard(guide, plan, language, at);
      const [first] = card.body as Part[];
      const { parents } = TEXTS[language].acute;
      assert.equal(first?.style, 'attention', about);
      assert.deepEqual(shownIn(first), [parents], about);
      assert.equal(text.split('\n')[0], parents, about);
    });
  });

  it('says where the reader is, what it means, and where it stands', () => {
    each((guide, plan, language, at, about) => {
      const t = TEXTS[language];
      const { card, text } = guideCard(guide, plan, language, at);
      const shown = shownIn(card);
      const level = guide.levels.find((l) => l.level === at.level);
      assert.ok(shown.includes(guide.name) && shown.includes(summaryIn(guide.summary, language)), about);
      assert.ok(shown.some((line) => line.startsWith(t.source) && line.endsWith(guide.source.title)), about);
      if (level) {
        assert.ok(shown.includes(`✓ ${t.level} ${level.level}`), about);
        for (const said of [shown.join('\n'), text]) assert.ok(said.includes(summaryIn(level.meaning, language)), about);
        if (level.steps.length === 0) for (const said of [shown.join('\n'), text]) assert.ok(said.includes(t.use.noSteps), about);
        level.steps.forEach(({ name }, i) => {
          assert.ok(shown.some((line) => line.endsWith(`${i + 1}. ${name}`)), `${about}: ${name}`);
        });
      }
      if (at.step !== undefined) {
        const where = `${t.use.guideStep(at.step + 1, level?.steps.length ?? 0)}: ${level?.steps[at.step]?.name ?? ''}`;
        assert.ok(shown.includes(where) && text.includes(where), about);
      }
    });
  }); // prettier-ignore

  it('tells the same in two to six lines of text', () => {
    each((guide, plan, language, at, about) => {
      const lines = guideCard(guide, plan, language, at).text.split('\n');
      assert.ok(lines.length >= 2 && lines.length <= 6, `${about}: ${lines.length}`);
      assert.ok(!lines.includes(''), about);
    });
  });

  it('opens the guide outside Teams, where it has an address', () => {
    each((guide, plan, language, at, about) => {
      const { card, text } = guideCard(guide, plan, language, at);
      const opened = buttonsOf(card).filter(({ type }) => type === 'Action.OpenUrl').map(({ url }) => url); // prettier-ignore
      assert.deepEqual(opened, guide.url ? [guide.url] : [], about);
      assert.equal(text.includes(guide.url ?? '…'), guide.url !== null, about);
    });
  });

  it('mixes no languages, names aside', () => {
    each((guide, plan, language, at, about) => {
      const { card, text } = guideCard(guide, plan, language, at);
      const steps = guide.levels.flatMap((level) => [...level.steps.map((s) => s.name), summaryIn(level.meaning, language)]);
      const names = [...namesIn(plan), ...steps, summaryIn(guide.summary, language), guide.note ?? '', ...guide.links.map((l) => l.title), guide.url ?? '', ...hostsOf(guide), TEXTS[plan.plan.language].name];
      for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, names), [], about);
    });
  }); // prettier-ignore

  describe('walked with its buttons', () => {
    const steps = (...names: string[]) => names.map((name) => ({ name }));
    const level = (n: number, ...names: string[]) => ({
      level: n,
      meaning: { nb: 'Noe.', en: 'Something.' },
      steps: steps(...names),
    });
    const guide = small.guide('g', { levels: [level(0, 'A', 'B'), level(1), level(2, 'C')] }) as GuideRecord; // prettier-ignore
    const plan = small.smallPlan([guide]);
    const ways = (at: At) => stopsIn(buttonsOf(guideCard(guide, plan, 'nb', at).card));

    it('goes back and on, over levels too', () => {
      assert.deepEqual(ways({ level: 0, step: 0 }), [{ level: 0, step: 1 }]);
      assert.deepEqual(ways({ level: 0, step: 1 }), [{ level: 0, step: 0 }, { level: 1 }]);
      assert.deepEqual(ways({ level: 1 }), [{ level: 0, step: 1 }, { level: 2, step: 0 }]);
      assert.deepEqual(ways({ level: 2, step: 0 }), [{ level: 1 }]);
    }); // prettier-ignore

    it('goes on to the first step from a level', () => {
      assert.deepEqual(ways({ level: 0 }), [{ level: 0, step: 0 }]);
      assert.deepEqual(ways({ level: 2 }), [{ level: 1 }, { level: 2, step: 0 }]);
    });

    it('says which level a button leads to', () => {
      const titles = (at: At) => buttonsOf(guideCard(guide, plan, 'nb', at).card).map(({ title }) => title);
      assert.deepEqual(titles({ level: 0, step: 0 }).slice(0, 1), ['Neste steg']);
      assert.deepEqual(titles({ level: 0, step: 1 }).slice(0, 2), ['Forrige steg', 'Nivå 1']);
      assert.deepEqual(titles({ level: 1 }).slice(0, 2), ['Forrige steg (nivå 0)', 'Neste steg (nivå 2)']);
      assert.deepEqual(titles({ level: 0 }).slice(0, 1), ['Steg 1 av 2']);
    });

    it('opens every step of the level, and every level, with one tap', () => {
      const { card } = guideCard(guide, plan, 'nb', { level: 0, step: 1 });
      const stops = stopsIn(partsOf(card.body));
      assert.deepEqual(stops, [{ level: 0 }, { level: 1 }, { level: 2 }, { level: 0, step: 0 }, { level: 0, step: 1 }]);
    });

    it('marks the chosen step with more than weight', () => {
      const { card } = guideCard(guide, plan, 'nb', { level: 0, step: 1 });
      assert.ok(shownIn(card).includes('▸ 2. B') && shownIn(card).includes('1. A'));
    });

    it('takes a place that is not in the guide as none', () => {
      assert.deepEqual(guideCard(guide, plan, 'nb', { level: 3, step: 1 }), guideCard(guide, plan, 'nb', {}));
      assert.deepEqual(guideCard(guide, plan, 'nb', { level: 0, step: 9 }), guideCard(guide, plan, 'nb', { level: 0 }));
      assert.deepEqual(guideCard(guide, plan, 'nb', { step: 1 }), guideCard(guide, plan, 'nb', {}));
    });
  });

  it('shows the links of a step; one without an address is text', () => {
    const links = [{ title: 'Skjema', url: 'https://skogvik.example/skjema' }, { title: 'Loggen [1]', url: null }];
    const guide = small.guide('g', { levels: [{ level: 0, meaning: { nb: 'Noe.', en: 'Something.' }, steps: [{ name: 'A', links }] }] }) as GuideRecord;
    const { card, text } = guideCard(guide, small.smallPlan([guide]), 'nb', { level: 0, step: 0 });
    assertCard(card, 'nb', 'links of a step');
    assert.ok(shownIn(card).includes('Skjema ↗ skogvik.example'));
    assert.ok(shownIn(card).includes('Loggen [1]'));
    assert.ok(text.includes('Skjema: https://skogvik.example/skjema · Loggen [1]'));
  }); // prettier-ignore

  it('has a way on even where the plan gives no address and has no other guide', () => {
    const guide = small.guide('g', { url: null }) as GuideRecord;
    const { card } = guideCard(guide, small.smallPlan([guide]), 'en', {});
    assertCard(card, 'en', 'no address');
    assert.deepEqual(buttonsOf(card).map(({ title }) => title), ['What can I ask?']);
  }); // prettier-ignore
});
