import { CardFactory, type Activity } from 'botbuilder';
import type { Reply } from '../conversation.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/**
 * One reply as one activity.
 *
 * Teams shows `text` and card below each other, so that a reader would meet the answer twice; there the text stands only in
 * `summary`, which Teams uses for the notification and the chat list. Every other receiver gets the text too: a client that
 * cannot show cards reads it, and so does whoever asked with `expectReplies`.
 * `plain` keeps line breaks and shows the plan's own `*` and `_` as they are; Teams would read unmarked text as Markdown.
 */
export function toActivity(reply: Reply, { channelId, deliveryMode }: Partial<Activity>): Partial<Activity> {
  if (!reply.card) return textOnly(reply);
  const cardAlone = channelId === 'msteams' && deliveryMode !== 'expectReplies';
  return {
    ...(cardAlone ? { type: 'message' } : textOnly(reply)),
    summary: reply.text,
    attachments: [CardFactory.adaptiveCard(reply.card)],
  };
}

/** The reply for a client that refused the card. */
export const textOnly = (reply: Reply): Partial<Activity> => ({
  type: 'message',
  text: reply.text,
  textFormat: 'plain',
});

export const adaptive = (content: Record<string, unknown>) => ({ contentType: CARD, content });

/** The answer to an invoke. */
export const invokeResponse = (body: unknown): Partial<Activity> => ({
  type: 'invokeResponse',
  value: { status: 200, body },
});

/** The answer to a pressed `Action.Execute`: a card takes the place of the card with the button, a text is shown under it. */
export const toInvokeResponse = (reply: Reply | undefined): Partial<Activity> =>
  invokeResponse(
    reply?.card
      ? { statusCode: 200, type: CARD, value: reply.card }
      : { statusCode: 200, type: MESSAGE, value: reply?.text ?? '' },
  );

/** An `Action.Execute` without the parts that every card action has. */
export const badInvoke = invokeResponse({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: 'The card action has no action.' },
});
