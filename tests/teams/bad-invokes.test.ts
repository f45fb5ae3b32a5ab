import assert from 'node:assert/strict';
import { asking, executed, invoke, message, pressed, quoting, searching, type Body } from '../support/activities.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

/** JSON of lists or objects in one another, deeper than a function may call itself; too deep to be built by `JSON.stringify`. */
const deepList = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const HERE = '"HERE"';
const put = (body: Body, json: string) => JSON.stringify(body).replace(HERE, json);

describe('bad input in what Teams waits for', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(stopAll);
  afterEach('the bot still answers', async () => {
    assert.equal((await bot.post(asking('still there?'))).status, 200);
  });

  const junk: unknown[] = [null, 7, '', 'x', [], [[]], {}, { a: { b: [null, { c: 'x'.repeat(10_000) }] } }, JSON.parse('{"__proto__":{"polluted":true}}')]; // prettier-ignore
  const makers: Record<string, (value: unknown) => Body> = {
    'a button’s value': (value) => ({ ...executed({}), value }),
    'a button’s action': (value) => executed(value),
    'a button’s data': (value) => executed({ type: 'Action.Execute', verb: value, data: value }),
    'a Submit’s data': (value) => ({ ...pressed({}), value, deliveryMode: 'expectReplies' }),
    'a search’s value': (value) => invoke('composeExtension/query', value),
    'a search’s parameters': (value) =>
      invoke('composeExtension/query', { commandId: 'finn', parameters: value, queryOptions: value }),
    'a search’s parameter': (value) =>
      invoke('composeExtension/query', { commandId: 'finn', parameters: [value, { name: value, value }] }),
    'a search’s text': (value) => searching(value),
    'a search’s command': (value) => invoke('composeExtension/query', { commandId: value }),
    'a dialog’s value': (value) => invoke('composeExtension/fetchTask', value),
    'a dialog’s command': (value) => invoke('composeExtension/fetchTask', { commandId: value }),
    'a dialog’s message': (value) =>
      invoke('composeExtension/fetchTask', { commandId: 'sier-planen', messagePayload: value }),
    'a message’s body': (value) => quoting(value),
    'a message’s content': (value) => quoting({ contentType: value, content: value }),
    'a dialog’s form': (value) => invoke('composeExtension/submitAction', value),
    'a form’s data': (value) => invoke('task/submit', { data: value }),
    'a thumb’s value': (value) => invoke('message/submitAction', value),
    channelData: (value) => asking('hei', { channelData: { tenant: value, x: value } }),
    'the entities': (value) => asking('hei', { entities: [{ type: 'mention', mentioned: value }, value] }),
    'more of the sender': (value) => asking('hei', { from: { id: 'u1', name: value, x: value } }),
    'more of the bot': (value) => asking('hei', { recipient: { id: 'losen', name: value, x: value } }),
    'more of the conversation': (value) => asking('hei', { conversation: { id: 'c1', name: value, x: value } }),
    'any other field': (value) => asking('hei', { id: value, relatesTo: value, attachments: value, x: value }),
    'the sender’s id in the directory': (value) => asking('hei', { from: { id: 'u1', aadObjectId: value } }),
  };
  for (const [name, make] of Object.entries(makers))
    it(`junk for ${name} gets 200 and a body, or 400, and never a stack`, async () => {
      for (const value of junk) {
        const { status, text, body } = await bot.post(make(value));
        assert.ok(status === 200 || status === 400, `${String(status)} for ${JSON.stringify(value).slice(0, 80)}`);
        assert.ok(body, text);
        assert.doesNotMatch(text, /\bat .+:\d+:\d+|Error:|node_modules/);
        assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      }
    });

  for (const [name, make] of Object.entries(makers))
    for (const [shape, json] of Object.entries({ lists: deepList(100_000), objects: deepObject(30_000) }))
      it(`${shape} without end for ${name} get 400 and a short reason`, async () => {
        const { status, text } = await bot.post(put(make('HERE'), json));
        assert.equal(status, 400);
        assert.match(text, /more than 100 deep/);
        assert.ok(text.length < 100);
      });

  it('a directory id that is none is not passed on', async () => {
    bot.heard.length = 0;
    for (const aadObjectId of ['', 7, null, {}, 'x'.repeat(500)])
      await bot.post(asking('hei', { from: { id: 'u1', aadObjectId } }));
    assert.equal(bot.heard.length, 5);
    for (const { from } of bot.heard) assert.equal('directoryId' in from, false);
  });

  it('an invoke without a value is answered', async () => {
    for (const name of ['composeExtension/query', 'composeExtension/fetchTask', 'task/submit', 'adaptiveCard/action'])
      assert.equal((await bot.post({ ...message('hei'), type: 'invoke', name })).status, 200, name);
  });
});
