import type { Activity } from 'botbuilder';
import type { Incoming, Scope, Sender } from '../conversation.js';
import { textWithoutMentions } from './mention.js';

/**
 * What an activity means to the bot, or undefined where there is nothing to answer (typing, reactions, a team's new members).
 * A message without text (a file, a sticker) becomes a message with empty text, so that it is answered and not met with silence.
 */
export function toIncoming(activity: Activity): Incoming | undefined {
  const from = senderOf(activity);
  switch (activity.type) {
    case 'message':
      if (isRecord(activity.value)) return { kind: 'action', data: activity.value, from };
      return { kind: 'message', text: textWithoutMentions(activity), from };
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? toAction(activity.value, from) : undefined;
    case 'conversationUpdate':
      return joined(activity, from, Boolean(activity.membersAdded?.length));
    case 'installationUpdate':
      return joined(activity, from, activity.action === 'add');
    default:
      return undefined;
  }
}

/** Language of the client: on the activity, or in the `clientInfo` entity that Teams adds. */
export function localeOf(activity: Activity): string | undefined {
  const client = activity.entities?.find((entity) => entity.type === 'clientInfo') as { locale?: unknown } | undefined;
  return activity.locale ?? (typeof client?.locale === 'string' ? client.locale : undefined);
}

/** `Action.Execute`: the data of the button with the inputs merged in, the same shape that `Action.Submit` sends. */
function toAction(value: unknown, from: Sender): Incoming | undefined {
  const action = isRecord(value) ? value.action : undefined;
  return isRecord(action) ? { kind: 'action', data: action.data ?? {}, from } : undefined;
}

/**
 * Who opens a chat with the bot. Not in Teams: the manifest offers prompt starters there, and Microsoft wants those or a welcome,
 * not both; and a bot that greets every new member of a team disturbs the channel.
 */
function joined({ channelId }: Activity, from: Sender, added: boolean): Incoming | undefined {
  return added && from.scope === 'personal' && channelId !== 'msteams' ? { kind: 'joined', from } : undefined;
}

/** Who wrote, and where. */
export function senderOf(activity: Activity): Sender {
  const locale = localeOf(activity);
  const { id: user, aadObjectId: directoryId } = activity.from;
  return {
    conversation: activity.conversation.id,
    user,
    ...(directoryId && { directoryId }),
    scope: scopeOf(activity.conversation),
    ...(locale && { locale }),
  };
}

export function scopeOf({ conversationType, isGroup }: Activity['conversation']): Scope {
  if (conversationType === 'channel') return 'channel';
  if (conversationType === 'groupChat') return 'group';
  return !conversationType && isGroup ? 'group' : 'personal';
}

/** The organisation that the activity comes from; empty where it does not say. */
export function tenantOf({ conversation, channelData }: Activity): string {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string } };
  return conversation.tenantId ?? tenant?.id ?? '';
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
