import { ask } from '../src/answers/conversation-state.js';
import type { Library } from '../src/answers/library.js';
import { inTurns, type Timing } from './measure.js';
import { fuseDefaults, fuseTokens, miniSearch, orama, type Search } from './others.js';
import type { BenchQuestion } from './questions.js';

export interface Figures extends Timing {
  /** The first time a question is asked, before anything is remembered of it and before the code is warm. */
  firstTime: Timing;
  /** The share of questions with right first records whose first record is one of them. */
  right: number;
  /** How many times as long as MiniSearch, beside it in the same rounds. */
  ofMiniSearch: Timing;
}

/** Rounds of the engines that answer in about a millisecond; fuse.js takes a hundred times as long, and is asked once. */
const ROUNDS = 5;

/** Time and quality of Losen (understand, rank and answer) and of other engines over the same records and questions. */
export function contest(library: Library, questions: readonly BenchQuestion[]): Record<string, Figures> {
  const losen: Search = (q, plan) => ask(q, plan, library).answer.hits.map((hit) => hit.record.name);
  const quick = { losen, miniSearch: miniSearch(library), orama: orama(library) };
  const slow = { fuseDefaults: fuseDefaults(library), fuseTokens: fuseTokens(library) };
  const measure = (engines: Record<string, Search>, rounds: number) => {
    const calls = Object.values(engines).map((search) => questions.map((x) => () => search(x.q, x.plan)[0]));
    return inTurns(rounds, calls).map((measured, i) => ({ name: Object.keys(engines)[i] ?? '', ...measured }));
  };
  const all = [...measure(quick, ROUNDS), ...measure(slow, 0)];
  const beside = all.find(({ name }) => name === 'miniSearch')?.again ?? { median: NaN, p99: NaN };
  return Object.fromEntries(
    all.map(({ name, values, firstTime, again }) => {
      const ofMiniSearch = { median: again.median / beside.median, p99: again.p99 / beside.p99 };
      return [name, { ...again, firstTime, right: shareRight(questions, values), ofMiniSearch }];
    }),
  );
}

const norm = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function shareRight(questions: readonly BenchQuestion[], first: readonly (string | undefined)[]): number {
  const judged = questions.map(({ expect }, i) => ({ expect, first: norm(first[i] ?? '') }));
  const asked = judged.filter(({ expect }) => expect.top && expect.answerable !== false);
  const right = asked.filter(({ expect, first }) =>
    expect.top?.some((top) => norm(typeof top === 'string' ? top : top.name) === first),
  );
  return right.length / asked.length;
}
