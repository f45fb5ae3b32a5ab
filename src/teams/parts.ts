import type { Converse, Incoming, Reply, Search } from '../conversation.js';

/** What the bot needs of Losen. What it says itself comes as functions of the client's language. */
export interface BotParts {
  converse: Converse;
  search: Search;
  /** What the user reads when an answer fails: a kind sentence with a next step. */
  failed: (locale?: string) => string;
  /** The title of the dialog that shows what the plan says of a message. */
  quoteTitle: (locale?: string) => string;
  /** What the asker reads in place of an answer that could not be sent to their own chat: say why, and what to do. */
  notPrivately: (locale?: string) => string;
  /** What the operator reads; never shown to the user. */
  log: (line: string) => void;
  /** Milliseconds that a search may take. Only the tests give another than the usual. */
  searchWithin?: number;
}

/** Asks the core; where it fails, the operator reads the cause and the user a kind sentence. */
export async function repliesTo(incoming: Incoming, { converse, failed, log }: BotParts): Promise<readonly Reply[]> {
  try {
    return await converse(incoming);
  } catch (error) {
    log(`Answering a ${incoming.kind} failed: ${describeError(error)}`);
    return [{ text: failed(incoming.from.locale) }];
  }
}

/** For the operator's log: the cause with its stack. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** For the operator's log: words that came from outside, as a short piece of one line. */
export const oneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);
