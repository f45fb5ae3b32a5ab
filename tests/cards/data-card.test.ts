import assert from 'node:assert/strict';
import { dataCard, forgetCard } from '../../src/cards/data-card.js';
import type { Gap } from '../../src/feedback/gap.js';
import { readProfileWords } from '../../src/profiles/read-words.js';
import { TEXTS } from '../../src/text/index.js';
import { LANGUAGES } from '../support/all-plans.js';
import { assertCard } from '../support/card-contract.js';
import { textsOf, unescaped, type Part } from '../support/card-parts.js';
import { strangeWords } from '../support/card-words.js';

const gap = (question: string, at = '2026-08-03T10:00:00Z'): Gap => ({ question, language: 'nb', plan: 'loten', kind: 'unanswered', at: new Date(at) }); // prettier-ignore
const NOTHING = { municipality: null, service: null, speech: null, gaps: [] };
const KEPT = { municipality: 'Løten', service: 'PPT', speech: 'nynorsk', gaps: [gap('svømming?'), gap('ridning?')] };
const shownIn = (card: unknown): string[] => textsOf(card).map(unescaped);
const sentBy = (card: { actions?: unknown }): unknown[] => (card.actions as Part[]).map(({ data }) => data);

describe('the card of what is kept about the user', () => {
  for (const language of LANGUAGES) {
    const { use } = TEXTS[language];

    it(`keeps the contract and mixes no languages in ${language}`, () => {
      for (const kept of [NOTHING, KEPT, { ...NOTHING, service: 'PPT' }, { ...NOTHING, gaps: KEPT.gaps }]) {
        const { card, text } = dataCard(kept, 21, language);
        assertCard(card, language, JSON.stringify(kept));
        const names = ['Løten', 'PPT', 'nynorsk', 'svømming?', 'ridning?', '«svar på bokmål»', '«svar på nynorsk»'];
        for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, names), []);
        assert.ok(text.split('\n').length >= 2 && text.split('\n').length <= 6, text);
      }
    });

    it(`tells everything that is kept in ${language}, and how to delete or change it`, () => {
      const { card, text } = dataCard(KEPT, 21, language);
      for (const words of ['Løten', 'PPT', 'nynorsk', 'svømming?', 'ridning?', use.myQuestions(21), use.municipality, use.myService, use.myLanguage])
        for (const said of [shownIn(card).join('\n'), text]) assert.ok(said.includes(words), words);
      assert.deepEqual(sentBy(card), [{ do: 'forget', language }, { do: 'settings', language }]);
      assert.ok(text.includes(use.writeDelete));
    }); // prettier-ignore

    it(`says in ${language} that nothing is kept`, () => {
      const { card, text } = dataCard(NOTHING, 21, language);
      assert.ok(shownIn(card).includes(use.noData) && text.startsWith(use.noData));
      assert.deepEqual(sentBy(card), [{ do: 'settings', language }]);
    });

    it(`asks in ${language} before deleting, with a way out`, () => {
      const { card, text } = forgetCard(language);
      assertCard(card, language, 'forget');
      assert.deepEqual(sentBy(card), [{ do: 'forget', sure: true, language }, { do: 'data', language }]);
      assert.ok(shownIn(card).includes(use.deleteSure) && text.startsWith(use.deleteSure));
      for (const said of [card, text]) assert.deepEqual(strangeWords(said, language, []), []);
    }); // prettier-ignore

    it(`teaches words in ${language} that Losen understands`, () => {
      const quoted = [use.writeDelete, use.writeSettings].flatMap((words) => [...words.matchAll(/[«“](.+?)[»”]/g)].map((m) => m[1] ?? ''));
      assert.equal(quoted.length, 4);
      for (const words of quoted) assert.ok(readProfileWords(words, { plans: [], services: [] }), words);
    }); // prettier-ignore
  }

  it('writes the day as it was in Norway, in the language of the reply', () => {
    const late = { ...NOTHING, gaps: [gap('a?', '2026-08-02T23:30:00Z'), gap('b?', '2026-11-30T23:30:00Z')] };
    const days = LANGUAGES.map((language) => shownIn(dataCard(late, 21, language).card).filter((line) => /[ab]\?$/.test(line))); // prettier-ignore
    assert.deepEqual(days, [
      ['1. desember 2026: b?', '3. august 2026: a?'],
      ['1. desember 2026: b?', '3. august 2026: a?'],
      ['1 December 2026: b?', '3 August 2026: a?'],
    ]);
  });

  it('stays small with many long questions, and says how many it leaves out', () => {
    const gaps = Array.from({ length: 50 }, (_, i) => gap(`${i} ${'øæå*_ '.repeat(160)}`));
    const { card, text } = dataCard({ ...NOTHING, gaps }, 21, 'nb');
    assertCard(card, 'nb', 'many questions');
    assert.ok(shownIn(card).includes('30 til') && text.includes('30 til'));
    assert.ok(
      shownIn(card).some((line) => line.startsWith('3. august 2026: 49 ')),
      'the newest first',
    );
  });
});
