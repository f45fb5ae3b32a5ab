import type { Before } from '../answers/conversation-state.js';
import type { ProfileChange } from '../profiles/profile.js';
import type { Sender } from './reply.js';

const FORGET_AFTER = 30 * 60 * 1000;
const MOST = 10_000;

type Where = Pick<Sender, 'conversation' | 'user'>;
const idOf = ({ conversation, user }: Where): string => `${conversation} ${user}`;

/** Puts a value last, and lets the oldest go where there are too many. */
function put<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/** What is known of conversations that are going on, in memory only: the last question for 30 minutes, and what was done once. */
export class Memory {
  private readonly last = new Map<string, { asked: Before; at: number }>();
  private readonly done = new Map<string, number>();
  private readonly chosen = new Map<string, ProfileChange>();

  constructor(private readonly now: () => number) {}

  remember(from: Where, { question, earlier }: Before): void {
    put(this.last, idOf(from), { asked: { question, earlier }, at: this.now() });
  }

  /** The question before this one, unless it is half an hour old. */
  before(from: Where): Before | undefined {
    const kept = this.last.get(idOf(from));
    return kept && this.now() - kept.at < FORGET_AFTER ? kept.asked : undefined;
  }

  forget(from: Where): void {
    this.last.delete(idOf(from));
  }

  /** True the first time in this conversation, and again half an hour later: a button may be tapped twice, a notice is enough once. */
  once(from: Where, what: string): boolean {
    const key = `${idOf(from)} ${what}`;
    const at = this.done.get(key);
    if (at !== undefined && this.now() - at < FORGET_AFTER) return false;
    put(this.done, key, this.now());
    return true;
  }

  /** What a user chose while it could not be saved. */
  choose(user: string, change: ProfileChange): void {
    put(this.chosen, user, { ...this.chosen.get(user), ...change });
  }

  chosenBy(user: string): ProfileChange | undefined {
    return this.chosen.get(user);
  }

  unchoose(user: string): void {
    this.chosen.delete(user);
  }
}
