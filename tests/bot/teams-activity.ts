import type { TEXTS } from '../../src/text/index.js';
import type { Body } from '../support/activities.js';

export type Language = keyof typeof TEXTS;
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
export const SCOPES = ['personal', 'groupChat', 'channel'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Who {
  user?: string;
  /** Tells conversations of one user in one scope apart. */
  talk?: string;
  scope?: Scope;
  /** The language of the client. */
  client?: Language;
}

const TENANT = '99999999-0000-0000-0000-000000000000';
const RECIPIENT = { id: '28:losen', name: 'Losen' };
const NAME = 'Solveig Prøvebruker';

/** What must never stand in a place that others read. */
export const OWN_NAME = NAME;

const IDS: Record<Scope, (user: string, talk: string) => string> = {
  personal: (user, talk) => `a:${user}-${talk}`,
  groupChat: (_user, talk) => `19:${talk}@thread.v2`,
  channel: (_user, talk) => `19:team@thread.tacv2;messageid=17${talk}`,
};

/** The conversation, and the user's id. */
export function placeOf({ user = 'kari', talk = '1', scope = 'personal' }: Who): { place: string; user: string } {
  return { place: IDS[scope](user, talk), user: `29:${user}` };
}

let activities = 0;

/** An activity as Teams sends it. In a group and a channel the bot hears only what mentions it; a button mentions nobody. */
export function activityOf(serviceUrl: string, who: Who, over: Body): Body {
  const { scope = 'personal', client = 'nb' } = who;
  const { place, user } = placeOf(who);
  const locale = LOCALES[client];
  const mentions = scope !== 'personal' && typeof over.text === 'string';
  const clientInfo = { type: 'clientInfo', locale, country: 'NO', platform: 'Windows', timezone: 'Europe/Oslo' };
  const mention = { type: 'mention', mentioned: RECIPIENT, text: '<at>Losen</at>' };
  return {
    ...{
      type: 'message',
      id: `activity-${(activities += 1)}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
    },
    from: { id: user, name: NAME, aadObjectId: `directory-${user}` },
    recipient: RECIPIENT,
    conversation: {
      ...{ id: place, conversationType: scope, tenantId: TENANT },
      ...(scope !== 'personal' && { isGroup: true }),
    },
    channelData: {
      tenant: { id: TENANT },
      ...(scope === 'channel' && { team: { id: '19:team@thread.tacv2' }, channel: { id: '19:team@thread.tacv2' } }),
    },
    locale,
    entities: mentions ? [mention, clientInfo] : [clientInfo],
    ...over,
    ...(mentions && { text: `<at>Losen</at>&nbsp;${String(over.text)}\n` }),
  };
}
