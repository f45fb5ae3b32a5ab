import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { connectorClient } from '../../src/teams/connector-client.js';

type Request = Parameters<ReturnType<typeof connectorClient>['sendRequest']>[0];

describe('the way to the Bot Connector', () => {
  let server: Server | undefined;
  const baseUri = (answer: (headers: (name: string, value: string) => void) => number | undefined) => {
    server = createServer((_req, res) => {
      const status = answer((name, value) => res.setHeader(name, value));
      if (status === undefined) return;
      res.writeHead(status, { 'Content-Type': 'application/json' });
      res.end('{"id":"1"}');
    });
    return new Promise<string>((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${String((server?.address() as AddressInfo).port)}/`);
      });
    });
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('carries the calls of the SDK’s own client', async () => {
    const client = new ConnectorClient(MicrosoftAppCredentials.Empty, {
      baseUri: await baseUri(() => 201),
      httpClient: connectorClient(),
    });
    const { id } = await client.conversations.sendToConversation('c1', { type: 'message', text: 'hei' });
    assert.equal(id, '1');
  });

  it('gives up on a service that does not answer', async () => {
    const url = await baseUri(() => undefined);
    await assert.rejects(connectorClient(20).sendRequest(request(url)), { name: 'TimeoutError' });
  });

  const waits: [string, string | undefined][] = [['1', '1'], ['5', '5'], ['3600', '5'], ['Fri, 31 Dec 2027 23:59:59 GMT', '5'], ['soon', '5']]; // prettier-ignore
  for (const [told, kept] of waits)
    it(`turns Retry-After: ${told} into ${String(kept)}`, async () => {
      const url = await baseUri((set) => {
        set('Retry-After', told);
        return 429;
      });
      const { status, headers } = await connectorClient().sendRequest(request(url));
      assert.equal(status, 429);
      assert.equal(headers.get('retry-after'), kept);
    });
});

/** A request with the few parts that the client reads. */
function request(url: string): Request {
  const headers = (names: Map<string, string>): unknown => ({
    rawHeaders: () => Object.fromEntries(names),
    clone: () => headers(new Map(names)),
    headerNames: () => [...names.keys()],
    remove: (name: string) => names.delete(name),
    set: (name: string, value: string) => names.set(name, value),
    get: (name: string) => names.get(name),
  });
  return { url, method: 'GET', headers: headers(new Map()) } as Request;
}
