import type { Activity, ChannelAccount, Mention } from 'botbuilder';
import { decodeEntities } from './entities.js';

/**
 * The text as the writer meant it: mentions of the bot taken out, other people's `<at>` tags opened, HTML entities decoded.
 * Own code because the SDK's `removeRecipientMention` takes only the first mention and throws where there is no text.
 */
export function textWithoutMentions({ text = '', recipient, entities = [] }: Partial<Activity>): string {
  const bot = recipient as Partial<ChannelAccount> | undefined;
  const mentions: Partial<Mention>[] = entities.filter((entity) => entity.type.toLowerCase() === 'mention');
  const ofBot = mentions.flatMap((mention) =>
    mention.mentioned?.id === bot?.id && mention.text ? [mention.text] : [],
  );
  const isBot = (name: string) => name.trim().toLowerCase() === bot?.name?.toLowerCase();
  const opened = ofBot
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(/<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi, (_tag, name: string) => (isBot(name) ? ' ' : name));
  return decodeEntities(opened).trim();
}
