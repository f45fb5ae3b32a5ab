import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Answer, LosenAdapter } from './adapter.js';
import type { createBot } from './bot.js';
import { readActivity } from './envelope.js';
import { isLoopbackUrl } from './local/guard.js';
import { describeError } from './parts.js';
import { logRefusals } from './refusals.js';

export interface Door {
  adapter: LosenAdapter;
  bot: ReturnType<typeof createBot>;
  local: boolean;
  tenants: readonly string[] | undefined;
  log: (line: string) => void;
}

/** `POST /api/messages`: checks the activity, lets the adapter check the sender, runs the turn. */
export function addMessages(server: Server, door: Door): void {
  const tellRefused = logRefusals(door.log);
  const handler = async (req: Request, res: Response): Promise<void> => {
    const { status, body, refused } = await answerTo(req, door);
    if (refused !== undefined) tellRefused(refused);
    if (body !== undefined) {
      res.json(status, body);
      return;
    }
    res.writeHead(status);
    res.end();
  };
  server.post('/api/messages', handler as RequestHandler);
}

async function answerTo(req: Request, { adapter, bot, local, tenants, log }: Door): Promise<Answer> {
  const read = readActivity(req.body);
  if ('problem' in read) return { status: 400, body: { error: read.problem } };
  const { activity } = read;
  if (local && !isLoopbackUrl(activity.serviceUrl))
    return { status: 400, body: { error: 'In local mode serviceUrl must be an address of this machine.' } };
  try {
    return await adapter.receive(req.headers.authorization ?? '', activity, tenants, async (context) => {
      await bot.run(context);
    });
  } catch (error) {
    log(`A message could not be handled: ${describeError(error)}`);
    return { status: 500, body: { error: 'The bot could not handle this activity.' } };
  }
}
