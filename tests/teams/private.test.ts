import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation.js';
import { asking, card, executed, message, type Body } from '../support/activities.js';
import { startConnector, type FakeConnector } from '../support/fake-connector.js';
import { post, says, startBot, stopAll } from '../support/running-bot.js';

const THREAD = '19:abc@thread.tacv2;messageid=1700000000000';
const PLACE = { conversation: { id: THREAD, conversationType: 'channel', tenantId: 'loten' } };
const replies: Reply[] = [
  { text: 'sent to you' },
  { text: 'for you alone', card: card('Private'), to: 'user' },
  { text: 'and this', to: 'user' },
];

describe('a reply for the asker alone', () => {
  let connector: FakeConnector;
  const start = async (...refuse: Parameters<typeof startConnector>) => {
    connector = await startConnector(...refuse);
    return startBot(says(...replies));
  };
  const inChannel = (over: Body = {}) =>
    message('hei', { channelId: 'msteams', serviceUrl: connector.serviceUrl, ...PLACE, ...over });
  const sent = () => connector.sent.map(({ place, text, summary }) => [place, text ?? summary]);
  afterEach(async () => {
    await stopAll();
    await connector.close();
  });

  it('to a message in a channel goes to their own chat, before the rest is said in the thread', async () => {
    const bot = await start();
    assert.equal((await bot.post(inChannel({ from: { id: '29:kari', name: 'Kari' } }))).status, 200);
    assert.deepEqual(connector.created, [
      {
        isGroup: false,
        bot: { id: 'losen', name: 'Losen' },
        members: [{ id: '29:kari', name: 'Kari' }],
        tenantId: 'loten',
        channelData: { tenant: { id: 'loten' } },
      },
    ]);
    assert.deepEqual(sent(), [
      ['personal-29:kari', 'for you alone'],
      ['personal-29:kari', 'and this'],
      [THREAD, 'sent to you'],
    ]);
    const [first] = connector.sent;
    assert.equal(first?.conversation?.id, 'personal-29:kari');
    assert.equal(first.replyToId, undefined);
    assert.deepEqual(first.attachments?.[0]?.content, card('Private'));
    assert.deepEqual(bot.log, []);
  });

  it('takes the tenant from channelData where the conversation has none', async () => {
    const bot = await start();
    const conversation = { id: THREAD, conversationType: 'channel' };
    await bot.post(inChannel({ conversation, channelData: { tenant: { id: 'lom' } } }));
    assert.equal(connector.created[0]?.tenantId, 'lom');
  });

  it('to a button in a channel goes to their own chat; the button is answered with the rest', async () => {
    const bot = await start();
    const over = { channelId: 'msteams', serviceUrl: connector.serviceUrl, ...PLACE };
    const { body } = await bot.post(executed({ type: 'Action.Execute', data: { do: 'private' } }, over));
    assert.equal(body?.value, 'sent to you');
    assert.deepEqual(
      sent().map(([place]) => place),
      ['personal-u1', 'personal-u1'],
    );
  });

  it('in a group chat goes to their own chat too, also where the replies are wanted in the HTTP response', async () => {
    const bot = await start();
    const conversation = { id: 'g', conversationType: 'groupChat' };
    const { body } = await bot.post(asking('hei', { serviceUrl: connector.serviceUrl, conversation }));
    assert.deepEqual(
      body?.activities?.map(({ text }) => text),
      ['sent to you'],
    );
    assert.equal(connector.sent.length, 2);
  });

  it('stays where it is in the asker’s own chat', async () => {
    const bot = await start();
    const { body } = await bot.post(asking('hei', { serviceUrl: connector.serviceUrl }));
    assert.deepEqual(
      body?.activities?.map(({ text }) => text),
      replies.map(({ text }) => text),
    );
    assert.deepEqual(connector.created, []);
  });

  it('whose card is refused goes as its text', async () => {
    const bot = await start(({ attachments }) => (attachments ? 413 : undefined));
    await bot.post(inChannel());
    assert.deepEqual(sent()[0], ['personal-u1', 'for you alone']);
    assert.deepEqual(bot.log, []);
  });

  const refusals: [string, Parameters<typeof startConnector>[0], RegExp][] = [
    ['no chat may be opened', ({ members }) => (members ? 403 : undefined), /\(403 /],
    [
      'the chat takes nothing',
      ({ conversation }) => (conversation?.id.startsWith('personal') ? 403 : undefined),
      /\(403 /,
    ],
    ['the user is gone', ({ members }) => (members ? 404 : undefined), /\(404 /],
  ];
  for (const [name, refuse, cause] of refusals)
    it(`is not said in the channel where ${name}: a sentence tells why, and the operator reads one line`, async () => {
      const bot = await start(refuse);
      assert.equal((await bot.post(inChannel({ locale: 'nn-NO' }))).status, 200);
      assert.deepEqual(sent(), [[THREAD, 'I may not write to you (nn-NO). Install me first.']]);
      assert.equal(bot.log.length, 1);
      assert.match(bot.log[0] ?? '', cause);
      assert.match(bot.log[0] ?? '', /^An answer could not be sent to the asker's own chat[^\n]+$/);
    });

  it('comes in local mode to the chat of the two, which is always the same one', async () => {
    const bot = await start();
    const here = `${bot.url}_connector/`;
    for (let i = 0; i < 2; i += 1) await bot.post(inChannel({ serviceUrl: here }));
    assert.deepEqual(bot.log, []);
    const { body } = await fetch(`${bot.url}local/conversations/personal-u1`);
    const events = body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (heard.split('and this').length < 3)
      heard += (await events?.read())?.value ?? assert.fail('the stream ended');
    assert.equal(heard.split('for you alone').length - 1, 2);
    assert.doesNotMatch(heard, /sent to you/);
  });
});

describe('the local connector', () => {
  afterEach(stopAll);

  it('opens the chat of the bot and one other, and no chat with nobody', async () => {
    const { url } = await startBot();
    const open = (body: unknown) => post(`${url}_connector/v3/conversations`, body);
    const { status, body } = await open({ isGroup: false, members: [{ id: 'u7' }] });
    assert.deepEqual([status, body], [201, { id: 'personal-u7' }]);
    for (const odd of [{}, { members: [] }, { members: 'u7' }, { members: [null] }, { members: [{ id: 7 }] }, []])
      assert.equal((await open(odd)).status, 400, JSON.stringify(odd));
  });
});
