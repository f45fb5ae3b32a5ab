import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { asking, message } from '../support/activities.js';
import { post, startBot, stopAll, type RunningBot } from '../support/running-bot.js';

const without = (field: string) => ({ ...message('hei'), [field]: undefined });
const json = { 'Content-Type': 'application/json' };

describe('bad input to /api/messages', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(stopAll);
  afterEach('the bot still answers', async () => {
    const { status, body } = await bot.post(asking('still there?'));
    assert.equal(status, 200);
    assert.equal(body?.activities?.[0]?.text, 'echo: still there?');
  });

  const refused: [string, unknown, number, RegExp][] = [
    ['no body', '', 400, /body/],
    ['broken JSON', '{"type":', 400, /JSON/],
    ['a number', '7', 400, /body/],
    ['null', 'null', 400, /body/],
    ['a list', [message('hei')], 400, /body/],
    ['an empty object', {}, 400, /type, channelId, serviceUrl, conversation, from, recipient/],
    ['no type', without('type'), 400, /type/],
    ['an empty type', message('hei', { type: '' }), 400, /type/],
    ['a type that is a number', message('hei', { type: 5 }), 400, /type/],
    ['no channelId', without('channelId'), 400, /channelId/],
    ['no conversation', without('conversation'), 400, /conversation/],
    ['a conversation without id', message('hei', { conversation: {} }), 400, /conversation\.id/],
    ['no from', without('from'), 400, /from/],
    ['no recipient', without('recipient'), 400, /recipient/],
    ['no serviceUrl', without('serviceUrl'), 400, /serviceUrl/],
    ['a serviceUrl that is no address', message('hei', { serviceUrl: 'here' }), 400, /serviceUrl/],
    ['a serviceUrl that is a file', message('hei', { serviceUrl: 'file:///etc/passwd' }), 400, /serviceUrl/],
    ['half a megabyte', message('x'.repeat(512 * 1024)), 413, /exceeds/],
  ];
  for (const [name, body, status, says] of refused)
    it(`${name} gets ${String(status)} and a short reason`, async () => {
      const answer = await bot.post(body);
      assert.equal(answer.status, status);
      assert.match(answer.text, says);
      assert.ok(answer.text.length < 300, answer.text);
    });

  const odd: [string, Record<string, unknown>][] = [
    ['entities that are a text', { entities: 'x' }],
    ['an entity without type', { entities: [{}] }],
    ['a mention of nobody', { entities: [{ type: 'mention' }] }],
    ['a mention without text', { entities: [{ type: 'mention', mentioned: { id: 'losen' } }] }],
    ['text that is a number', { text: 7 }],
    ['text that is null', { text: null }],
    ['a locale that is a list', { locale: ['nb'] }],
    ['channelData that is a text', { channelData: 'x' }],
    ['a timestamp that is no time', { timestamp: 'yesterday' }],
    ['a value that is a text', { value: 'x' }],
    ['nothing but an emoji', { text: '🧒🏽' }],
    ['20,000 characters', { text: 'å'.repeat(20_000) }],
    ['markup', { text: '<script>alert(1)</script> **x** [y](javascript:z)' }],
    ['a field that poisons prototypes', JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>],
  ];
  for (const [name, over] of odd)
    it(`${name} is answered all the same`, async () => {
      const { status, body } = await bot.post(asking('hei', over));
      assert.equal(status, 200);
      assert.equal(body?.activities?.length, 1);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });

  it('a body that is not JSON gets 400', async () => {
    const { status } = await bot.post(JSON.stringify(message('hei')), { 'Content-Type': 'text/plain' });
    assert.equal(status, 400);
  });

  it('an upload gets 400 and is not stored', async () => {
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.txt');
    const { status } = await fetch(`${bot.url}api/messages`, { method: 'POST', body: form });
    assert.equal(status, 400);
  });

  for (const [name, body] of Object.entries({
    'a packed body': gzipSync('{}'),
    'a packed body that is broken': Buffer.from('x'),
  }))
    it(`${name} gets 415`, async () => {
      const options = { method: 'POST', headers: { ...json, 'Content-Encoding': 'gzip' }, body: new Uint8Array(body) };
      assert.equal((await fetch(`${bot.url}api/messages`, options)).status, 415);
    });

  it('a large body of unsaid length gets 413', async () => {
    const body = new ReadableStream({
      start(stream) {
        for (let i = 0; i < 6; i += 1) stream.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024)));
        stream.close();
      },
    });
    const response = await fetch(`${bot.url}api/messages`, {
      method: 'POST',
      headers: json,
      body,
      duplex: 'half',
    });
    assert.equal(response.status, 413);
  });

  it('another method gets 405, another path 404', async () => {
    assert.equal((await fetch(`${bot.url}api/messages`)).status, 405);
    assert.equal((await post(`${bot.url}api/nothing`, {})).status, 404);
  });
});
