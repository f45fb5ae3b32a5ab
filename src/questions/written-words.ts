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
  meant(word: string, fits: (candidate: string) => boolean = () => true): string | undefined {
    let best: { word: string; value: number } | undefined;
    for (const letter of new Set([word.charAt(0), word.charAt(1)]))
      for (const [candidate, count] of this.#byLetter.get(letter) ?? []) {
        if (Math.abs(candidate.length - word.length) > 1 || editDistance(word, candidate) !== 1) continue;
        const swapped = candidate.length === word.length && letters(candidate) === letters(word);
        if (!swapped && (letter !== word.charAt(0) || Math.max(word.length, candidate.length) < SHORTEST)) continue;
        if (!swapped && candidate.length === word.length && !mayBeExchanged(word, candidate)) continue;
        if (!fits(candidate)) continue;
        const value =
          (swapped ? 4 : 0) + (candidate.length > word.length ? 1 : 0) + Math.min(1.9, Math.log10(1 + count));
        if (!best || value > best.value) best = { word: candidate, value };
      }
    return best?.word;
  }
}

/** Shorter words have too many neighbours to guess by. */
const SHORTEST = 5;

/** Letters that are taken for one another by ear. */
const SOUND_ALIKE = ['aeæ', 'oåu', 'oø', 'yiu', 'yø', 'dt', 'gkc', 'bp', 'fvw', 'szc', 'jgi', 'mn'];

/** One other letter in a long word may be a slip; in a shorter one, and twice in any, it makes another word unless it sounds alike. */
export function mayBeExchanged(word: string, candidate: string): boolean {
  const pairs = Array.from(word, (letter, at) => [letter, candidate.charAt(at)] as const).filter(([a, b]) => a !== b);
  if (pairs.length === 1 && word.length >= 7) return true;
  return pairs.every((pair) => SOUND_ALIKE.some((group) => pair.every((letter) => group.includes(letter))));
}

const letters = (word: string): string => Array.from(word).sort().join('');
