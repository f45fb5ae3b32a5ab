import { editDistance } from './edit-distance.js';
import type { WrittenWords } from './written-words.js';

/**
 * Of the words as they are written, the likeliest that a word with one slip was meant to be: a letter dropped, added, exchanged, or
 * swapped with its neighbour; undefined where there is none. Stems are no help there, since a slip may stand in the ending.
 * The first letter is right, or swapped with the second.
 */
export function oneSlipFrom(
  word: string,
  words: WrittenWords,
  fits: (candidate: string) => boolean,
): string | undefined {
  if (word.length < SHORTEST - 2) return undefined;
  let best: { word: string; value: number } | undefined;
  for (const letter of new Set([word.charAt(0), word.charAt(1)]))
    for (const candidate of words.startingWith(letter)) {
      if (candidate.length < SHORTEST - 1 || Math.abs(candidate.length - word.length) > 1) continue;
      if (editDistance(word, candidate, 1) !== 1) continue;
      const swapped = candidate.length === word.length && letters(candidate) === letters(word);
      if (!swapped && (letter !== word.charAt(0) || Math.max(word.length, candidate.length) < SHORTEST)) continue;
      if (!swapped && candidate.length === word.length && !mayBeExchanged(word, candidate)) continue;
      const often = Math.min(1.9, Math.log10(1 + words.times(candidate)));
      const value = (swapped ? 4 : 0) + (candidate.length > word.length ? 1 : 0) + often;
      if ((!best || value > best.value) && fits(candidate)) best = { word: candidate, value };
    }
  return best?.word;
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

/** The letters of a word, whatever their order. */
export const letters = (word: string): string => Array.from(word).sort().join('');
