const LETTERS: Record<string, readonly string[]> = {
  å: ['å', 'a', 'aa'],
  ø: ['ø', 'o', 'oe', 'ö'],
  æ: ['æ', 'ae', 'a', 'e', 'ä'],
};
const MOST = 24;

/** The ways a keyboard without æ, ø and å, or a hurried hand, writes a word: «slår» → slår, slar, slaar. */
export function spellings(word: string): string[] {
  let forms = [''];
  for (const letter of word) {
    const ways = forms.length < MOST ? (LETTERS[letter] ?? [letter]) : [letter];
    forms = forms.flatMap((form) => ways.map((way) => form + way));
  }
  return forms;
}

/** Every form of a word with one letter left out. */
const withoutOne = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

/** Every form of a word with two letters that changed places. */
const swapped = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

/** The word with no letter twice in a row: «hjeemmme» and «hjemme» → hjeme. */
export const squeezed = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** Every form of a word with a doubled letter written once: «slåår» → slår. */
const undoubled = (word: string): string[] => withoutOne(word).filter((_, i) => word[i] === word[i + 1]);

/** Shorter words than these are too like one another to guess. */
const SHORTEST = { doubled: 3, swapped: 4, lacking: 6, other: 8 };
const LONGEST = 24;

/**
 * Finds the known word that a misspelled one stands for: two letters that changed places, one left out, one too many,
 * and in long words another letter in place of the right one. The first letter must be right.
 */
export function misspellings(known: Iterable<string>): (word: string) => string | undefined {
  const words = new Set(known);
  const lacking = new Map<string, string>();
  for (const word of words)
    if (word.length >= SHORTEST.lacking) for (const form of withoutOne(word)) lacking.set(form, word);
  return (word) => {
    if (word.length > LONGEST) return undefined;
    const close = [
      ...(word.length > SHORTEST.doubled ? undoubled(word) : []),
      ...(word.length >= SHORTEST.swapped ? swapped(word) : []),
    ];
    const sure = close.find((form) => words.has(form));
    if (sure !== undefined) return sure;
    if (word.length < SHORTEST.lacking - 1) return undefined;
    const shorter = withoutOne(word);
    const missing = [word, ...(word.length >= SHORTEST.other ? shorter : [])].map((form) => lacking.get(form));
    const near = [...missing, ...(word.length > SHORTEST.lacking ? shorter.filter((form) => words.has(form)) : [])];
    return near.find(
      (other) => other?.startsWith(word.charAt(0)) && (other.length !== word.length || oneOther(other, word)),
    );
  };
}

/** Whether two words of one length differ in one place. */
const oneOther = (a: string, b: string): boolean => Array.from(a).filter((letter, i) => letter !== b[i]).length === 1;

/** Nynorsk endings and the bokmål ones they answer to: kuttar → kutter, ungane → ungene, sendande → sendende. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ar$/, 'er'],
  [/ane$/, 'ene'],
  [/ande$/, 'ende'],
  [/leg(?=e?$)/, 'lig'],
  [/heit$/, 'het'],
  [/ast$/, 'es'],
];
/** Short words are themselves: «har» is not «her». */
const SHORTEST_ENDING = 5;
export const otherNorms = (word: string): string[] =>
  word.length < SHORTEST_ENDING
    ? []
    : ENDINGS.filter(([ending]) => ending.test(word)).map(([from, to]) => word.replace(from, to));
