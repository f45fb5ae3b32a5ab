import type { Converse, Incoming, Reply, Searching } from '../../src/conversation.js';
import { startServer, type Running, type ServerParts } from '../../src/teams/server.js';

export interface RunningBot extends Running {
  /** What the core was given, in order. */
  heard: Incoming[];
  /** What was searched for. */
  searched: Searching[];
  log: string[];
  post: (body: unknown, headers?: Record<string, string>) => Promise<Posted>;
}

export interface Posted {
  status: number;
  body: Answer | undefined;
  text: string;
}

/** The fields of answers that tests look at. */
export interface Answer {
  activities?: Sent[];
  error?: string;
  statusCode?: number;
  type?: string;
  value?: unknown;
  composeExtension?: {
    type: string;
    text?: string;
    attachmentLayout?: string;
    attachments?: { contentType: string; content: unknown; preview: { contentType: string; content: unknown } }[];
  };
  task?: { type: string; value: unknown };
}

export interface Sent {
  /** The conversation in the address that it was sent to. */
  place?: string;
  type: string;
  text?: string;
  summary?: string;
  textFormat?: string;
  attachments?: { contentType: string; content: unknown }[];
  conversation?: { id: string };
  replyToId?: string;
}

const running: Running[] = [];

/** A bot on a free loopback port, with an echo for a core unless `converse` says otherwise. `stopAll` ends it. */
export async function startBot(converse: Converse = echo, over: Partial<ServerParts> = {}): Promise<RunningBot> {
  const heard: Incoming[] = [];
  const searched: Searching[] = [];
  const log: string[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    bot: { auth: 'local' },
    converse: (incoming) => {
      heard.push(incoming);
      return converse(incoming);
    },
    quoteTitle: (locale) => `What the plan says (${locale ?? 'no locale'})`,
    notPrivately: (locale) => `I may not write to you (${locale ?? 'no locale'}). Install me first.`,
    failed: (locale) => `Sorry (${locale ?? 'no locale'}). Try again.`,
    examples: (locale) => ['hvem kontakter jeg på gult nivå for en fireåring?', `An example in ${locale ?? ''}`],
    health: () => ({ plan: 'loten' }),
    log: (line) => log.push(line),
    ...over,
    search: async (searching) => {
      searched.push(searching);
      return over.search ? over.search(searching) : { words: `nothing for ${searching.text}` };
    },
  });
  if ('problem' in server) throw new Error(server.problem);
  running.push(server);
  return { ...server, heard, searched, log, post: (body, headers) => post(`${server.url}api/messages`, body, headers) };
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer) : undefined };
}

export const says =
  (...replies: Reply[]): Converse =>
  () =>
    Promise.resolve(replies);

const echo: Converse = (incoming) =>
  Promise.resolve([
    { text: incoming.kind === 'message' ? `echo: ${incoming.text}` : `echo: ${JSON.stringify(incoming)}` },
  ]);
