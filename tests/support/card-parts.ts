/** One element or action of a card, with what it holds. */
export type Part = Record<string, unknown> & { type: string };

const isPart = (value: object): value is Part => 'type' in value && typeof value.type === 'string';

/** Every element and action of a card, whatever it stands in, and the card itself. What a button sends is no part. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, held]) => (key === 'data' ? [] : partsOf(held)));
  return isPart(value) ? [value, ...inner] : inner;
}

interface Facts {
  facts: readonly { title: string; value: string }[];
}

/** Every text of a card that a client reads as Markdown, in order. */
export const markdownOf = (card: unknown): string[] =>
  partsOf(card).flatMap((part) => {
    if (part.type === 'TextBlock') return [part.text as string];
    return part.type === 'FactSet' ? (part as unknown as Facts).facts.flatMap((f) => [f.title, f.value]) : [];
  });

/** Every text a card shows, titles of buttons too. */
export const textsOf = (card: unknown): string[] => [
  ...markdownOf(card),
  ...partsOf(card).flatMap(({ type, title }) => (type.startsWith('Action.') ? [title as string] : [])),
];

/** A text as it is shown: a backslash before a sign means the sign itself (CommonMark 2.4). */
export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The signs that Markdown would still take for emphasis, code, a link, a list, a quotation or a heading. */
export function liveMarkup(text: string): string[] {
  const plain = text.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return [...plain.matchAll(/[*_[\]`]|^[ \t]*(?:>|(?:[-+]|#{1,6}|\d+[.)])(?=\s|$))/gm)].map((m) => m[0]);
}
