import type { Rec } from '../knowledge/schema.js';
import { tokenize, type Token } from './normalize.js';

/**
 * The names of a plan's records, as written. A name is of the plan's language and says nothing of the language of whoever
 * says it: «who attends Felles satsningsområder?» is English.
 */
export class Names {
  /** The words of each name, by its first word, longest name first. */
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  constructor(records: readonly Rec[]) {
    for (const { name } of records)
      for (const text of new Set([name, name.replace(/\([^)]*\)/g, ' ')])) this.#add(tokenize(text).map((t) => t.word));
    for (const names of this.#byFirst.values()) names.sort((a, b) => b.length - a.length);
  }

  #add(words: readonly string[]): void {
    const [first] = words;
    if (first) this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), words]);
  }

  /** The tokens that belong to no name; the longest name at each place is taken out. */
  without(tokens: readonly Token[]): Token[] {
    const left: Token[] = [];
    for (let i = 0; i < tokens.length;) {
      const name = this.#byFirst
        .get(tokens[i]?.word ?? '')
        ?.find((words) => words.every((w, j) => tokens[i + j]?.word === w));
      if (!name) left.push(...tokens.slice(i, i + 1));
      i += name?.length ?? 1;
    }
    return left;
  }
}
