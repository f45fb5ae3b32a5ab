import { createConversation, type Converse, type Reply, type Scope } from '../../src/conversation.js';
import { smalltalk } from '../../src/questions/smalltalk.js';
import { losen } from './losen.js';

export interface Talk {
  /** What the bot answers to a text; one reply. */
  say(text: string): Promise<Reply>;
  /** What the bot answers when a button with this payload is pressed. */
  press(data: unknown): Promise<Reply>;
  /** What the bot says when it is installed. */
  join(): Promise<readonly Reply[]>;
}
export interface Who {
  conversation?: string;
  user?: string;
  scope?: Scope;
  locale?: string;
}

/** A bot on the real knowledge with a clock of its own; `as` gives one person's way of talking to it. */
export function startTalk(plan = 'loten'): { as: (who?: Who) => Talk; wait: (minutes: number) => void } {
  const { knowledge, desk } = losen();
  let now = Date.UTC(2026, 0, 5, 8);
  const converse = createConversation({
    desk: () => desk,
    recognise: smalltalk(knowledge.vocabulary),
    plan,
    now: () => now,
  });
  return {
    as: ({ conversation = 'c1', user = 'u1', scope = 'personal', locale } = {}) => {
      const from = { conversation, user, scope, ...(locale && { locale }) };
      const one = async (incoming: Parameters<Converse>[0]): Promise<Reply> => {
        const [reply, ...more] = await converse(incoming);
        if (!reply || more.length > 0) throw new Error(`${String(more.length + (reply ? 1 : 0))} replies, not one`);
        return reply;
      };
      return {
        say: (text) => one({ kind: 'message', text, from }),
        press: (data) => one({ kind: 'action', data, from }),
        join: () => converse({ kind: 'joined', from }),
      };
    },
    wait: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
