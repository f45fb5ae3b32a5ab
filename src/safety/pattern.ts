import type { Token } from './tokens.js';

/**
 * A pattern is a row of words in one sentence. `a|b` either · `@name` any word of a class · `word*` beginning ·
 * `x?` may be missing · `!x` the next word is not x (at the beginning: the word before) · `..4` up to four words between
 * (`..` is three) · `~4` the same, but no other person and no new clause between.
 */
type Step =
  | { kind: 'word'; keys: readonly string[]; optional: boolean }
  | { kind: 'not'; keys: readonly string[] }
  | { kind: 'gap'; most: number; tight: boolean };
export interface Pattern {
  /** What the word before the first must not be. */
  before: readonly string[];
  steps: readonly Step[];
}
/** From the first word to the one after the last. */
export interface Span {
  from: number;
  to: number;
}

const USUAL_GAP = 3;
const GAP = /^(\.\.|~)(\d*)$/;

/** A pattern that does not begin with a word fits nowhere; the check of the data files tells the editor. */
export function parsePattern(source: string): Pattern {
  const steps = source.trim().split(/\s+/).map(toStep);
  const [first] = steps;
  return first?.kind === 'not' ? { before: first.keys, steps: steps.slice(1) } : { before: [], steps };
}

function toStep(part: string): Step {
  const gap = GAP.exec(part);
  if (gap) return { kind: 'gap', most: gap[2] === '' ? USUAL_GAP : Number(gap[2]), tight: gap[1] === '~' };
  if (part.startsWith('!')) return { kind: 'not', keys: part.slice(1).split('|') };
  const optional = part.endsWith('?');
  return { kind: 'word', keys: (optional ? part.slice(0, -1) : part).split('|'), optional };
}

/** The plain words in a pattern: those that are no classes. */
export const literalsOf = (pattern: Pattern): string[] =>
  [...pattern.before, ...pattern.steps.flatMap((step) => (step.kind === 'gap' ? [] : step.keys))].filter(
    (key) => !key.startsWith('@'),
  );

/** Which patterns begin with a key. */
export type Openings = ReadonlyMap<string, readonly Pattern[]>;

export function openingsOf(patterns: readonly Pattern[]): Openings {
  const openings = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const [first] = pattern.steps;
    for (const key of first?.kind === 'word' ? first.keys : []) {
      const list = openings.get(key);
      if (list) list.push(pattern);
      else openings.set(key, [pattern]);
    }
  }
  return openings;
}

/** The words of a message, and where each pattern could begin. */
export interface Sequence {
  tokens: readonly Token[];
  starts: ReadonlyMap<Pattern, readonly number[]>;
}

export function sequence(tokens: readonly Token[], openings: Openings): Sequence {
  const starts = new Map<Pattern, number[]>();
  for (const [at, token] of tokens.entries())
    for (const key of token.keys)
      for (const pattern of openings.get(key) ?? []) {
        const list = starts.get(pattern);
        if (!list) starts.set(pattern, [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
  return { tokens, starts };
}

const has = (token: Token, keys: readonly string[]): boolean => keys.some((key) => token.keys.has(key));

/** Where the pattern ends when it begins at `at`; -1 where it does not fit. Shorter gaps are tried first. */
function endOf(pattern: readonly Step[], step: number, tokens: readonly Token[], at: number, sentence: number): number {
  const now = pattern[step];
  if (!now) return at;
  const token = tokens[at]?.sentence === sentence ? tokens[at] : undefined;
  if (now.kind === 'not') return token && has(token, now.keys) ? -1 : endOf(pattern, step + 1, tokens, at, sentence);
  if (now.kind === 'word') {
    const end = token && has(token, now.keys) ? endOf(pattern, step + 1, tokens, at + 1, sentence) : -1;
    return end === -1 && now.optional ? endOf(pattern, step + 1, tokens, at, sentence) : end;
  }
  for (let skipped = 0; skipped <= now.most; skipped++) {
    const end = endOf(pattern, step + 1, tokens, at + skipped, sentence);
    if (end !== -1) return end;
    const passed = tokens[at + skipped];
    if (
      passed?.sentence !== sentence ||
      (now.tight && (passed.keys.has('@person') || passed.clause !== tokens[at]?.clause))
    )
      return -1;
  }
  return -1;
}

/** Every place where the pattern fits; one per first word, in order. */
export function findAll(pattern: Pattern, { tokens, starts }: Sequence): Span[] {
  const spans: Span[] = [];
  for (const from of starts.get(pattern) ?? []) {
    const sentence = tokens[from]?.sentence ?? 0;
    const previous = tokens[from - 1];
    if (previous?.sentence === sentence && has(previous, pattern.before)) continue;
    const to = endOf(pattern.steps, 0, tokens, from, sentence);
    if (to > from) spans.push({ from, to });
  }
  return spans;
}
