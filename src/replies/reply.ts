import type { Language } from '../questions/language.js';

/** Where a message was written: alone with the bot, in a group chat, or in a channel that others read. */
export type Scope = 'personal' | 'group' | 'channel';

export interface Sender {
  /** Id of the conversation; a channel thread has one of its own. */
  conversation: string;
  user: string;
  /** The user's id in the organisation's directory, where the client tells it. */
  directoryId?: string;
  scope: Scope;
  /** The client's language, for example `nb-NO`. */
  locale?: string;
}

/** Everything the bot responds to; the mention of the bot is already taken out of `text`. */
export type Incoming =
  | { kind: 'message'; text: string; from: Sender }
  | { kind: 'action'; data: unknown; from: Sender }
  /** «Hva sier planen?» on somebody's message: understood, answered to the one who asks, and not kept. */
  | { kind: 'quote'; text: string; from: Sender }
  | { kind: 'joined'; from: Sender };

/** A message to send: the text is enough by itself; the card shows the same with buttons. */
export interface Reply {
  text: string;
  card?: Record<string, unknown>;
  /** Sent to the asker's own chat with the bot instead of the place where the button was pressed. */
  to?: 'user';
}

export type Converse = (incoming: Incoming) => Promise<readonly Reply[]>;

/** One result of a search from the compose box: a line in the list, and the card that is put into the message. */
export interface Found {
  title: string;
  text: string;
  card: Record<string, unknown>;
}

export interface Searching {
  text: string;
  /** The list that is shown before anything is written. */
  initial: boolean;
  from: Pick<Sender, 'user' | 'directoryId' | 'locale'>;
}

/** Finds what may be put into a message; words instead where there is nothing to list. */
export type Search = (searching: Searching) => Promise<readonly Found[] | { words: string }>;

/** The client's language as one of ours: nynorsk and English by name, all else bokmål. */
export const languageOf = (locale?: string): Language =>
  /^nn/i.test(locale ?? '') ? 'nn' : /^en/i.test(locale ?? '') ? 'en' : 'nb';
