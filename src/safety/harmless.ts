import type { KeysOf } from './lexicon.js';
import { findAll, sequence, type Pattern, type Sequence, type Span } from './pattern.js';
import type { Rules } from './rules.js';
import { lower, tokenize, type Token } from './tokens.js';

const NOTHING: ReadonlySet<string> = new Set();
const noKeys: KeysOf = () => NOTHING;

/** Names of records as rows of words, by their first word. One short word alone («Barnehage») is no name to take out. */
export function namesToTakeOut(names: readonly string[]): Map<string, string[][]> {
  const rows = new Map<string, string[][]>();
  for (const name of names) {
    const words = tokenize(lower(name), noKeys).flatMap((token) => token.word.split(' '));
    const [first] = words;
    if (first === undefined || (words.length === 1 && first.length < 12)) continue;
    rows.set(first, [...(rows.get(first) ?? []), words]);
  }
  return rows;
}

/** The words without what is harmless: idioms, names of records, and the clauses of plans, figures, drill and what is over. */
export function withoutHarmless(
  tokens: readonly Token[],
  rules: Rules,
  names: ReadonlyMap<string, readonly string[][]>,
): Token[] {
  const words = sequence(tokens, rules.openings.harmless);
  const out = new Set<number>();
  const take = (span: Span): void => {
    for (let at = span.from; at < span.to; at++) out.add(at);
  };
  const all = (patterns: readonly Pattern[]): Span[] => findAll(patterns, words);
  all(rules.idioms).forEach(take);
  nameSpans(tokens, names).forEach(take);
  const breaks = all(rules.breaks).sort((a, b) => a.from - b.from);
  for (const frame of rules.frames) {
    if (frame.with && all(frame.with).length === 0) continue;
    const spans = all(frame.patterns).sort((a, b) => a.from - b.from);
    const lifts = spans.length > 0 ? all(frame.unless) : [];
    let covered: Span = { from: 0, to: 0 };
    for (const span of spans) {
      if (span.to <= covered.to) continue;
      covered = cover(frame.covers, span, tokens, breaks);
      if (!lifts.some((s) => s.from >= covered.from && s.from < covered.to)) take(covered);
    }
  }
  return tokens.map((token, at) => (out.has(at) ? { ...token, keys: NOTHING } : token));
}

function nameSpans(tokens: readonly Token[], names: ReadonlyMap<string, readonly string[][]>): Span[] {
  return tokens.flatMap((token, from) =>
    (names.get(token.word) ?? [])
      .filter((words) => words.every((word, i) => tokens[from + i]?.word === word))
      .map((words) => ({ from, to: from + words.length })),
  );
}

/** How far a frame reaches from the words that show it. What follows «men nå» is outside. */
function cover(
  reach: 'clause' | 'sentence' | 'rest' | 'text',
  span: Span,
  tokens: Sequence['tokens'],
  breaks: readonly Span[],
): Span {
  const same = (at: number, by: 'clause' | 'sentence'): boolean => tokens[at]?.[by] === tokens[span.from]?.[by];
  let { from, to } = span;
  const by = reach === 'clause' ? 'clause' : 'sentence';
  if (reach === 'text') return { from: 0, to: tokens.length };
  while (from > 0 && same(from - 1, by)) from--;
  while (to < tokens.length && (reach === 'rest' || same(to, by))) to++;
  const stop = breaks.find((b) => b.from >= span.to && b.from < to);
  return { from, to: stop ? stop.from : to };
}
