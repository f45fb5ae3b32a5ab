import restify from 'restify';
import { addConnector } from '../../src/teams/local/connector.js';
import type { Sent } from './running-bot.js';

export interface FakeConnector {
  serviceUrl: string;
  sent: Sent[];
  /** Authorization headers that came, in order. */
  tokens: (string | undefined)[];
  close: () => Promise<void>;
}

/**
 * A Bot Connector of its own on a free loopback port.
 * @param refuse gives the status with which to refuse an activity, or undefined to take it
 */
export function startConnector(
  refuse: (activity: Sent) => number | undefined = () => undefined,
): Promise<FakeConnector> {
  const server = restify.createServer({ maxParamLength: 500 });
  const sent: Sent[] = [];
  const tokens: (string | undefined)[] = [];
  server.use(restify.plugins.jsonBodyParser());
  server.use((req, res, next) => {
    tokens.push(req.headers.authorization);
    const status = refuse(req.body as Sent);
    if (status === undefined) {
      next();
      return;
    }
    res.json(status, { error: { code: 'Refused', message: 'refused' } });
    next(false);
  });
  addConnector(server, (_conversation, { activity }) => sent.push(activity as unknown as Sent));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const serviceUrl = `http://127.0.0.1:${String(server.address().port)}/_connector/`;
      const close = () =>
        new Promise<void>((done) => {
          server.close(done);
          server.server.closeAllConnections();
        });
      resolve({ serviceUrl, sent, tokens, close });
    });
  });
}
