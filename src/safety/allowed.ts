import { rowOf, type PersonLists } from './person-lists.js';

/** Whether a phrase as a whole is the name of something that may be named, perhaps in the genitive. */
export function isAllowed(phrase: string, lists: PersonLists): boolean {
  const row = rowOf(phrase);
  return allowedAt(row, 0, lists) === row.length;
}

/** How many words of the row (lower case, folded) from `at` make up the longest allowed name; 0 where none begins here. */
export function allowedAt(row: readonly string[], at: number, lists: PersonLists): number {
  const starts = [row[at] ?? '', (row[at] ?? '').replace(/s$/, '')];
  let longest = 0;
  for (const start of starts)
    for (const name of lists.allowed.get(start) ?? [])
      if (name.length > longest && name.every((word, i) => same(row[at + i], word, i === name.length - 1)))
        longest = name.length;
  return longest;
}

const same = (said: string | undefined, word: string, last: boolean): boolean =>
  said === word || (last && said === `${word}s`);
