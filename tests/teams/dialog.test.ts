import assert from 'node:assert/strict';
import { card, invoke, quoting, type Body } from '../support/activities.js';
import { says, startBot, stopAll } from '../support/running-bot.js';

const from = { conversation: 'c1', user: 'u1', scope: 'personal' };
const shown = (locale: string, title: string) => ({
  task: {
    type: 'continue',
    value: {
      title: `What the plan says (${locale})`,
      height: 'medium',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card(title) },
    },
  },
});

describe('«Hva sier planen?» on a message', () => {
  afterEach(stopAll);

  it('gives the core the words of the message, and opens the answer in a dialog', async () => {
    const bot = await startBot(says({ text: 'a', card: card('A') }, { text: 'b' }));
    const { status, body } = await bot.post(
      quoting({ contentType: 'html', content: '<p>Hun er <b>4 &aring;r</b></p>' }, { locale: 'nn-NO' }),
    );
    assert.equal(status, 200);
    assert.deepEqual(body, shown('nn-NO', 'A'));
    assert.deepEqual(bot.heard, [{ kind: 'quote', text: 'Hun er 4 år', from: { ...from, locale: 'nn-NO' } }]);
  });

  it('shows a reply that is for the asker alone, since nobody else sees the dialog', async () => {
    const bot = await startBot(says({ text: 'a', card: card('A'), to: 'user' }));
    const channel = { conversation: { id: '19:x;messageid=1', conversationType: 'channel' } };
    const { body } = await bot.post(quoting({ contentType: 'text', content: 'hei' }, channel));
    assert.deepEqual(body, shown('no locale', 'A'));
  });

  it('says it in words where there is no card', async () => {
    const { body } = await (await startBot(says({ text: 'nothing' }))).post(quoting({ content: 'hei' }));
    assert.deepEqual(body, { task: { type: 'message', value: 'nothing' } });
  });

  it('is never met with silence: no reply gets a kind sentence', async () => {
    const { body } = await (await startBot(says())).post(quoting({ content: 'hei' }));
    assert.deepEqual(body, { task: { type: 'message', value: 'Sorry (no locale). Try again.' } });
  });

  it('gets a kind sentence when the core fails', async () => {
    const bot = await startBot(() => Promise.reject(new Error('secret')));
    const { status, text } = await bot.post(quoting({ content: 'hei' }, { locale: 'en-GB' }));
    assert.equal(status, 200);
    assert.match(text, /Sorry \(en-GB\)/);
    assert.doesNotMatch(text, /secret/);
    assert.match(bot.log.join(), /Answering a quote failed: .*secret/);
  });

  const empty: [string, Body][] = [
    ['no messagePayload', {}],
    ['null for a message', { messagePayload: null }],
    ['a message without body', { messagePayload: { id: '1' } }],
    ['a body that is a text', { messagePayload: { body: 'hei' } }],
    ['content that is null', { messagePayload: { body: { contentType: 'html', content: null } } }],
    [
      'only a picture',
      { messagePayload: { body: { content: '<p><img src="x"></p><attachment id="1"></attachment>' } } },
    ],
  ];
  for (const [name, value] of empty)
    it(`on ${name} lets the core say that there is no text`, async () => {
      const bot = await startBot(says({ text: 'empty' }));
      const { status, body } = await bot.post(
        invoke('composeExtension/fetchTask', { commandId: 'sier-planen', ...value }),
      );
      assert.equal(status, 200);
      assert.deepEqual(body, { task: { type: 'message', value: 'empty' } });
      assert.deepEqual(bot.heard, [{ kind: 'quote', text: '', from }]);
    });

  for (const [name, value] of Object.entries({ 'another command': { commandId: 'x' }, nothing: null, 'a list': [1] }))
    it(`with ${name} for a command gets a kind sentence, and the core is not asked`, async () => {
      const bot = await startBot();
      const { status, body } = await bot.post(invoke('composeExtension/fetchTask', value));
      assert.equal(status, 200);
      assert.deepEqual(body, { task: { type: 'message', value: 'Sorry (no locale). Try again.' } });
      assert.deepEqual(bot.heard, []);
      assert.match(bot.log.join(), /^A dialog for the unknown command/);
    });
});

describe('a button in a dialog', () => {
  afterEach(stopAll);
  const names = ['composeExtension/submitAction', 'task/submit'];

  for (const name of names) {
    it(`(${name}) reaches the core as the action it is, and its answer takes the dialog over`, async () => {
      const bot = await startBot(says({ text: 'b', card: card('B') }));
      const { status, body } = await bot.post(
        invoke(name, { commandId: 'sier-planen', data: { do: 'more', from: 5 } }),
      );
      assert.equal(status, 200);
      assert.deepEqual(body, shown('no locale', 'B'));
      assert.deepEqual(bot.heard, [{ kind: 'action', data: { do: 'more', from: 5 }, from }]);
    });

    for (const [what, value] of Object.entries({ nothing: null, 'a text': 'x', 'data that is a list': { data: [1] } }))
      it(`(${name}) with ${what} is left to the core, which knows no such action`, async () => {
        const bot = await startBot(says({ text: 'stale' }));
        const { status, body } = await bot.post(invoke(name, value));
        assert.equal(status, 200);
        assert.deepEqual(body, { task: { type: 'message', value: 'stale' } });
        assert.deepEqual(bot.heard, [{ kind: 'action', data: {}, from }]);
      });
  }
});
