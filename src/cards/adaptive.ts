/** The few Adaptive Card elements Losen uses (schema 1.5, all of them readable at 1.2). Every text wraps. */
export type Element = Record<string, unknown>;
export type CardJson = Record<string, unknown>;

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
export const submit = (title: string, data: Element): Element => ({ type: 'Action.Submit', title, data });
export const openUrl = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

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
