import type { Question } from '../questions/question.js';
import type { NameKeys, SearchIndex } from './search-index.js';

/** A word no record holds may be the very thing asked for, or only chatter: it weighs this share of the rarest word. */
const UNHELD = 0.45;

/** What the words of a question say for one record. */
export interface TextScore {
  score: number;
  covered: number;
  words: string[];
}

/** BM25F over the question's words; a word counts once, through the best of its keys. */
export function scoreText(question: Question, index: SearchIndex): Map<number, TextScore> & { mass: number } {
  const scores = new Map<number, TextScore>();
  let mass = 0;
  for (const term of question.terms) {
    const held = term.keys.filter((k) => index.postings.has(k.key)).map((k) => index.idf(k.key));
    const value = held.length > 0 ? Math.max(...held) : UNHELD * index.idf('');
    mass += term.weight * value;
    const best = new Map<number, { score: number; weight: number }>();
    for (const { key, weight } of term.keys)
      for (const { record, score } of index.postings.get(key) ?? [])
        if ((best.get(record)?.score ?? 0) < score * weight) best.set(record, { score: score * weight, weight });
    for (const [record, { score, weight }] of best) {
      const at = scores.get(record) ?? { score: 0, covered: 0, words: [] };
      at.score += term.weight * score;
      at.covered += term.weight * value * Math.min(1, weight + 0.2);
      at.words.push(term.word);
      scores.set(record, at);
    }
  }
  return Object.assign(scores, { mass });
}

/** A word that was understood as something else («møte», «NAV») still names a record almost as well as any other. */
const NAMED = 0.85;

/** For each record, how well the best of its names is named in the question: 0–1. */
export function scoreNames({ terms }: Question, mass: number, index: SearchIndex): Map<number, number> {
  const said = new Map<string, number>();
  for (const term of terms)
    for (const { key, weight } of term.keys)
      said.set(key, Math.max(said.get(key) ?? 0, weight * Math.max(term.weight, NAMED)));
  const hits = new Map<NameKeys, number>();
  for (const [key, weight] of said)
    for (const name of index.names.get(key) ?? []) hits.set(name, (hits.get(name) ?? 0) + weight * index.idf(key));
  const best = new Map<number, number>();
  for (const [{ record, mass: whole, alias }, hit] of hits) {
    const ofQuestion = Math.min(1, hit / Math.max(mass, 1));
    const named = (hit / whole) ** 2 * (0.35 + 0.65 * ofQuestion) * (alias ? 0.9 : 1);
    if (named > (best.get(record) ?? 0)) best.set(record, named);
  }
  return best;
}
