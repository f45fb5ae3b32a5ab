import { fold } from './normalize.js';

/** What is left of a word when doubled letters and æ, ø, å are written in haste. */
export const skeleton = (text: string): string => fold(text).replace(/(.)\1+/g, '$1');

/**
 * The words of one language as they are written in a plan and in the vocabulary, and their stems. Every plan has its own: what can
 * be found by looking a word up otherwise is not kept.
 */
export class WrittenWords {
  /** How often each word was written. */
  readonly #times = new Map<string, number>();
  readonly #ofStem = new Groups();
  /** Words and stems by their skeleton, but for those that are their own: these are found as they stand. */
  readonly #ofSkeleton = new Groups();
  readonly #byLetter = new Map<string, string[]>();
  readonly #stemsByLetter = new Map<string, string[]>();

  constructor(readonly stemOf: (word: string) => string) {}

  add(word: string): void {
    const times = this.#times.get(word);
    this.#times.set(word, (times ?? 0) + 1);
    if (times !== undefined) return;
    const stem = this.stemOf(word);
    const isNew = !this.#ofStem.has(stem);
    this.#ofStem.add(stem, word);
    put(this.#byLetter, word.charAt(0), word);
    if (isNew) put(this.#stemsByLetter, fold(stem).charAt(0), stem);
    for (const form of new Set([word, ...(isNew ? [stem] : [])])) {
      const bare = skeleton(form);
      if (bare !== form) this.#ofSkeleton.add(bare, form);
    }
  }

  has = (word: string): boolean => this.#times.has(word);
  hasStem = (stem: string): boolean => this.#ofStem.has(stem);
  times = (word: string): number => this.#times.get(word) ?? 0;
  ofStem = (stem: string): readonly string[] => this.#ofStem.get(stem);
  startingWith = (letter: string): readonly string[] => this.#byLetter.get(letter) ?? [];
  /** Stems by their first letter, without the signs of æ, ø and å. */
  stemsStartingWith = (letter: string): readonly string[] => this.#stemsByLetter.get(letter) ?? [];

  /** The words with this skeleton, or whose stem has it. */
  ofSkeleton(bare: string): string[] {
    const forms = [bare, ...this.#ofSkeleton.get(bare)];
    return [...new Set(forms.flatMap((form) => [...this.ofStem(form), ...(this.has(form) ? [form] : [])]))];
  }
}

/** Words under a key. Most keys have one word only: a list for each would weigh more than the words. */
class Groups {
  readonly #words = new Map<string, string | readonly string[]>();

  has = (key: string): boolean => this.#words.has(key);

  add(key: string, word: string): void {
    const words = this.get(key);
    if (!words.includes(word)) this.#words.set(key, words.length === 0 ? word : [...words, word]);
  }

  get(key: string): readonly string[] {
    const words = this.#words.get(key) ?? [];
    return typeof words === 'string' ? [words] : words;
  }
}

function put(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
}
