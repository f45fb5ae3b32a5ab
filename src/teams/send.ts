import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../conversation.js';
import { textOnly, toActivity } from './outgoing.js';

/** Answers in the conversation that the turn came from: in a channel that is the thread. */
export const send = (context: TurnContext, reply: Reply): Promise<void> =>
  withFallback(reply, context.activity, (activity) => context.sendActivity(activity));

/** A card that the channel refuses (400, 413) must not leave the user without an answer: the text goes alone. */
export async function withFallback(
  reply: Reply,
  to: Partial<Activity>,
  deliver: (activity: Partial<Activity>) => Promise<unknown>,
): Promise<void> {
  try {
    await deliver(toActivity(reply, to));
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (!reply.card || (statusCode !== 400 && statusCode !== 413)) throw error;
    await deliver(textOnly(reply));
  }
}
