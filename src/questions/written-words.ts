import { editDistance } from './edit-distance.js';

/**
 * Words as they are written in a plan and in the vocabulary, and which of them a word with one slip was meant to be: a letter
 * dropped, added, exchanged, or swapped with its neighbour. Stems are no help there, since a slip may stand in the ending.
 */
export class WrittenWords {
  /** How often each word was written, by its first letter. */
  readonly #byLetter = new Map<string, Map<string, number>>();

  add(word: string): void {
    if (word.length < SHORTEST - 1) return;
    const letter = word.charAt(0);
    const words = this.#byLetter.get(letter) ?? new Map<string, number>();
    words.set(word, (words.get(word) ?? 0) + 1);
    this.#byLetter.set(letter, words);
  }

  /** The likeliest word one slip away; undefined where there is none. The first letter is right, or swapped with the second. */
  meant(word: string): string | undefined {
    let best: { word: string; value: number } | undefined;
    for (const letter of new Set([word.charAt(0), word.charAt(1)]))
      for (const [candidate, count] of this.#byLetter.get(letter) ?? []) {
        if (Math.abs(candidate.length - word.length) > 1 || editDistance(word, candidate) !== 1) continue;
        const swapped = candidate.length === word.length && letters(candidate) === letters(word);
        if (!swapped && (letter !== word.charAt(0) || Math.max(word.length, candidate.length) < SHORTEST)) continue;
        const value =
          (swapped ? 4 : 0) + (candidate.length > word.length ? 1 : 0) + Math.min(1.9, Math.log10(1 + count));
        if (!best || value > best.value) best = { word: candidate, value };
      }
    return best?.word;
  }
}

/** Shorter words have too many neighbours to guess by. */
const SHORTEST = 5;

const letters = (word: string): string => Array.from(word).sort().join('');
