import { stem, stemEnglish, tokenize } from './normalize.js';
import type { Language } from './language.js';

/** A phrase found in a text: tokens `from` up to, not including, `to`, and what the vocabulary says it means. */
export interface Match<T> {
  value: T;
  from: number;
  to: number;
}

/** The key of a word that is known to be Norwegian (either written form) or English. */
export const keyOf = (word: string, language: 'no' | 'en'): string =>
  language === 'en' ? `e:${stemEnglish(word)}` : `n:${stem(word)}`;

/** The keys a token can be found under: its Norwegian stem, and in an English text its English stem as well. */
export const keysOf = (word: string, language: Language): string[] =>
  language === 'en' ? [keyOf(word, 'en'), keyOf(word, 'no')] : [keyOf(word, 'no')];

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
}
const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** A set of phrases, each with a meaning, found in a text whatever the ending of their words; the longest phrase wins. */
export class Phrases<T> {
  readonly #root = node<T>();
  /** Every single word of every phrase, as written: what a misspelled word may have been meant to be. */
  readonly words: { word: string; language: 'no' | 'en' }[] = [];

  /** Adds phrases in bokmål or nynorsk (`no`) or English (`en`). */
  add(value: T, phrases: readonly string[], language: 'no' | 'en'): void {
    for (const phrase of phrases) {
      const tokens = tokenize(phrase);
      if (tokens.length === 0) continue;
      let at = this.#root;
      for (const { word } of tokens) {
        this.words.push({ word, language });
        const key = keyOf(word, language);
        const next = at.next.get(key) ?? node<T>();
        at.next.set(key, next);
        at = next;
      }
      at.values.push(value);
    }
  }

  /** All phrases of the text, given the keys of its words, from left to right: the longest at each place, none overlapping. */
  find(keys: readonly (readonly string[])[]): Match<T>[] {
    const found: Match<T>[] = [];
    for (let from = 0; from < keys.length;) {
      const best = this.#longest(keys, from);
      found.push(...best.values.map((value) => ({ value, from, to: best.to })));
      from = Math.max(best.to, from + 1);
    }
    return found;
  }

  #longest(keys: readonly (readonly string[])[], from: number): { values: readonly T[]; to: number } {
    let best: { values: readonly T[]; to: number } = { values: [], to: from };
    const walk = (at: Node<T>, index: number): void => {
      if (at.values.length > 0 && index > best.to) best = { values: [...new Set(at.values)], to: index };
      for (const key of keys[index] ?? []) {
        const next = at.next.get(key);
        if (next) walk(next, index + 1);
      }
    };
    walk(this.#root, from);
    return best;
  }
}
