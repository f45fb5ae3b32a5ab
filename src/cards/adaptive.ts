import type { Payload } from './actions.js';

/** The few Adaptive Card elements Losen uses (schema 1.5, all of them readable at 1.2). Every text wraps. */
export type Element = Record<string, unknown>;
export type CardJson = Record<string, unknown>;

/** A card, and the same in a few lines of text, which alone is enough. */
export interface Shown {
  text: string;
  card: CardJson;
}

export interface TextStyle {
  weight?: 'Bolder';
  size?: 'Small' | 'Medium' | 'Large';
  isSubtle?: boolean;
  color?: 'Good' | 'Warning' | 'Attention' | 'Accent';
  spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  separator?: boolean;
  style?: 'heading';
}

export const text = (value: string, style: TextStyle = {}): Element => ({
  type: 'TextBlock',
  text: escape(value),
  wrap: true,
  ...style,
});

/** Names from a plan are text, never markup: what Adaptive Cards would read as Markdown is escaped, lists and headings on any line. */
const escape = (value: string): string =>
  value
    .replace(/([\\*_[\]`])/g, '\\$1')
    .replace(/^([ \t]*\d+)(?=[.)](\s|$))/gm, '$1\\')
    .replace(/^([ \t]*)(?=>|([-+]|#{1,6})(\s|$))/gm, '$1\\');

export const facts = (rows: readonly { label: string; value: string }[]): Element => ({
  type: 'FactSet',
  facts: rows.map(({ label, value }) => ({ title: escape(label), value: escape(value) })),
});

export const container = (items: readonly Element[], extra: Element = {}): Element => ({
  type: 'Container',
  items,
  ...extra,
});
/** A line set apart from the answer: a kind warning. */
export const notice = (value: string): Element => container([text(value)], { style: 'emphasis' });
export const submit = (title: string, data: Payload): Element => ({ type: 'Action.Submit', title, data });
export const openUrl = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

/** One choice of a row of chips; the one that is on is marked with more than colour. */
export interface Chip {
  title: string;
  data: Payload;
  on?: boolean;
}

/** A row of choices, each one tap: they share the width, so that they fit a phone. */
export const chips = (row: readonly Chip[]): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: row.map(({ title, data, on = false }) => ({
    type: 'Column',
    width: 'stretch',
    spacing: 'Small',
    style: 'emphasis',
    items: [
      {
        ...text(on ? `✓ ${title}` : title, { size: 'Small', ...(on && { weight: 'Bolder' }) }),
        horizontalAlignment: 'Center',
      },
    ],
    selectAction: submit(title, data),
  })),
});

/** Choices in rows of so many as fit a phone. */
export const chipRows = (all: readonly Chip[], inRow: number): Element[] =>
  all.flatMap((_, i) => (i % inRow === 0 ? [chips(all.slice(i, i + inRow))] : []));

/** A row of buttons inside a card. */
export const buttons = (row: readonly Element[]): Element => ({ type: 'ActionSet', actions: row.slice(0, 6) });

/** Cards must stay small, so the text for older phones ends with the last line that fits. */
const LONGEST_FALLBACK = 800;

/** A card with the text that a phone shows which knows cards of an older version only. */
export function withFallbackText(json: CardJson, words: string): CardJson {
  const whole = words.length <= LONGEST_FALLBACK;
  const end = words.lastIndexOf('\n', LONGEST_FALLBACK);
  return { ...json, fallbackText: whole ? words : words.slice(0, end > 0 ? end : LONGEST_FALLBACK) };
}

export const card = (
  body: readonly (Element | null | undefined | false)[],
  actions: readonly Element[] = [],
): CardJson => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: body.filter(Boolean),
  ...(actions.length > 0 && { actions: actions.slice(0, 6) }),
});
