import type { Activity } from 'botbuilder';
import type { Reply } from '../conversation.js';
import { isRecord, senderOf } from './incoming.js';
import { adaptive } from './outgoing.js';
import { oneLine, repliesTo, type BotParts } from './parts.js';
import { quotedText } from './quoted-text.js';

/** As in the manifest. */
export const QUOTE = 'sier-planen';

/** `composeExtension/fetchTask`, «Hva sier planen?» on a message: the answer opens in a dialog that only the asker sees. */
export async function openQuote(activity: Activity, parts: BotParts): Promise<object> {
  const value = isRecord(activity.value) ? activity.value : {};
  const from = senderOf(activity);
  if (value.commandId !== QUOTE) {
    const name = oneLine(typeof value.commandId === 'string' ? value.commandId : '');
    parts.log(`A dialog for the unknown command "${name}". Does the installed manifest fit this version?`);
    return words(parts.failed(from.locale));
  }
  const [reply] = await repliesTo({ kind: 'quote', text: quotedText(value.messagePayload), from }, parts);
  return dialog(reply, from.locale, parts);
}

/** A button pressed in a dialog: the answer takes the place of the card with the button. */
export async function submitted(activity: Activity, parts: BotParts): Promise<object> {
  const from = senderOf(activity);
  const data = isRecord(activity.value) && isRecord(activity.value.data) ? activity.value.data : {};
  const [reply] = await repliesTo({ kind: 'action', data, from }, parts);
  return dialog(reply, from.locale, parts);
}

/** A dialog holds one reply, and it is the asker's own: `to` makes no difference here. */
function dialog(reply: Reply | undefined, locale: string | undefined, { failed, quoteTitle }: BotParts): object {
  if (!reply?.card) return words(reply?.text ?? failed(locale));
  const value = { title: quoteTitle(locale), height: 'medium', width: 'medium', card: adaptive(reply.card) };
  return { task: { type: 'continue', value } };
}

const words = (value: string): object => ({ task: { type: 'message', value } });
