import { fold, ROW, rowOf, type PersonLists } from './person-lists.js';

/** Whether a phrase as a whole is the name of something that may be named, perhaps in the genitive. */
export function isAllowed(phrase: string, lists: PersonLists): boolean {
  const row = rowOf(phrase);
  return allowedAt(row, 0, lists) === row.length;
}

/** Where in the text names of things that may be named stand, the longest at every place. */
export function allowedSpans(text: string, lists: PersonLists): { start: number; end: number }[] {
  const words = [...text.toLowerCase().matchAll(ROW)];
  const row = words.map((m) => fold(m[0]));
  return words.flatMap((m, at) => {
    const last = words[at + allowedAt(row, at, lists) - 1];
    return last && last.index >= m.index ? [{ start: m.index, end: last.index + last[0].length }] : [];
  });
}

/** How many words of the row (lower case, folded) from `at` make up the longest allowed name; 0 where none begins here. */
function allowedAt(row: readonly string[], at: number, lists: PersonLists): number {
  const first = row[at] ?? '';
  let longest = 0;
  for (const start of new Set([first, first.replace(/s$/, '')]))
    for (const name of lists.allowed.get(start) ?? [])
      if (name.length > longest && name.every((word, i) => same(row[at + i], word, i === name.length - 1)))
        longest = name.length;
  return longest;
}

const same = (said: string | undefined, word: string, last: boolean): boolean =>
  said === word || (last && said === `${word}s`);
