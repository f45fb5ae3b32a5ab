/** The two parts of a compound: «barnehageplass» → barnehage, plass. What is a part is told by whoever knows the words. */
export class Compounds {
  readonly #memory = new Map<string, readonly string[]>();

  constructor(
    /** Is this the first part of a compound: a word as written, or its stem? */
    private readonly isHead: (text: string) => boolean,
    /** Is this its last part: a word in any form? */
    private readonly isTail: (text: string) => boolean,
    /** Short words that make compounds («rus», «råd»): only such may be a part of three letters. */
    private readonly short: ReadonlySet<string>,
  ) {}

  /** Both parts known words, split as evenly as may be; none where the word is no such compound. */
  parts(word: string): readonly string[] {
    let memo = this.#memory.get(word);
    if (!memo) {
      if (this.#memory.size > REMEMBERED) this.#memory.clear();
      memo = this.#split(word);
      this.#memory.set(word, memo);
    }
    return memo;
  }

  #split(word: string): readonly string[] {
    const longEnough = (part: string): boolean => part.length >= 4 || this.short.has(part);
    let best = NONE;
    for (let i = 3; i <= word.length - 3; i++) {
      const joined = word.slice(0, i);
      const head = this.isHead(joined)
        ? joined
        : /[se]$/.test(joined) && this.isHead(joined.slice(0, -1))
          ? joined.slice(0, -1)
          : '';
      const tail = word.slice(i);
      if (!longEnough(head) || !longEnough(tail) || ENDINGS.has(tail) || !this.isTail(tail)) continue;
      if (best.length === 0 || shortest([head, tail]) > shortest(best)) best = [head, tail];
    }
    return best;
  }
}

/** A split is soon made again, and every plan remembers its own. */
const REMEMBERED = 2000;
const NONE: readonly string[] = [];

const shortest = (parts: readonly string[]): number => Math.min(...parts.map((part) => part.length));

/** Endings that happen to be words: no compound ends in them. */
const ENDINGS = new Set(
  'ing inga ingen inger net het heten ende else tak ten ane ene ting sone lige lig arar ligheten'.split(' '),
);
