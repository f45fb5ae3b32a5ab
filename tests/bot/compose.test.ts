import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';
import { cardComplaints } from '../support/card-contract.js';
import { partsOf } from '../support/card-parts.js';
import { replyComplaints } from './reply-checks.js';
import { seedsIn } from './seeds.js';
import { LANGUAGES, SCOPES, type Language } from './teams-activity.js';
import { startLosen, type Losen, type Turn } from './teams-client.js';

const query = (text: string, more: object[] = []) => ({ commandId: 'finn', parameters: [{ name: 'q', value: text }, ...more], queryOptions: { skip: 0, count: 25 } }); // prettier-ignore
const quote = (content: string) => ({ commandId: 'sier-planen', messagePayload: { id: '1', body: { contentType: 'html', content: `<p>${content}</p>` } } }); // prettier-ignore
const ofOneCard = (words: string) => !words.startsWith('a dead end'); // a card in somebody's message has nothing to press

describe('the search from the compose box', () => {
  let losen: Losen;
  before(async () => (losen = await startLosen()));
  after(() => losen.stop());

  /** The lists that Teams shows; a sentence is no list. */
  const results = ({ status, posted }: Turn) => {
    assert.equal(status, 200);
    const extension = posted.body?.composeExtension ?? assert.fail(posted.text);
    if (extension.type === 'message') assert.match(extension.text ?? '', /\p{L}{2}/u);
    else assert.deepEqual([extension.type, extension.attachmentLayout], ['result', 'list']);
    assert.ok(Buffer.byteLength(posted.text) < 80_000);
    return extension.attachments ?? [];
  };

  for (const language of LANGUAGES)
    for (const scope of SCOPES)
      it(`lists whole cards in ${language} for whatever is written: ${scope}`, async () => {
        let listed = 0;
        // «answer in English» is an order, and no search.
        const searches = seedsIn(language).filter(({ name }) => name !== 'language');
        const initial = query('', [{ name: 'initialRun', value: 'true' }]);
        for (const value of [initial, ...searches.map(({ text }) => query(text))]) {
          const text = (value.parameters[0] as { value: string }).value;
          const found = results(await losen.invoke('composeExtension/query', value, { client: language, scope }));
          assert.ok(found.length <= 8);
          if (value === initial) assert.ok(found.length >= 3, 'the list before anything is written');
          for (const { content, preview } of found) {
            const { title, text: line } = preview.content as { title: string; text: string };
            assert.ok(title && line);
            assert.deepEqual(partsOf(content).filter(({ type }) => type === 'Action.Submit'), []);
            const complaints = replyComplaints({ place: '', text: `${title}\n${line}`, card: content }, language, [text]);
            assert.deepEqual(complaints.filter(ofOneCard), [], text);
            listed += 1;
          }
        }
        assert.ok(listed > 100, String(listed));
        assert.deepEqual(losen.connector.sent, [], 'nothing is said anywhere');
      }); // prettier-ignore
});

describe('«Hva sier planen?» on a message', () => {
  let losen: Losen;
  before(async () => (losen = await startLosen({ owners: ['29:kari'] })));
  after(() => losen.stop());

  const cardOf = ({ status, posted }: Turn): unknown => {
    assert.equal(status, 200);
    const { type, value } = posted.body?.task ?? assert.fail(posted.text);
    assert.equal(type, 'continue', posted.text);
    const { title, card } = value as { title: string; card: { content: unknown } };
    assert.ok(title);
    return card.content;
  };

  for (const language of LANGUAGES)
    for (const scope of SCOPES)
      it(`is answered in a dialog in ${language}, whose buttons answer in it: ${scope}`, async () => {
        const who = { user: 'kari', client: language, scope } as const;
        const pressed = new Set<string>();
        for (const { name, text } of seedsIn(language)) {
          const card = cardOf(await losen.invoke('composeExtension/fetchTask', quote(text), who));
          check(card, language, text);
          for (const { data } of partsOf(card).filter(({ type }) => type === 'Action.Submit')) {
            const key = JSON.stringify([(data as { do: string }).do, name === 'acute']);
            if (pressed.has(key)) continue;
            pressed.add(key);
            const invoke = pressed.size % 2 ? 'composeExtension/submitAction' : 'task/submit';
            check(cardOf(await losen.invoke(invoke, { commandId: 'sier-planen', data }, who)), language, text);
          }
        }
        assert.ok(pressed.size > 8, [...pressed].join());
        assert.deepEqual(losen.connector.sent, [], 'nothing is said where the message stands');
      });

  function check(card: unknown, language: Language, wrote: string): void {
    assert.deepEqual(replyComplaints({ place: '', text: '', card }, language, [wrote]), [], wrote);
    assert.deepEqual(cardComplaints(card, language), [], wrote);
  }

  it('without words, or with a picture alone, says so kindly', async () => {
    for (const language of LANGUAGES)
      for (const content of ['', '<img src="x">', '<attachment id="1"></attachment>']) {
        const turn = await losen.invoke('composeExtension/fetchTask', quote(content), { client: language });
        assert.ok(turn.posted.text.includes(TEXTS[language].use.quoteEmpty));
      }
  });

  it('a thumb under a reply gets 200 and an empty object', async () => {
    for (const reaction of ['like', 'dislike']) {
      const value = { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":"Ola"}' } };
      const { status, posted } = await losen.invoke('message/submitAction', value);
      assert.deepEqual([status, posted.body], [200, {}]);
    }
  });
});
