import assert from 'node:assert/strict';
import { asking, card, message } from '../support/activities.js';
import { startConnector, type FakeConnector } from '../support/fake-connector.js';
import { says, startBot, stopAll, type Sent } from '../support/running-bot.js';

describe('when something goes wrong', () => {
  let connector: FakeConnector;
  const refusing = async (refuse: (activity: Sent) => number | undefined) =>
    (connector = await startConnector(refuse)).serviceUrl;
  afterEach(async () => {
    await stopAll();
    await connector.close();
  });

  const failures: [string, () => Promise<never>][] = [
    ['a promise that fails', () => Promise.reject(new Error('index broken: Kari Nordmann'))],
    [
      'an error thrown at once',
      () => {
        throw new TypeError('index broken');
      },
    ],
    ['something that is no error', () => Promise.reject('index broken')],
  ];
  for (const [name, converse] of failures)
    it(`in the core (${name}), the user reads a kind sentence and the operator the cause`, async () => {
      const serviceUrl = await refusing(() => undefined);
      const bot = await startBot(converse);
      const { status } = await bot.post(message('hei', { serviceUrl, locale: 'nn-NO' }));
      assert.equal(status, 200);
      assert.deepEqual(
        connector.sent.map(({ text }) => text),
        ['Sorry (nn-NO). Try again.'],
      );
      assert.match(bot.log.join(), /Answering a message failed: .*index broken/);
      assert.equal((await bot.post(asking('again'))).status, 200);
    });

  for (const status of [400, 413])
    it(`a card that the channel refuses with ${String(status)} is followed by the text alone`, async () => {
      const serviceUrl = await refusing(({ attachments }) => (attachments ? status : undefined));
      const bot = await startBot(says({ text: 'the answer', card: card('A') }));
      assert.equal((await bot.post(message('hei', { channelId: 'msteams', serviceUrl }))).status, 200);
      assert.deepEqual(
        connector.sent.map(({ text }) => text),
        ['the answer'],
      );
      assert.deepEqual(bot.log, []);
    });

  it('a conversation the bot may not write in is told to the operator, not tried again', async () => {
    const serviceUrl = await refusing(() => 403);
    const bot = await startBot(says({ text: 'the answer', card: card('A') }));
    assert.equal((await bot.post(message('hei', { serviceUrl }))).status, 200);
    assert.equal(connector.tokens.length, 1);
    assert.match(bot.log.join(), /could not be delivered/);
  });
});
