import restify, { type RequestHandler, type Server, type ServerOptions } from 'restify';
import { LosenAdapter, type Authority, type Credentials } from './adapter.js';
import { createBot } from './bot.js';
import { addChatPage } from './local/chat-page.js';
import { addConnector } from './local/connector.js';
import { refusal } from './local/guard.js';
import { Streams } from './local/streams.js';
import { addMessages } from './messages.js';
import type { BotParts } from './parts.js';

type Logger = NonNullable<ServerOptions['log']>;

/** Teams sends 100 KB at most. */
const LARGEST_BODY = 256 * 1024;
/** Longer than a proxy before it keeps a connection (a minute, as a rule): one that is closed while the proxy uses it loses a message. */
const KEEP_ALIVE_MS = 65_000;
/** How long a stopping server waits for turns that are under way. */
const GRACE_MS = 5_000;

export interface ServerParts extends BotParts {
  host: string;
  /** 0 takes any free port. */
  port: number;
  bot: { auth: 'local' } | ({ auth: 'required' } & Credentials);
  /** Tenants that are served; undefined: all. */
  tenants?: readonly string[];
  authority?: Authority;
  /** Three questions that the chat page offers. */
  examples: (locale?: string) => readonly string[];
  /** What is loaded and running. Throwing, or `ok: false` in it, makes `/health` answer 503. */
  health: () => object;
}

export interface Running {
  url: string;
  port: number;
  /** Stops taking requests, lets those under way finish, and resolves when all are done. */
  close: () => Promise<void>;
}

/** Starts the bot's HTTP server. @returns the running server, or why it cannot listen and what to do about it. */
export async function startServer(parts: ServerParts): Promise<Running | { problem: string }> {
  const local = parts.bot.auth === 'local';
  const server = restify.createServer({ name: 'Losen', maxParamLength: 500, log: silent() });
  if (local) server.pre(refuseStrangers);
  server.pre(refuseEncodedBodies);
  server.use(
    restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    restify.plugins.jsonBodyParser({ bodyReader: true }),
  );

  const adapter = new LosenAdapter(parts.bot.auth === 'required' ? parts.bot : undefined, parts.authority);
  addMessages(server, { adapter, bot: createBot(adapter, parts), local, tenants: parts.tenants, log: parts.log });
  addHealth(server, parts.health);
  const streams = new Streams();
  if (local) {
    addConnector(server, (conversation, delivery) => {
      streams.deliver(conversation, delivery);
    });
    addChatPage(server, streams, parts.examples);
  }

  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  const problem = await listen(server, parts);
  if (problem !== undefined) return { problem };
  const { port } = server.address();
  const close = () => {
    streams.close();
    return stop(server);
  };
  return { url: `http://${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${String(port)}/`, port, close };
}

/** restify's own log would write whole requests, and what people ask is in them. */
function silent(): Logger {
  const { logger } = restify as unknown as { logger: (options: { level: 'silent' }) => Logger };
  return logger({ level: 'silent' });
}

const refuseStrangers: RequestHandler = (req, res, next) => {
  const error = refusal(req);
  if (error === undefined) {
    next();
    return;
  }
  res.json(403, { error });
  next(false);
};

/** Packed bodies are refused: restify measures them packed, and a broken one would stop the process. */
const refuseEncodedBodies: RequestHandler = (req, res, next) => {
  if (req.headers['content-encoding'] === undefined) {
    next();
    return;
  }
  res.json(415, { error: 'Send the body without Content-Encoding.' });
  next(false);
};

function addHealth(server: Server, health: () => object): void {
  server.get('/health', (_req, res, next) => {
    try {
      const body = health();
      res.json('ok' in body && body.ok === false ? 503 : 200, body);
    } catch (error) {
      res.json(503, { ok: false, problem: error instanceof Error ? error.message : String(error) });
    }
    next();
  });
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      const where = `${host}:${String(port)}`;
      resolve(
        busy
          ? `${where} is already in use. Stop the other program, or set PORT to another number.`
          : `Cannot listen on ${where} (${error.message}). Set HOST and PORT to an address this machine has and may use.`,
      );
    });
    server.listen(port, host, () => {
      resolve(undefined);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => {
      server.server.closeAllConnections();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.server.keepAliveTimeout = 1; // connections that are busy now end with their answer
    server.server.closeIdleConnections();
  });
}
