import assert from 'node:assert/strict';
import { startServer, type ServerParts } from '../../src/teams/server.js';
import { asking, message } from '../support/activities.js';
import { startBot, stopAll } from '../support/running-bot.js';

describe('the server', () => {
  afterEach(stopAll);

  it('says on /health what is loaded', async () => {
    const { url } = await startBot(undefined, { health: () => ({ plan: 'loten', records: 3 }) });
    const response = await fetch(`${url}health`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { plan: 'loten', records: 3 });
  });

  const ill: [string, ServerParts['health'], RegExp][] = [
    ['says it is not well', () => ({ ok: false, missing: 'database' }), /database/],
    [
      'throws',
      () => {
        throw new Error('index is gone');
      },
      /index is gone/,
    ],
  ];
  for (const [name, health, says] of ill)
    it(`answers 503 on /health when the check ${name}`, async () => {
      const response = await fetch(`${(await startBot(undefined, { health })).url}health`);
      assert.equal(response.status, 503);
      assert.match(await response.text(), says);
    });

  it('tells in one line that its port is taken', async () => {
    const { port } = await startBot();
    const second = await startServer({ port, host: '127.0.0.1', bot: { auth: 'local' } } as ServerParts);
    assert.deepEqual(second, {
      problem: `127.0.0.1:${String(port)} is already in use. Stop the other program, or set PORT to another number.`,
    });
  });

  it('tells what is wrong with a host it cannot listen on', async () => {
    const answer = await startServer({ port: 0, host: '192.0.2.1', bot: { auth: 'local' } } as ServerParts);
    assert.match('problem' in answer ? answer.problem : '', /Cannot listen on 192\.0\.2\.1.*Set HOST and PORT/);
  });

  it('lets a turn that is under way finish before it stops', async () => {
    const turn = new Map<string, () => void>();
    const begun = new Promise<void>((begin) => turn.set('begin', begin));
    const bot = await startBot(async () => {
      turn.get('begin')?.();
      await new Promise<void>((resolve) => turn.set('end', resolve));
      return [{ text: 'finished' }];
    });
    const answer = bot.post(asking('hei'));
    await begun;
    const stopped = bot.close();
    turn.get('end')?.();
    assert.equal((await answer).body?.activities?.[0]?.text, 'finished');
    await stopped;
    await assert.rejects(fetch(bot.url));
  });
});

describe('the chat page', () => {
  afterEach(stopAll);

  it('comes with everything it needs, from this server, and allows no other source', async () => {
    const { url } = await startBot();
    const page = await fetch(url);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/);
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    assert.deepEqual(parts, ['/chat.css', '/adaptivecards.js', '/chat.js']);
    for (const path of parts) assert.equal((await fetch(new URL(path, url))).status, 200, path);
    assert.doesNotMatch(html, /<script>|style=|onclick|https?:/);
  });

  it('offers the example questions of its language', async () => {
    const { url } = await startBot();
    assert.deepEqual(await (await fetch(`${url}local/examples/nn-NO`)).json(), [
      'hvem kontakter jeg på gult nivå for en fireåring?',
      'An example in nn-NO',
    ]);
  });

  it('hears only its own conversation, and also what was said before it listened', async () => {
    const bot = await startBot();
    const tell = (text: string, id: string) =>
      bot.post(
        message(text, { serviceUrl: `${bot.url}_connector/`, conversation: { id, conversationType: 'personal' } }),
      );
    await tell('early', 'mine');
    await tell('secret', 'theirs');
    const stream = await fetch(`${bot.url}local/conversations/mine`);
    assert.equal(stream.headers.get('content-type'), 'text/event-stream');
    const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await tell('later', 'mine');
    let heard = '';
    while (!heard.includes('later')) heard += (await events?.read())?.value ?? assert.fail('the stream ended');
    assert.match(heard, /event: activity\ndata: .*early/);
    assert.doesNotMatch(heard, /secret/);
    await bot.close();
    assert.equal((await events?.read())?.done, true);
  });
});
