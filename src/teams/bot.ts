import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { LosenAdapter } from './adapter.js';
import { toIncoming } from './incoming.js';
import { answerInvoke, unknownInvokes } from './invokes.js';
import { badInvoke, toInvokeResponse } from './outgoing.js';
import { describeError, repliesTo, type BotParts } from './parts.js';
import { sendPrivately } from './private.js';
import { send } from './send.js';
import { whileTyping } from './typing.js';

/**
 * The teams-ai application: an invoke is answered by name, everything else through `converse`. teams-ai is imported by file: its
 * index reads an OpenAI client and token tables too, and takes 1.4 s instead of 0.8 s.
 */
export function createBot(adapter: LosenAdapter, parts: BotParts): Application {
  const bot = new Application({ adapter, startTypingTimer: false, removeRecipientMention: false });
  const tellUnknown = unknownInvokes(parts.log);
  bot.addRoute(
    (context) => Promise.resolve(context.activity.type === 'invoke'),
    async (context) => {
      if (context.activity.name === 'adaptiveCard/action') await answerButton(context, parts);
      else if (!(await answerInvoke(context, parts))) tellUnknown(context.activity.name);
    },
    true,
  );
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
  for (const reply of await sendPrivately(context, replies, parts)) await send(context, reply);
}

/**
 * Own route instead of teams-ai's `actionExecute`: that one remembers a card with `refresh` for the life of the process.
 * The first reply answers the button, any other is sent as a message.
 */
async function answerButton(context: TurnContext, parts: BotParts): Promise<void> {
  const incoming = toIncoming(context.activity);
  if (!incoming) {
    await context.sendActivity(badInvoke);
    return;
  }
  const [first, ...others] = await sendPrivately(context, await repliesTo(incoming, parts), parts);
  await context.sendActivity(toInvokeResponse(first));
  for (const reply of others) await send(context, reply);
}
