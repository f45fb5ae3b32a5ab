import assert from 'node:assert/strict';
import { card, executed, message } from '../support/activities.js';
import { startConnector } from '../support/fake-connector.js';
import { says, startBot, stopAll } from '../support/running-bot.js';

const execute = { type: 'Action.Execute', verb: 'more', data: { do: 'more' } };

describe('a pressed Action.Execute', () => {
  afterEach(stopAll);

  it('reaches the core as the same action that Action.Submit gives', async () => {
    const bot = await startBot();
    await bot.post(executed(execute));
    await bot.post(message('', { text: undefined, value: execute.data }));
    assert.deepEqual(bot.heard[0], {
      kind: 'action',
      data: { do: 'more' },
      from: { conversation: 'c1', user: 'u1', scope: 'personal' },
    });
    assert.deepEqual(bot.heard[0], bot.heard[1]);
  });

  it('is answered with the card that takes its place', async () => {
    const bot = await startBot(says({ text: 'all', card: card('All') }));
    const { status, body } = await bot.post(executed(execute));
    assert.equal(status, 200);
    assert.deepEqual(body, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('All') });
  });

  it('is answered with a text where there is no card', async () => {
    const bot = await startBot(says({ text: 'done' }));
    const { body } = await bot.post(executed(execute));
    assert.deepEqual(body, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'done' });
  });

  it('sends what comes after the first reply as messages', async () => {
    const connector = await startConnector();
    const bot = await startBot(says({ text: 'one' }, { text: 'two' }));
    const { body } = await bot.post(executed(execute, { serviceUrl: connector.serviceUrl }));
    await connector.close();
    assert.equal(body?.value, 'one');
    assert.deepEqual(
      connector.sent.map(({ text }) => text),
      ['two'],
    );
  });

  it('gets a kind text when the core fails', async () => {
    const bot = await startBot(() => Promise.reject(new Error('secret')));
    const { status, text } = await bot.post(executed(execute, { locale: 'nb-NO' }));
    assert.equal(status, 200);
    assert.match(text, /Sorry \(nb-NO\)/);
    assert.doesNotMatch(text, /secret/);
  });

  for (const [name, value] of Object.entries({
    'no action': {},
    'a text': 'more',
    'an action that is a list': { action: [] },
    nothing: null,
  }))
    it(`is refused with ${name} for a value, without asking the core`, async () => {
      const bot = await startBot();
      const { status, body } = await bot.post({ ...executed(undefined), value });
      assert.equal(status, 200);
      assert.equal(body?.statusCode, 400);
      assert.deepEqual(bot.heard, []);
    });
});
