export interface Timing {
  /** Milliseconds. */
  median: number;
  /** Milliseconds: 99 of 100 calls come within. */
  p99: number;
}

/** What calls gave the first time, how long that took, and how long the calls of the rounds after it took. */
export interface Measured<T> {
  values: T[];
  firstTime: Timing;
  again: Timing;
}

const timing = (times: number[]): Timing => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { median: at(0.5), p99: at(0.99) };
};

/**
 * Makes all calls of every contestant once, and then in some rounds more. The contestants take turns in every round, because the
 * machine's speed drifts. Without rounds the first calls are all there is.
 */
export function inTurns<T>(rounds: number, contestants: readonly (readonly (() => T)[])[]): Measured<T>[] {
  const first = contestants.map((calls) => calls.map((call) => once(call)));
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, calls] of contestants.entries()) for (const call of calls) times[i]?.push(once(call).ms);
  return first.map((results, i) => {
    const firstTime = timing(results.map(({ ms }) => ms));
    return { values: results.map(({ value }) => value), firstTime, again: rounds ? timing(times[i] ?? []) : firstTime };
  });
}

/** Milliseconds one call takes, and what it gave. */
export function once<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
