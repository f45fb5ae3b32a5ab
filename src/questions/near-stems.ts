import Fuse from 'fuse.js';
import { fold } from './normalize.js';
import type { WrittenWords } from './written-words.js';

/** Stems that differ more in length are not looked at. */
const LONGER = 2;
const PROPOSALS = 8;

/**
 * The stems fuse.js finds likest to one, best first. It is shown the few that can be near: of about that length, and with the first
 * letter right, which is seldom misspelled, or swapped with the second. A search of all takes longer than the rest of the answer.
 */
export function nearStems(stem: string, words: WrittenWords): string[] {
  const swapped = stem.charAt(1) + stem.charAt(0);
  const likely = new Set([
    ...words.stemsStartingWith(fold(swapped.charAt(0))).filter((other) => other.startsWith(swapped)),
    ...words.stemsStartingWith(fold(stem).charAt(0)),
  ]);
  const near = [...likely].filter((other) => Math.abs(other.length - stem.length) <= LONGER);
  const fuse = new Fuse(near, { threshold: 0.4, ignoreLocation: false, distance: 8, shouldSort: true });
  return fuse.search(stem, { limit: PROPOSALS }).map(({ item }) => item);
}
