import assert from 'node:assert/strict';
import type { Incoming } from '../../src/conversation.js';
import { added, asking, card, message, pressed } from '../support/activities.js';
import { startConnector, type FakeConnector } from '../support/fake-connector.js';
import { says, startBot, stopAll } from '../support/running-bot.js';

const from = { conversation: 'c1', user: 'u1', scope: 'personal' } as const;
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

describe('a message to the bot', () => {
  let connector: FakeConnector;
  beforeEach(async () => (connector = await startConnector()));
  afterEach(async () => {
    await stopAll();
    await connector.close();
  });

  it('is answered at the serviceUrl, in the conversation it came from', async () => {
    const bot = await startBot();
    const { status } = await bot.post(message('hei', { serviceUrl: connector.serviceUrl }));
    assert.equal(status, 200);
    assert.deepEqual(
      connector.sent.map(({ text, conversation, replyToId }) => ({ text, conversation: conversation?.id, replyToId })),
      [{ text: 'echo: hei', conversation: 'c1', replyToId: 'a1' }],
    );
  });

  it('in a channel is answered in its thread, all replies', async () => {
    const bot = await startBot(says({ text: 'one', card: card('A') }, { text: 'two' }));
    const conversation = { id: '19:abc@thread.tacv2;messageid=1700000000000', conversationType: 'channel' };
    for (const body of [message('hei', { conversation }), pressed({ do: 'more' }, { conversation })])
      await bot.post({ ...body, serviceUrl: connector.serviceUrl });
    assert.deepEqual(
      connector.sent.map(({ place }) => place),
      Array(4).fill(conversation.id),
    );
  });

  it('is answered in the HTTP response with expectReplies', async () => {
    const bot = await startBot();
    const { status, body } = await bot.post(asking('hei'));
    assert.equal(status, 200);
    assert.deepEqual(
      body?.activities?.map(({ text }) => text),
      ['echo: hei'],
    );
  });

  it('gets all replies, in order', async () => {
    const bot = await startBot(says({ text: 'one' }, { text: 'two' }));
    const { body } = await bot.post(asking('hei'));
    assert.deepEqual(
      body?.activities?.map(({ text }) => text),
      ['one', 'two'],
    );
  });

  it('gets text and card in one activity, the text unformatted', async () => {
    const bot = await startBot(says({ text: 'Start med *Sped*', card: card('A') }));
    await bot.post(message('hei', { serviceUrl: connector.serviceUrl }));
    const [sent, ...others] = connector.sent;
    assert.equal(others.length, 0);
    assert.equal(sent?.text, 'Start med *Sped*');
    assert.equal(sent.textFormat, 'plain');
    assert.equal(sent.summary, 'Start med *Sped*');
    assert.deepEqual(sent.attachments, [{ contentType: ADAPTIVE, content: card('A') }]);
  });

  it('gets in Teams the card alone with the text as its notification, since Teams shows both', async () => {
    const bot = await startBot(says({ text: 'short', card: card('A') }));
    await bot.post(message('hei', { channelId: 'msteams', serviceUrl: connector.serviceUrl }));
    assert.equal(connector.sent[0]?.text, undefined);
    assert.equal(connector.sent[0]?.summary, 'short');
    const { body } = await bot.post(asking('hei', { channelId: 'msteams' }));
    assert.equal(body?.activities?.[0]?.text, 'short');
  });

  // prettier-ignore
  const cases: [string, Record<string, unknown>, Incoming | undefined][] = [
    ['a plain message', message('hei'), { kind: 'message', text: 'hei', from }],
    ['only a file', message('', { attachments: [{ contentType: 'image/png' }] }), { kind: 'message', text: '', from }],
    ['no text at all', { ...message(''), text: undefined }, { kind: 'message', text: '', from }],
    ['the client language', message('hei', { locale: 'nn-NO' }), { kind: 'message', text: 'hei', from: { ...from, locale: 'nn-NO' } }],
    ['the language in clientInfo', message('hi', { entities: [{ type: 'clientInfo', locale: 'en-GB' }] }), { kind: 'message', text: 'hi', from: { ...from, locale: 'en-GB' } }],
    ['who it is in the directory', message('hei', { from: { id: 'u1', aadObjectId: 'd1' } }), { kind: 'message', text: 'hei', from: { ...from, directoryId: 'd1' } }],
    ['a group chat', message('hei', { conversation: { id: 'g', conversationType: 'groupChat' } }), { kind: 'message', text: 'hei', from: { conversation: 'g', user: 'u1', scope: 'group' } }],
    ['a channel thread', message('hei', { conversation: { id: '19:x;messageid=1', conversationType: 'channel' } }), { kind: 'message', text: 'hei', from: { conversation: '19:x;messageid=1', user: 'u1', scope: 'channel' } }],
    ['a group of an unnamed type', message('hei', { conversation: { id: 'g', isGroup: true } }), { kind: 'message', text: 'hei', from: { conversation: 'g', user: 'u1', scope: 'group' } }],
    ['a pressed Submit button', pressed({ do: 'more', n: 2 }), { kind: 'action', data: { do: 'more', n: 2 }, from }],
    ['the user added', added(), { kind: 'joined', from }],
    ['the app installed', { ...message(''), type: 'installationUpdate', action: 'add' }, { kind: 'joined', from }],
    ['the app upgraded', { ...message(''), type: 'installationUpdate', action: 'add-upgrade' }, undefined],
    ['the app removed', { ...message(''), type: 'installationUpdate', action: 'remove' }, undefined],
    ['new members of a team', added({ conversation: { id: 't', conversationType: 'channel' } }), undefined],
    ['new members of a group', added({ conversation: { id: 't', conversationType: 'groupChat' } }), undefined],
    ['the user added in Teams, where prompt starters stand', added({ channelId: 'msteams' }), undefined],
    ['members who left', { ...added(), membersAdded: undefined, membersRemoved: [{ id: 'u1' }] }, undefined],
    ['somebody typing', { ...message(''), type: 'typing' }, undefined],
    ['a reaction', { ...message(''), type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, undefined],
    ['a type nobody knows', { ...message(''), type: 'moonPhase' }, undefined],
  ];
  for (const [name, activity, expected] of cases)
    it(`${name} ${expected ? `reaches the core as ${expected.kind}` : 'is passed over in silence'}`, async () => {
      const bot = await startBot();
      const { status, body } = await bot.post({ ...activity, deliveryMode: 'expectReplies' });
      assert.equal(status, 200);
      assert.deepEqual(bot.heard, expected ? [expected] : []);
      assert.equal(body?.activities?.length, expected ? 1 : 0);
    });

  it('keeps two conversations apart that are answered at the same time', async () => {
    const waiting = new Map<string, () => void>();
    const bot = await startBot(async (incoming) => {
      const { conversation } = incoming.from;
      await new Promise<void>((resolve) => {
        waiting.set(conversation, resolve);
        // The turn that came first is let go last.
        if (waiting.size === 2) for (const go of [...waiting.values()].reverse()) go();
      });
      return [{ text: `for ${conversation}` }];
    });
    const [one, two] = await Promise.all(
      ['one', 'two'].map((id) => bot.post(asking('hei', { conversation: { id, conversationType: 'personal' } }))),
    );
    assert.deepEqual(
      one?.body?.activities?.map((a) => [a.text, a.conversation?.id]),
      [['for one', 'one']],
    );
    assert.deepEqual(
      two?.body?.activities?.map((a) => [a.text, a.conversation?.id]),
      [['for two', 'two']],
    );
  });
});
