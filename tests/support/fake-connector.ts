import restify from 'restify';
import { addConnector } from '../../src/teams/local/connector.js';
import type { Sent } from './running-bot.js';

export interface FakeConnector {
  serviceUrl: string;
  sent: Sent[];
  /** Conversations that the bot asked for. */
  created: Created[];
  /** Authorization headers that came, in order. */
  tokens: (string | undefined)[];
  close: () => Promise<void>;
}

export interface Created {
  isGroup: boolean;
  bot: { id: string };
  members: { id: string }[];
  tenantId?: string;
}

/**
 * A Bot Connector of its own on a free loopback port.
 * @param refuse gives the status with which to refuse an activity or the creation of a conversation, or undefined to take it
 */
export function startConnector(
  refuse: (body: Sent & Partial<Created>) => number | undefined = () => undefined,
): Promise<FakeConnector> {
  const server = restify.createServer({ maxParamLength: 500 });
  const sent: Sent[] = [];
  const created: Created[] = [];
  const tokens: (string | undefined)[] = [];
  server.use(restify.plugins.jsonBodyParser());
  server.use((req, res, next) => {
    tokens.push(req.headers.authorization);
    const status = refuse(req.body as Sent);
    if (req.path().endsWith('/v3/conversations')) created.push(req.body as Created);
    if (status === undefined) {
      next();
      return;
    }
    res.json(status, { error: { code: 'Refused', message: 'refused' } });
    next(false);
  });
  addConnector(server, (place, { activity }) => sent.push({ ...(activity as unknown as Sent), place }));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const serviceUrl = `http://127.0.0.1:${String(server.address().port)}/_connector/`;
      const close = () =>
        new Promise<void>((done) => {
          server.close(done);
          server.server.closeAllConnections();
        });
      resolve({ serviceUrl, sent, created, tokens, close });
    });
  });
}
