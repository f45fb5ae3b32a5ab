import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { linksIn, noNetwork, tryLinks, type Going, type Tried } from '../../src/knowledge/links.js';
import { command } from '../support/command.js';
import { smallFolder } from '../support/small-knowledge.js';

const going = (more: Partial<Going> = {}): Going => ({ fetch, timeoutMs: 5_000, atATime: 4, ...more });
const link = (url: string) => ({ url, places: [{ file: 'skogvik/facts.yaml', line: 3 }] });
/** What came of it, without where it stands. */
const outcome = ({ came, ...more }: Tried) => ({ came, ...more, url: undefined, places: undefined });

describe('the links of the knowledge', () => {
  it('are found wherever they stand, each once, with all its places', () => {
    const root = smallFolder({
      'skogvik/facts.yaml': `# https://comment.example
- id: a
  links:
    - { title: Tur, url: 'https://skogvik.example/tur(1)' }
  note: Se https://skogvik.example/notat, eller («https://skogvik.example/b»).
`,
      'skogvik/contacts.yaml': `- id: sentralbord
  source: https://skogvik.example/tur(1)
`,
      'skogvik/terms.yaml': '- id: *broken\n',
    });
    const found = linksIn(root).filter((l) => l.url.includes('.example'));
    rmSync(root, { recursive: true });
    assert.deepEqual(found, [
      {
        url: 'https://skogvik.example/tur(1)',
        places: [
          { file: 'skogvik/contacts.yaml', line: 2 },
          { file: 'skogvik/facts.yaml', line: 4 },
        ],
      },
      { url: 'https://skogvik.example/notat', places: [{ file: 'skogvik/facts.yaml', line: 5 }] },
      { url: 'https://skogvik.example/b', places: [{ file: 'skogvik/facts.yaml', line: 5 }] },
    ]);
  });

  describe('tried on a server', () => {
    let server: Server;
    let url = '';
    let asked: string[] = [];
    before(async () => {
      server = createServer((request, response) => {
        asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
        if (request.url === '/hangs') return;
        if (request.url === '/moved') response.writeHead(301, { location: '/ok' });
        else if (request.url === '/moved-away') response.writeHead(302, { location: '/gone' });
        else if (request.url === '/only-get') response.writeHead(request.method === 'GET' ? 200 : 405);
        else response.writeHead(request.url === '/ok' ? 200 : request.url === '/closed' ? 403 : 404);
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    beforeEach(() => {
      asked = [];
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    const cases: [string, object, string[]][] = [
      ['/ok', { came: 'ok' }, ['HEAD /ok']],
      ['/only-get', { came: 'ok' }, ['HEAD /only-get', 'GET /only-get']],
      ['/moved', { came: 'moved', to: '/ok' }, ['HEAD /moved', 'HEAD /ok']],
      ['/gone', { came: 'broken', why: 'status 404', answered: true }, ['HEAD /gone', 'GET /gone']],
      ['/closed', { came: 'closed', status: 403 }, ['HEAD /closed', 'GET /closed']],
      ['/moved-away', { came: 'broken', why: 'status 404', answered: true }, ['HEAD /moved-away', 'HEAD /gone', 'GET /moved-away', 'GET /gone']],
    ]; // prettier-ignore
    for (const [path, expected, requests] of cases)
      it(`${path} is ${JSON.stringify(expected)}`, async () => {
        const [tried] = await tryLinks([link(url + path)], going());
        const to = 'to' in expected ? { to: url + String(expected.to) } : {};
        assert.deepEqual(tried && outcome(tried), { ...expected, ...to, url: undefined, places: undefined });
        assert.deepEqual(asked, requests);
      });

    it('one that hangs is broken when its time is out', async () => {
      const [tried] = await tryLinks([link(`${url}/hangs`)], going({ timeoutMs: 50 }));
      assert.ok(tried?.came === 'broken' && !tried.answered);
      assert.equal(tried.why, 'no answer within 0.05 s');
    });

    it('are told as ok, moved, closed and broken, each with where it stands; one broken gives status 1', async () => {
      const paths = ['ok', 'moved', 'gone', 'closed'].map((path) => `    - { title: ${path}, url: '${url}/${path}' }`);
      const root = smallFolder({ 'skogvik/facts.yaml': ['- id: a', '  links:', ...paths, ''].join('\n') });
      rmSync(`${root}/shared`, { recursive: true });
      const { status, stdout } = await command('knowledge', ['links', '--dir', root]);
      rmSync(root, { recursive: true });
      assert.deepEqual(stdout.split('\n'), [
        `ok     ${url}/ok [skogvik/facts.yaml:3]`,
        `moved  ${url}/moved to ${url}/ok (write that address instead) [skogvik/facts.yaml:4]`,
        `broken ${url}/gone (status 404) [skogvik/facts.yaml:5]`,
        `closed ${url}/closed (status 403: only some are let in; open it yourself) [skogvik/facts.yaml:6]`,
        '1 ok, 1 moved, 1 closed, 1 broken.',
        '',
      ]);
      assert.equal(status, 1);
    });
  });

  it('are tried four at a time, and come back in order', async () => {
    let now = 0;
    let most = 0;
    const slow: Going['fetch'] = async (address) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      return new Response(null, { status: address.endsWith('3') ? 404 : 200 });
    };
    const tried = await tryLinks(Array.from({ length: 9 }, (_, i) => link(`https://a.example/${i}`)), going({ fetch: slow })); // prettier-ignore
    assert.equal(most, 4);
    assert.deepEqual(tried.map(({ came }) => came), Array.from({ length: 9 }, (_, i) => (i === 3 ? 'broken' : 'ok'))); // prettier-ignore
    assert.deepEqual(tried.map((one) => one.url), Array.from({ length: 9 }, (_, i) => `https://a.example/${i}`)); // prettier-ignore
  });

  describe('without a network', () => {
    const fails: Going['fetch'] = () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND a.example') }));
    it('are none of them known to be broken', async () => {
      const tried = await tryLinks([link('https://a.example'), link('https://b.example')], going({ fetch: fails }));
      assert.ok(noNetwork(tried));
      assert.ok(tried[0]?.came === 'broken');
      assert.equal(tried[0].why, 'getaddrinfo ENOTFOUND a.example');
    });
    it('is not what one answer among failures means, nor no links at all', async () => {
      const some: Going['fetch'] = (address) =>
        address.includes('b') ? Promise.resolve(new Response(null, { status: 404 })) : fails(address, {});
      assert.ok(
        !noNetwork(await tryLinks([link('https://a.invalid'), link('https://b.invalid')], going({ fetch: some }))),
      );
      assert.ok(!noNetwork([]));
    });
    it('is said once, kindly, with status 0', async () => {
      const closed = createServer();
      await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
      const { port } = closed.address() as AddressInfo;
      await new Promise((resolve) => closed.close(resolve));
      const root = smallFolder({
        'skogvik/facts.yaml': `- links: [http://127.0.0.1:${port}/a, http://127.0.0.1:${port}/b]\n`,
      });
      rmSync(`${root}/shared`, { recursive: true });
      const { status, stdout } = await command('knowledge', ['links', '--dir', root]);
      rmSync(root, { recursive: true });
      assert.equal(
        stdout,
        'No link answered, so this machine seems to have no network just now. Nothing was checked; try again later.\n',
      );
      assert.equal(status, 0);
    });
  });
});
