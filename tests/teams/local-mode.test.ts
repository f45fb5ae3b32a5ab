import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { isLoopbackUrl, refusal } from '../../src/teams/local/guard.js';
import { asking } from '../support/activities.js';
import { rawRequest } from '../support/raw-request.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

describe('local mode', () => {
  let bot: RunningBot;
  let here: string;
  before(async () => {
    bot = await startBot();
    here = `127.0.0.1:${String(bot.port)}`;
  });
  after(stopAll);

  const passing = (): Record<string, string>[] => [
    { host: here },
    { host: `localhost:${String(bot.port)}` },
    { host: '[::1]:3978' },
    { host: here, origin: `http://${here}` },
  ];
  const refused = (): Record<string, string>[] => [
    { host: 'losen.example.no' },
    { host: 'localhost.example.no' },
    { host: '127.0.0.1.example.no' },
    { host: '10.0.0.5:3978' },
    { host: '0.0.0.0:3978' },
    { host: ' ' },
    { host: here, 'x-forwarded-for': '127.0.0.1' },
    { host: here, 'x-forwarded-host': 'losen.example.no' },
    { host: here, forwarded: 'for=192.0.2.1' },
    { host: here, via: '1.1 proxy' },
    { host: here, 'x-real-ip': '192.0.2.1' },
    { host: here, origin: 'https://evil.example' },
    { host: here, origin: 'http://localhost:1' },
    { host: here, origin: 'null' },
  ];

  it('answers this machine, by its names', async () => {
    for (const headers of passing())
      assert.equal((await rawRequest(bot.url, headers)).status, 200, JSON.stringify(headers));
  });

  it('refuses other names, proxies and other web pages on every path, with 403', async () => {
    const body = JSON.stringify(asking('hei'));
    for (const headers of refused()) {
      for (const path of ['', 'health', 'local/conversations/c1', 'local/examples/nb'])
        assert.equal((await rawRequest(bot.url + path, headers)).status, 403, `${path} ${JSON.stringify(headers)}`);
      for (const path of ['api/messages', '_connector/v3/conversations/c1/activities']) {
        const answer = await rawRequest(bot.url + path, { 'content-type': 'application/json', ...headers }, body);
        assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`);
      }
    }
    assert.deepEqual(bot.heard, []);
  });

  it('refuses another machine, also when it says it is this one', () => {
    const from = (remoteAddress: string | undefined) =>
      refusal({ headers: { host: 'localhost' }, socket: { remoteAddress } } as unknown as IncomingMessage);
    for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      assert.equal(from(address), undefined, address);
    for (const address of ['10.0.0.5', '0.0.0.0', '::', 'fe80::1', '::ffff:10.0.0.5', '', undefined])
      assert.match(from(address) ?? '', /only this machine/, address);
  });

  it('sends replies to this machine only: any other serviceUrl gets 400', async () => {
    const others = [
      'https://evil.example/',
      'http://169.254.169.254/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
    ];
    for (const serviceUrl of others) {
      const { status, text } = await bot.post(asking('hei', { serviceUrl }));
      assert.equal(status, 400, serviceUrl);
      assert.match(text, /serviceUrl/);
    }
    assert.deepEqual(bot.heard, []);
  });

  it('knows an address of this machine in all its spellings', () => {
    for (const url of [
      'http://localhost',
      'http://LOCALHOST:1/x',
      'http://127.1/',
      'http://2130706433/',
      'https://[::1]:3978/',
      'http://[::ffff:127.0.0.1]/',
    ])
      assert.ok(isLoopbackUrl(url), url);
    for (const url of [
      '',
      'localhost',
      'http://',
      'http://0.0.0.0/',
      'http://[::]/',
      'http://localhost.no/',
      'http://10.1/',
    ])
      assert.ok(!isLoopbackUrl(url), url);
  });
});

describe('required mode', () => {
  after(stopAll);

  it('has no chat page and no connector', async () => {
    const bot = await startBot(undefined, {
      bot: { auth: 'required', appId: 'app', appType: 'MultiTenant', password: 'x' },
    });
    for (const path of ['', 'chat.js', 'adaptivecards.js', 'local/examples/nb', 'local/conversations/c1'])
      assert.equal((await fetch(bot.url + path)).status, 404, path);
    for (const path of ['', '/c1/activities'])
      assert.equal((await fetch(`${bot.url}_connector/v3/conversations${path}`, { method: 'POST' })).status, 404, path);
  });
});
