import assert from 'node:assert/strict';
import { synonymCard, unansweredCard } from '../../src/cards/unanswered-card.js';
import type { GroupedGap } from '../../src/feedback/gap.js';
import { TEXTS } from '../../src/text/index.js';
import { LANGUAGES } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { partsOf, textsOf, unescaped, type Part } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';

const group = (question: string, count = 1, languages: GroupedGap['languages'] = ['nb']): GroupedGap => ({
  question, plan: 'loten', count, unanswered: count, disliked: 0, languages, latest: new Date('2026-08-03T10:00:00Z'),
}); // prettier-ignore
const many = Array.from({ length: 14 }, (_, i) => group(`qqq${i}`, 14 - i, i % 2 ? ['nn', 'en'] : ['nb']));
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const dataOf = (card: unknown, what: string): Record<string, unknown>[] =>
  partsOf(card).map(({ data }) => (data ?? {}) as Record<string, unknown>).filter((data) => data.do === what); // prettier-ignore
const NAMES = ['qqq', ...many.map(({ question }) => question), 'bokmål', 'nynorsk', 'English'];

describe('the card of unanswered questions', () => {
  for (const language of LANGUAGES) {
    const t = TEXTS[language];

    it(`keeps the contract and mixes no languages in ${language}`, () => {
      for (const groups of [[], many.slice(0, 1), many]) {
        const { card, text } = unansweredCard(groups, 'loten', language);
        assertCard(card, language, String(groups.length));
        for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, NAMES), []);
        assert.ok(text.split('\n').length >= 2 && text.split('\n').length <= 6, text);
      }
    });

    it(`shows the ten most frequent in ${language}, how often, in which languages, each with its button`, () => {
      const { card, text } = unansweredCard(many, 'loten', language);
      const shown = shownIn(card);
      many.slice(0, 10).forEach(({ question, count, languages }) => {
        assert.ok(shown.includes(question), question);
        assert.ok(shown.includes(t.use.asked(count, t.list(languages.map((l) => t.use.languages[l])))), question);
      });
      assert.deepEqual(
        dataOf(card, 'synonym'),
        many.slice(0, 10).map(({ question, languages }) => ({ do: 'synonym', question, plan: 'loten', in: languages[0], language })),
      );
      assert.ok(!shown.includes('qqq10') && shown.includes(t.more(4)));
      assert.ok(text.includes('qqq0') && text.endsWith(t.more(10)));
    }); // prettier-ignore

    it(`says in ${language} that there are none`, () => {
      const { card, text } = unansweredCard([], 'loten', language);
      assert.ok(shownIn(card).includes(t.use.noUnanswered) && text.startsWith(t.use.noUnanswered));
    });

    it(`asks for the two words in ${language}`, () => {
      const about = { question: 'qqq', plan: 'loten', in: 'nn' } as const;
      for (const wrong of [false, true]) {
        const { card, text } = synonymCard(about, language, wrong);
        assertCard(card, language, 'synonym');
        const inputs = partsOf(card).filter(({ type }) => type === 'Input.Text');
        assert.deepEqual(inputs.map(({ id, maxLength }) => [id, maxLength]), [['word', 60], ['sameAs', 60]]);
        assert.deepEqual(inputs.map(({ label }) => label), [t.use.synonymWord, t.use.synonymSameAs]);
        assert.deepEqual(inputs.map(({ placeholder }) => placeholder), inputs.map(({ label }) => label));
        assert.deepEqual((card.actions as Part[]).map(({ data }) => data), [{ do: 'suggest', ...about, language }, { do: 'unanswered', language }]);
        assert.equal(shownIn(card)[0] === t.use.synonymWrong, wrong);
        assert.equal(text.startsWith(t.use.synonymWrong), wrong);
        assert.ok(text.includes(t.use.synonymIntro('qqq')) && text.split('\n').length <= 6);
        for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, NAMES), []);
      }
    }); // prettier-ignore
  }

  it('complains of nothing before anything was sent', () => {
    const about = { question: 'qqq', plan: 'loten', in: 'nb' } as const;
    assert.deepEqual(synonymCard(about, 'nb'), synonymCard(about, 'nb', false));
  });

  it('stays small with ten of the longest questions', () => {
    const long = Array.from({ length: 10 }, (_, i) => group(`${i} ${'«æøå» "1. *_'.repeat(80)}`.slice(0, 1000)));
    assertCard(unansweredCard(long, 'loten', 'nb').card, 'nb', 'long questions');
    assertCard(synonymCard({ question: long[0]?.question ?? '', plan: 'loten', in: 'nb' }, 'nb').card, 'nb', 'long');
  });
});
