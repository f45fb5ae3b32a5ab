import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { Converse, Incoming, Reply } from '../conversation.js';
import type { LosenAdapter } from './adapter.js';
import { toIncoming } from './incoming.js';
import { badInvoke, textOnly, toActivity, toInvokeResponse } from './outgoing.js';
import { whileTyping } from './typing.js';

export interface BotParts {
  converse: Converse;
  /** What the user reads when an answer fails: a kind sentence with a next step, in the client's language. */
  failed: (locale?: string) => string;
  /** What the operator reads; never shown to the user. */
  log: (line: string) => void;
}

/**
 * The teams-ai application: two routes, both through `converse`. teams-ai is imported by file: its index reads an OpenAI client
 * and token tables too, and takes 1.4 s instead of 0.8 s.
 */
export function createBot(adapter: LosenAdapter, parts: BotParts): Application {
  const bot = new Application({ adapter, startTypingTimer: false, removeRecipientMention: false });
  bot.addRoute(isCardAction, (context) => answerInvoke(context, parts), true);
  bot.addRoute(
    (context) => Promise.resolve(context.activity.type !== 'invoke'),
    (context) => answer(context, parts),
  );
  bot.error((context, error) => {
    parts.log(`A reply could not be delivered (${context.activity.channelId}): ${describeError(error)}`);
    return Promise.resolve();
  });
  return bot;
}

async function answer(context: TurnContext, parts: BotParts): Promise<void> {
  const incoming = toIncoming(context.activity);
  if (!incoming) return;
  const work = repliesTo(incoming, parts);
  const buffered = context.activity.deliveryMode === 'expectReplies';
  const replies = buffered ? await work : await whileTyping(work, () => context.sendActivity({ type: 'typing' }));
  for (const reply of replies) await send(context, reply);
}

/**
 * Own route instead of teams-ai's `actionExecute`: that one remembers a card with `refresh` for the life of the process.
 * The first reply answers the button, any other is sent as a message.
 */
async function answerInvoke(context: TurnContext, parts: BotParts): Promise<void> {
  const incoming = toIncoming(context.activity);
  if (!incoming) {
    await context.sendActivity(badInvoke);
    return;
  }
  const [first, ...others] = await repliesTo(incoming, parts);
  await context.sendActivity(toInvokeResponse(first));
  for (const reply of others) await send(context, reply);
}

async function repliesTo(incoming: Incoming, { converse, failed, log }: BotParts): Promise<readonly Reply[]> {
  try {
    return await converse(incoming);
  } catch (error) {
    log(`Answering a ${incoming.kind} failed: ${describeError(error)}`);
    return [{ text: failed(incoming.from.locale) }];
  }
}

/** A card that the channel refuses (400, 413) must not leave the user without an answer: the text goes alone. */
async function send(context: TurnContext, reply: Reply): Promise<void> {
  try {
    await context.sendActivity(toActivity(reply, context.activity));
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (!reply.card || (statusCode !== 400 && statusCode !== 413)) throw error;
    await context.sendActivity(textOnly(reply));
  }
}

const isCardAction = ({ activity }: TurnContext): Promise<boolean> =>
  Promise.resolve(activity.type === 'invoke' && activity.name === 'adaptiveCard/action');

/** For the operator's log: the cause with its stack. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
