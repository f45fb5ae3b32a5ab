import type { Danger } from '../knowledge/safety-words.js';
import { findAll, type Pattern, type Sequence } from './pattern.js';
import type { Rules } from './rules.js';
import type { Hit } from './situations.js';

/** What the signs of one kind, and what stands around them, must weigh together. */
const ENOUGH = 3;
const PERSONS = ['@child', '@adult', '@they', '@age', '@small'];
/** A bomb, a fire or a note is a danger where nobody is named. */
const WITHOUT_PERSON: ReadonlySet<Danger> = new Set(['threat', 'fire', 'suicide']);

/** Dangers whose signs together, and with what else is said, weigh enough; the heaviest first. */
export function signsIn(words: Sequence, rules: Rules): Hit[] {
  const present = <T extends { patterns: readonly Pattern[] }>(list: readonly T[]): T[] =>
    list.filter((s) => findAll(s.patterns, words).length > 0);
  const signs = present(rules.signs);
  if (signs.length === 0) return [];
  const somebody = words.tokens.some(({ keys }) => PERSONS.some((key) => keys.has(key)));
  const contexts = present(rules.contexts);
  const around = contexts.reduce((sum, c) => sum + c.weight, 0);
  const weighed = [...new Set(signs.map((s) => s.kind))].map((kind) => {
    const mine = signs.filter((s) => s.kind === kind);
    const beside = signs.some((s) => s.kind !== kind && s.weight >= 2) ? 1 : 0;
    const weight = mine.reduce((sum, s) => sum + s.weight, around + beside);
    const serious = mine.some((s) => s.weight >= 2) && (somebody || WITHOUT_PERSON.has(kind));
    return { kind, weight: serious ? weight : 0, seen: [...mine, ...contexts].map((s) => s.id) };
  });
  return weighed
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((x, y) => y.weight - x.weight)
    .map(({ kind, weight, seen }) => ({ kind, because: `signs of ${kind}: ${seen.join(', ')} (${weight})` }));
}
