import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stores } from '../../src/conversation.js';
import { createCore, type Core } from '../../src/core.js';
import type { Body } from '../support/activities.js';
import { coreParts } from '../support/core-parts.js';
import { startConnector, type FakeConnector } from '../support/fake-connector.js';
import { startBot, stopAll, type Posted, type RunningBot } from '../support/running-bot.js';
import { activityOf, placeOf, type Who } from './teams-activity.js';

/** A reply as it came to the user. */
export interface Heard {
  /** The conversation it was sent to. */
  place: string;
  /** What is written beside the card, or its summary. */
  text: string;
  card?: unknown;
}

/** One request, and everything that came of it. */
export interface Turn {
  status: number;
  replies: Heard[];
  /** The HTTP answer, as text too. */
  posted: Posted;
}

export interface Losen {
  bot: RunningBot;
  connector: FakeConnector;
  stores: Stores;
  /** What the operator reads, of core and server. */
  log: string[];
  /** Where suggestions are written. */
  dataDir: string;
  say: (text: string, who?: Who) => Promise<Turn>;
  /** A button of type Action.Submit. */
  submit: (data: unknown, who?: Who) => Promise<Turn>;
  /** A button of type Action.Execute. */
  execute: (data: unknown, who?: Who) => Promise<Turn>;
  /** What Teams asks for and waits for. */
  invoke: (name: string, value: unknown, who?: Who) => Promise<Turn>;
  post: (activity: Body, who: Who) => Promise<Turn>;
  stop: () => Promise<void>;
}

interface Over {
  stores?: Stores;
  owners?: readonly string[];
  /** null: Losen asks for the municipality. */
  plan?: string | null;
}

/** The real bot: restify, adapter, SDK, core and knowledge, which answers to a connector on loopback as it answers to Teams. */
export async function startLosen({ plan = 'loten', ...over }: Over = {}): Promise<Losen> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'losen-bot-'));
  const log: string[] = [];
  const parts = { ...coreParts(), ...over, plan: plan ?? undefined, dataDir, log: (line: string) => log.push(line) };
  const core = coreOf(parts);
  const connector = await startConnector();
  const bot = await startBot(core.converse, { ...core, converse: core.converse, log: parts.log });
  const post = (activity: Body, who: Who) => send(activity, who, bot, connector);
  const make = (who: Who | undefined, over: Body) => activityOf(connector.serviceUrl, who ?? {}, over);
  return {
    ...{ bot, connector, log, dataDir, post, stores: parts.stores },
    say: (text, who = {}) => post(make(who, { text }), who),
    submit: (data, who = {}) => post(make(who, { value: data, replyToId: 'card' }), who),
    execute: (data, who = {}) => {
      const value = { action: { type: 'Action.Execute', verb: 'losen', data }, trigger: 'manual' };
      return post(make(who, { type: 'invoke', name: 'adaptiveCard/action', value }), who);
    },
    invoke: (name, value, who = {}) => post(make(who, { type: 'invoke', name, value }), who),
    stop: async () => {
      await stopAll();
      await connector.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function coreOf(parts: Omit<Parameters<typeof createCore>[0], 'knowledgeDir'>): Core {
  const core = createCore({ ...parts, knowledgeDir: 'knowledge' });
  if (core.problems.length > 0) throw new Error(core.problems.join('\n'));
  return core;
}

/** Posts an activity and gathers what came of it: what answers it, wherever that stands, and what came to the user's own chat. */
async function send(activity: Body, who: Who, bot: RunningBot, { sent }: FakeConnector): Promise<Turn> {
  // Client and server share one busy process: a connection that is kept open may be closed just when it is used again.
  const posted = await bot.post(activity, { connection: 'close' });
  const { place, user } = placeOf(who);
  const came = sent.filter(({ replyToId, place: to }) => replyToId === activity.id || to === `personal-${user}`);
  for (const one of came) sent.splice(sent.indexOf(one), 1);
  const replies = came
    .filter(({ type }) => type === 'message')
    .map(({ place: to = '', text, summary, attachments }) => {
      const card = attachments?.[0]?.content;
      return { place: to, text: text ?? summary ?? '', ...(card !== undefined && { card }) };
    });
  return { status: posted.status, posted, replies: [...answered(posted, activity, place), ...replies] };
}

/** What stands in the answer to a pressed Action.Execute: a card or a text. */
function answered({ body }: Posted, { name }: Body, place: string): Heard[] {
  if (name !== 'adaptiveCard/action' || body?.statusCode !== 200) return [];
  return [typeof body.value === 'string' ? { place, text: body.value } : { place, text: '', card: body.value }];
}
