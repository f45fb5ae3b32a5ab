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

/** Which patterns of which lists begin with a key. A list is what is looked for together: a part, a sign, the idioms. */
export type Openings = ReadonlyMap<string, readonly { pattern: Pattern; list: readonly Pattern[] }[]>;

export function openingsOf(lists: readonly (readonly Pattern[])[]): Openings {
  const openings = new Map<string, { pattern: Pattern; list: readonly Pattern[] }[]>();
  for (const list of lists)
    for (const pattern of list) {
      const [first] = pattern.steps;
      for (const key of first?.kind === 'word' ? first.keys : [])
        openings.set(key, [...(openings.get(key) ?? []), { pattern, list }]);
    }
  return openings;
}

/** The words of a message, all their keys, and for each list the patterns that could begin, with the places where. */
export interface Sequence {
  tokens: readonly Token[];
  keys: ReadonlySet<string>;
  begun: ReadonlyMap<readonly Pattern[], ReadonlyMap<Pattern, readonly number[]>>;
}

export function sequence(tokens: readonly Token[], openings: Openings): Sequence {
  const begun = new Map<readonly Pattern[], Map<Pattern, number[]>>();
  const keys = new Set<string>();
  for (const [at, token] of tokens.entries())
    for (const key of token.keys) {
      keys.add(key);
      for (const { pattern, list } of openings.get(key) ?? []) {
        const starts = begun.get(list);
        const places = starts?.get(pattern);
        if (!starts) begun.set(list, new Map([[pattern, [at]]]));
        else if (!places) starts.set(pattern, [at]);
        else if (places.at(-1) !== at) places.push(at);
      }
    }
  return { tokens, keys, begun };
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

/** Every place where a pattern of the list fits; one for each pattern and first word. */
export function findAll(list: readonly Pattern[], { tokens, keys, begun }: Sequence): Span[] {
  const spans: Span[] = [];
  for (const [pattern, places] of begun.get(list) ?? []) {
    const canFit = pattern.steps.every((s) => s.kind !== 'word' || s.optional || s.keys.some((key) => keys.has(key)));
    if (!canFit) continue;
    for (const from of places) {
      const sentence = tokens[from]?.sentence ?? 0;
      const previous = tokens[from - 1];
      if (previous?.sentence === sentence && has(previous, pattern.before)) continue;
      const to = endOf(pattern.steps, 0, tokens, from, sentence);
      if (to > from) spans.push({ from, to });
    }
  }
  return spans;
}
