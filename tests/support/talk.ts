import {
  createConversation,
  type Found,
  type Incoming,
  type Reply,
  type Scope,
  type Stores,
} from '../../src/conversation.js';
import { smalltalk } from '../../src/questions/smalltalk.js';
import { losen } from './losen.js';
import { memoryStores } from './memory-stores.js';

export interface Talk {
  /** What the bot answers to a text; one reply. */
  say(text: string): Promise<Reply>;
  /** What the bot answers when a button with this payload is pressed; one reply. */
  press(data: unknown): Promise<Reply>;
  /** The same, where there may be several. */
  pressAll(data: unknown): Promise<readonly Reply[]>;
  /** «Hva sier planen?» on somebody's message. */
  quote(text: string): Promise<Reply>;
  search(text: string, initial?: boolean): Promise<readonly Found[] | { words: string }>;
  /** What the bot says when it is installed. */
  join(): Promise<readonly Reply[]>;
}
export interface Who {
  conversation?: string;
  user?: string;
  directoryId?: string;
  scope?: Scope;
  locale?: string;
}

export interface Talks {
  /** One person's way of talking to the bot. */
  as: (who?: Who) => Talk;
  wait: (minutes: number) => void;
  stores: Stores;
  /** What was suggested to the editor. */
  suggested: unknown[];
  log: string[];
}

/** Stores in memory with all that a conversation wants. */
export function stores(): Stores {
  const memory = memoryStores();
  const forget = async (user: string) => [await memory.profiles.delete(user), await memory.gaps.forget(user)];
  return { ...memory, forget };
}

/** Stores of a database that is down. */
export function brokenStores(): Stores {
  const down = () => Promise.reject(new Error('the database is down'));
  return {
    profiles: { get: down, set: down, delete: down },
    gaps: { add: down, grouped: down, of: down, purge: down, forget: down },
    feedback: { count: down, counts: down },
    forget: down,
  };
}

interface Over {
  stores?: Stores;
  owners?: readonly string[];
}

/** A bot on the real knowledge with a clock of its own and stores in memory; `plan` undefined: it asks for the municipality. */
export function startTalk(plan: string | undefined = 'loten', over: Over & { ask?: boolean } = {}): Talks {
  const { knowledge, desk } = losen();
  let now = Date.UTC(2026, 0, 5, 8);
  const suggested: unknown[] = [];
  const log: string[] = [];
  const kept = over.stores ?? stores();
  const { converse, search } = createConversation({
    desk: () => desk,
    recognise: smalltalk(knowledge.vocabulary),
    plan: over.ask ? undefined : plan,
    now: () => now,
    stores: kept,
    owners: over.owners ?? [],
    suggest: (suggestion) => {
      suggested.push(suggestion);
      return {};
    },
    log: (line) => log.push(line),
  });
  const as = ({ conversation = 'c1', user = 'u1', directoryId, scope = 'personal', locale }: Who = {}): Talk => {
    const from = { conversation, user, scope, ...(directoryId && { directoryId }), ...(locale && { locale }) };
    const one = async (incoming: Incoming): Promise<Reply> => {
      const [reply, ...more] = await converse(incoming);
      if (!reply || more.length > 0) throw new Error(`${String(more.length + (reply ? 1 : 0))} replies, not one`);
      return reply;
    };
    return {
      say: (text) => one({ kind: 'message', text, from }),
      press: (data) => one({ kind: 'action', data, from }),
      pressAll: (data) => converse({ kind: 'action', data, from }),
      quote: (text) => one({ kind: 'quote', text, from }),
      search: (text, initial = false) => search({ text, initial, from }),
      join: () => converse({ kind: 'joined', from }),
    };
  };
  const wait = (minutes: number): void => {
    now += minutes * 60_000;
  };
  return { as, wait, stores: kept, suggested, log };
}
