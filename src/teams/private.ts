import type { Activity, ConversationParameters, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Reply } from '../conversation.js';
import { localeOf, scopeOf, tenantOf } from './incoming.js';
import { oneLine, type BotParts } from './parts.js';
import { withFallback } from './send.js';

/**
 * Sends the replies that are for the asker alone to the asker's own chat with the bot.
 * @returns what is to be said in place: the other replies, or, where the asker cannot be reached, a sentence that says so and
 *   nothing else. Never a reply that was meant for the asker alone.
 */
export async function sendPrivately(
  context: TurnContext,
  replies: readonly Reply[],
  { notPrivately, log }: Pick<BotParts, 'notPrivately' | 'log'>,
): Promise<readonly Reply[]> {
  const own = replies.filter(({ to }) => to === 'user');
  if (own.length === 0 || scopeOf(context.activity.conversation) === 'personal') return replies;
  try {
    const write = await openChat(context);
    for (const reply of own) await write(reply);
    return replies.filter(({ to }) => to !== 'user');
  } catch (error) {
    const { statusCode, message } = error as { statusCode?: number; message?: string };
    const cause = oneLine(`${String(statusCode ?? '')} ${message ?? String(error)}`).trim();
    log(`An answer could not be sent to the asker's own chat (${cause}). Is Losen installed for the users?`);
    return [{ text: notPrivately(localeOf(context.activity)) }];
  }
}

/**
 * The asker's own chat with the bot; for two who already have one, Teams gives that one. The turn's own connector is used, not
 * `createConversationAsync`: that one builds another for each call, and for the audience of the public cloud only.
 */
async function openChat(context: TurnContext): Promise<(reply: Reply) => Promise<void>> {
  const { activity, adapter, turnState } = context;
  const { conversations } = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  const { from, recipient, channelId } = activity;
  const tenantId = tenantOf(activity);
  const { id } = await conversations.createConversation({
    isGroup: false,
    bot: { id: recipient.id, name: recipient.name },
    members: [{ id: from.id, name: from.name }],
    ...(tenantId && { tenantId, channelData: { tenant: { id: tenantId } } }),
  } as ConversationParameters);
  const chat = { id, name: '', isGroup: false, conversationType: 'personal', ...(tenantId && { tenantId }) };
  const post = (sent: Partial<Activity>) =>
    conversations.sendToConversation(id, { ...sent, channelId, from: recipient, recipient: from, conversation: chat });
  return (reply) => withFallback(reply, { channelId }, post);
}
