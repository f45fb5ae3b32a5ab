/** Milliseconds a call takes: every call timed after one warm-up round, so that no first use counts. */
export function timings(rounds: number, calls: readonly (() => unknown)[]): { median: number; p99: number } {
  for (const call of calls) call();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const call of calls) {
      const start = performance.now();
      call();
      times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Milliseconds one call takes, and what it gave. */
export function once<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
