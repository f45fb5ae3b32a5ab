import type { Danger } from '../knowledge/safety-words.js';
import { findAll, type Pattern, type Sequence, type Span } from './pattern.js';
import type { Line, Rules } from './rules.js';

/** A danger that was seen, and what shows it. */
export interface Hit {
  kind: Danger;
  because: string;
}

/** Every situation that the words tell of: one line of it holds. */
export function situationsIn(words: Sequence, rules: Rules): Hit[] {
  const found = new Map<readonly Pattern[], Span[]>();
  const spansOf = (patterns: readonly Pattern[]): readonly Span[] => {
    const spans = found.get(patterns) ?? findAll(patterns, words);
    found.set(patterns, spans);
    return spans;
  };
  return rules.situations.flatMap(({ id, kind, lines }) => {
    for (const line of lines) {
      const spans = findLine(line, spansOf);
      const said = spans?.map(({ from, to }) => words.tokens.slice(from, to).map((t) => t.word).join(' ')); // prettier-ignore
      if (said) return [{ kind, because: `${id}: «${said.join(' … ')}»` }];
    }
    return [];
  });
}

/** Words apart that still belong together. */
const REACH = 18;

/** Where a line holds: all it needs near one another, and nothing that speaks against it. */
function findLine(line: Line, spansOf: (patterns: readonly Pattern[]) => readonly Span[]): Span[] | undefined {
  const spans: (readonly Span[])[] = [];
  for (const item of line.needs) {
    const found = spansOf(item);
    if (found.length === 0) return undefined;
    spans.push(found);
  }
  const [first, ...others] = spans;
  for (const start of first ?? []) {
    const found = [start];
    for (const spans of others) {
      const near = spans.find((span) => [...found, span].every((other) => Math.abs(other.from - span.from) <= REACH));
      if (near) found.push(near);
    }
    if (found.length < line.needs.length) continue;
    const against = line.without.some((item) =>
      spansOf(item).some((span) => Math.abs(span.from - start.from) <= REACH),
    );
    if (!against) return found;
  }
  return undefined;
}
