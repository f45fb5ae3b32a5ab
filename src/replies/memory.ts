import type { Before } from '../answers/conversation-state.js';
import type { ProfileChange } from '../profiles/profile.js';
import type { Sender } from './reply.js';

const FORGET_AFTER = 30 * 60 * 1000;
const MOST = 10_000;

type Where = Pick<Sender, 'conversation' | 'user'>;
const idOf = ({ conversation, user }: Where): string => `${conversation} ${user}`;

/** Values by key for a while, and the newest of very many: what is older is not only passed over but gone. */
class Lasting<V> {
  private readonly kept = new Map<string, { value: V; at: number }>();

  constructor(
    private readonly now: () => number,
    private readonly lasts = FORGET_AFTER,
  ) {}

  put(key: string, value: V): void {
    this.kept.delete(key);
    this.kept.set(key, { value, at: this.now() });
    for (const [oldest, { at }] of this.kept) {
      if (this.kept.size <= MOST && this.now() - at < this.lasts) return;
      this.kept.delete(oldest);
    }
  }

  get(key: string): V | undefined {
    const found = this.kept.get(key);
    return found && this.now() - found.at < this.lasts ? found.value : undefined;
  }

  delete(key: string): void {
    this.kept.delete(key);
  }
}

/** What is known of conversations that are going on, in memory only: the last question, and what was done once. */
export class Memory {
  private readonly last: Lasting<Before>;
  private readonly done: Lasting<true>;
  private readonly chosen: Lasting<ProfileChange>;

  constructor(now: () => number) {
    this.last = new Lasting(now);
    this.done = new Lasting(now);
    this.chosen = new Lasting(now, Infinity);
  }

  remember(from: Where, { question, earlier }: Before): void {
    this.last.put(idOf(from), { question, earlier });
  }

  /** The question before this one, unless it is half an hour old. */
  before(from: Where): Before | undefined {
    return this.last.get(idOf(from));
  }

  forget(from: Where): void {
    this.last.delete(idOf(from));
  }

  /** True the first time in this conversation, and again half an hour later: a button may be tapped twice, a notice is enough once. */
  once(from: Where, what: string): boolean {
    const key = `${idOf(from)} ${what}`;
    if (this.done.get(key)) return false;
    this.done.put(key, true);
    return true;
  }

  /** What a user chose while it could not be saved. */
  choose(user: string, change: ProfileChange): void {
    this.chosen.put(user, { ...this.chosen.get(user), ...change });
  }

  chosenBy(user: string): ProfileChange | undefined {
    return this.chosen.get(user);
  }

  unchoose(user: string): void {
    this.chosen.delete(user);
  }
}
