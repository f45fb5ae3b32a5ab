/** Where a message was written: alone with the bot, in a group chat, or in a channel that others read. */
export type Scope = 'personal' | 'group' | 'channel';

export interface Sender {
  /** Id of the conversation; a channel thread has one of its own. */
  conversation: string;
  user: string;
  scope: Scope;
  /** The client's language, for example `nb-NO`. */
  locale?: string;
}

/** Everything the bot responds to; the mention of the bot is already taken out of `text`. */
export type Incoming =
  | { kind: 'message'; text: string; from: Sender }
  | { kind: 'action'; data: unknown; from: Sender }
  | { kind: 'joined'; from: Sender };

/** A message to send: the text is enough by itself; the card shows the same with buttons. */
export interface Reply {
  text: string;
  card?: Record<string, unknown>;
}

export type Converse = (incoming: Incoming) => Promise<readonly Reply[]>;
