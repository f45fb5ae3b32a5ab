import { readdirSync, readFileSync } from 'node:fs';

export interface BenchQuestion {
  q: string;
  plan: string;
  expect: { top?: (string | { name: string })[]; answerable?: boolean | 'either' };
}

/** The golden questions of the tests that stand alone (no follow-ups). */
export function benchQuestions(): BenchQuestion[] {
  const dir = 'tests/golden';
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${dir}/${name}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as BenchQuestion & { history?: string[] })
    .filter((question) => !question.history);
}
