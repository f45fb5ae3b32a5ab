import type { Question, Term } from '../questions/question.js';
import type { NameKeys, SearchIndex } from './search-index.js';

/** A word no record holds may be the very thing asked for, or only chatter: it weighs this share of the rarest word. */
const UNHELD = 0.45;

/** What the words of a question say for each record, by its place in the plan. */
export interface TextScores {
  score: Float64Array;
  /** How much of what the question is about a record explains; the whole of it is `mass`. */
  covered: Float64Array;
  mass: number;
  /** The words of the question that a record holds. */
  wordsOf(record: number): string[];
}

/** BM25F over the question's words; a word counts once, through the best of its keys. */
export function scoreText({ terms }: Question, { records, postings, idf }: SearchIndex): TextScores {
  const size = records.length;
  const numbers = (): Float64Array => new Float64Array(size);
  const [score, covered, best, through] = [numbers(), numbers(), numbers(), numbers()];
  const held = new Uint8Array(size * terms.length);
  let mass = 0;
  terms.forEach((term, t) => {
    const known = term.keys.filter(({ key }) => postings.has(key));
    const value = known.length > 0 ? Math.max(...known.map(({ key }) => idf(key))) : UNHELD * idf('');
    mass += term.weight * value;
    for (const { key, weight } of known)
      postings.each(key, (record, points) => {
        if (points * weight <= (best[record] ?? 0)) return;
        best[record] = points * weight;
        through[record] = weight;
      });
    for (const { key } of known)
      postings.each(key, (record) => {
        const points = best[record] ?? 0;
        if (points === 0) return; // counted through another key
        score[record] = (score[record] ?? 0) + term.weight * points;
        covered[record] = (covered[record] ?? 0) + term.weight * value * Math.min(1, (through[record] ?? 0) + 0.2);
        held[t * size + record] = 1;
        best[record] = 0;
      });
  });
  const wordsOf = (record: number): string[] =>
    terms.filter((_, t) => held[t * size + record] === 1).map(({ word }) => word);
  return { score, covered, mass, wordsOf };
}

/** A word that was understood as something else («møte», «NAV») still names a record almost as well as any other. */
const NAMED = 0.85;

/** A word of a worry is what it is as such, and names no more than it says. */
const namingWeight = ({ as, weight }: Term): number => (as === 'concern' ? weight : Math.max(weight, NAMED));

/** For each record, by its place in the plan, how well the best of its names is named in the question: 0–1. */
export function scoreNames({ terms }: Question, mass: number, { records, names, idf }: SearchIndex): Float64Array {
  const said = new Map<string, number>();
  for (const term of terms)
    for (const { key, weight } of term.keys)
      if (names.has(key)) said.set(key, Math.max(said.get(key) ?? 0, weight * namingWeight(term)));
  const hits = new Map<NameKeys, number>();
  for (const [key, weight] of said) {
    const points = weight * idf(key);
    for (const name of names.get(key) ?? []) hits.set(name, (hits.get(name) ?? 0) + points);
  }
  const best = new Float64Array(records.length);
  for (const [{ record, mass: whole, alias }, hit] of hits) {
    const ofQuestion = Math.min(1, hit / Math.max(mass, 1));
    const named = (hit / whole) ** 2 * (0.35 + 0.65 * ofQuestion) * (alias ? 0.9 : 1);
    if (named > (best[record] ?? 0)) best[record] = named;
  }
  return best;
}
