import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Server } from 'restify';
import type { Delivery } from './streams.js';

/**
 * The part of Microsoft's Bot Connector that replies need, in this process: the SDK's real client posts here, and `deliver` gets
 * what it posted. Serves the chat page in local mode, and stands in for the service in tests.
 */
export function addConnector(server: Server, deliver: (conversation: string, delivery: Delivery) => void): void {
  const activities = '/_connector/v3/conversations/:conversation/activities';
  // The chat of the bot and one other: as in Teams, the same two always get the same.
  server.post('/_connector/v3/conversations', (req, res, next) => {
    const member = (req.body as { members?: { id?: unknown }[] } | undefined)?.members?.[0]?.id;
    if (typeof member === 'string') res.json(201, { id: `personal-${member}` });
    else res.json(400, { error: { code: 'BadSyntax', message: 'members: the id of one user is missing.' } });
    next();
  });
  const write =
    (kind: 'activity' | 'update'): RequestHandler =>
    (req, res, next) => {
      const id = kind === 'update' ? part(req, 'activity') : randomUUID();
      deliver(part(req, 'conversation'), { kind, activity: { ...(req.body as object), id } });
      res.json(kind === 'update' ? 200 : 201, { id });
      next();
    };
  server.post(activities, write('activity'));
  server.post(`${activities}/:activity`, write('activity'));
  server.put(`${activities}/:activity`, write('update'));
  server.del(`${activities}/:activity`, (req, res, next) => {
    deliver(part(req, 'conversation'), { kind: 'delete', activity: { id: part(req, 'activity') } });
    res.json(200, {});
    next();
  });
}

/** A named part of the request's path, already decoded. */
export const part = (req: Request, name: string): string => String((req.params as Record<string, unknown>)[name]);
