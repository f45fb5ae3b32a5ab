import type { FeedbackCount, FeedbackStore } from '../../src/feedback/feedback.js';
import { MOST_GROUPS, sameQuestion, type Gap, type GapStore, type GroupedGap } from '../../src/feedback/gap.js';
import { NO_PROFILE, type Profile, type ProfileStore } from '../../src/profiles/profile.js';
import { storable } from '../../src/storage/sql.js';

/** The ports of src/storage in memory, for tests that need no database. The contract suites hold them to the same behaviour. */
export interface MemoryStores {
  profiles: ProfileStore;
  gaps: GapStore;
  feedback: FeedbackStore;
}

export const memoryStores = (): MemoryStores => ({ profiles: profiles(), gaps: gaps(), feedback: feedback() });

function profiles(): ProfileStore {
  const kept = new Map<string, Profile>();
  return {
    get: (user) => Promise.resolve(kept.get(user) ?? null),
    set: (user, change) => {
      const written = Object.entries<string | null | undefined>(change).filter(([, value]) => value !== undefined);
      kept.set(user, { ...NO_PROFILE, ...kept.get(user), ...Object.fromEntries(written) });
      return Promise.resolve();
    },
    delete: (user) => Promise.resolve(kept.delete(user)),
  };
}

function gaps(): GapStore {
  let kept: { user: string; gap: Gap }[] = [];
  const remove = (which: (one: { user: string; gap: Gap }) => boolean): Promise<number> => {
    const before = kept.length;
    kept = kept.filter((one) => !which(one));
    return Promise.resolve(before - kept.length);
  };
  return {
    add: (user, gap) => {
      kept.push({ user, gap: { ...gap, question: storable(gap.question) } });
      return Promise.resolve();
    },
    grouped: (since, plan) => {
      const asked = kept.map(({ gap }) => gap).filter((gap) => gap.at >= since && (!plan || gap.plan === plan));
      const groups = new Map<string, [Gap, ...Gap[]]>();
      for (const gap of oldestFirst(asked)) {
        const key = JSON.stringify([gap.plan, sameQuestion(gap.question)]);
        const earlier = groups.get(key) ?? [];
        groups.delete(key);
        groups.set(key, [gap, ...earlier]);
      }
      const all = [...groups.values()].map(groupOf).reverse();
      return Promise.resolve(
        all.sort((a, b) => b.count - a.count || b.latest.getTime() - a.latest.getTime()).slice(0, MOST_GROUPS),
      );
    },
    of: (user) => Promise.resolve(oldestFirst(kept.filter((one) => one.user === user).map(({ gap }) => gap))),
    purge: (before) => remove(({ gap }) => gap.at < before),
    forget: (user) => remove((one) => one.user === user),
  };
}

const oldestFirst = (all: readonly Gap[]): Gap[] => all.toSorted((a, b) => a.at.getTime() - b.at.getTime());

function groupOf(gaps: readonly [Gap, ...Gap[]]): GroupedGap {
  const [latest] = gaps;
  const disliked = gaps.filter(({ kind }) => kind === 'disliked').length;
  return {
    question: latest.question,
    plan: latest.plan,
    count: gaps.length,
    unanswered: gaps.length - disliked,
    disliked,
    languages: [...new Set(gaps.map(({ language }) => language))].sort(),
    latest: latest.at,
  };
}

function feedback(): FeedbackStore {
  const kept = new Map<string, FeedbackCount & { plan: string }>();
  return {
    count: (plan, record, verdict) => {
      const key = JSON.stringify([plan, record]);
      const before = kept.get(key) ?? { plan, record, helpful: 0, notHelpful: 0 };
      kept.set(key, { ...before, [verdict]: before[verdict] + 1 });
      return Promise.resolve();
    },
    counts: (plan) =>
      Promise.resolve(
        [...kept.values()]
          .filter((one) => one.plan === plan)
          .sort((a, b) => b.notHelpful - a.notHelpful || a.helpful - b.helpful || (a.record < b.record ? -1 : 1))
          .map(({ record, helpful, notHelpful }) => ({ record, helpful, notHelpful })),
      ),
  };
}
