/** A question that went unanswered, or whose answer somebody did not find helpful. */
export interface Gap {
  /** The question with personal data taken out; nothing else may be put here. */
  question: string;
  language: 'nb' | 'nn' | 'en';
  plan: string;
  kind: 'unanswered' | 'disliked';
  at: Date;
}

/** The same question, asked by anyone. There is nothing in it about who asked. */
export interface GroupedGap {
  /** As it was last written. */
  question: string;
  plan: string;
  /** How often it was asked: `unanswered` and `disliked` together. */
  count: number;
  unanswered: number;
  disliked: number;
  languages: Gap['language'][];
  latest: Date;
}

/** More groups than anybody reads; the rarest are left out. */
export const MOST_GROUPS = 100;

/**
 * Where gaps are kept, at most 21 days. `user` is an opaque key of 1–500 characters, kept with the question only so that
 * the user can see and delete what is theirs. Every method rejects where the store is down; an answer must go on without it.
 */
export interface GapStore {
  add(user: string, gap: Gap): Promise<void>;
  /** The gaps from `since` on, of one plan or all, most frequent and then latest first. */
  grouped(since: Date, plan?: string): Promise<GroupedGap[]>;
  /** What is kept about a user, oldest first. */
  of(user: string): Promise<Gap[]>;
  /** Deletes every gap older than `before` and gives how many; a gap from that very moment stays. */
  purge(before: Date): Promise<number>;
  /** Deletes all gaps of a user and gives how many. */
  forget(user: string): Promise<number>;
}

/** How long a question is kept. */
export const KEPT_DAYS = 21;

/** The moment 21 days before `now`, counted in hours so that the clock changes make no day longer. Purge with it, at start and every hour. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);

/** Equal for questions that differ in capitals, spaces and punctuation alone. */
export function sameQuestion(question: string): string {
  const words =
    question
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ') || question.trim();
}
