/**
 * Damerau–Levenshtein (optimal string alignment): letters added, dropped, exchanged or swapped with their neighbour. Whoever only asks
 * whether it is one (`atMost`) is told 2 for anything more.
 */
export function editDistance(a: string, b: string, atMost = Infinity): number {
  // What both begin and end with costs nothing. What is left differs in its first letter and in its last: two slips, or a swap.
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (start < endA && start < endB && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [short, long] = endA < endB ? [endA - start, endB - start] : [endB - start, endA - start];
  if (short === 0 || long === 1) return long;
  if (atMost === 1 && long > 2) return 2;
  return table(a.slice(start, endA), b.slice(start, endB));
}

function table(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, (before[j - 2] ?? 0) + 1);
      row.push(d);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
