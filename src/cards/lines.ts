import type { Level } from '../knowledge/schema.js';
import type { Text } from '../text/index.js';
import type { Payload } from './actions.js';
import { container, openUrl, submit, text, type Element, type TextStyle } from './adaptive.js';

/** The colour that goes with a level's words, and never stands without them. */
export const LEVEL_COLOUR = { green: 'Good', yellow: 'Warning', red: 'Attention' } as const satisfies Record<
  Level,
  string
>;

/** «● gult nivå», in the colour of the level. */
export const levelText = (level: Level, t: Text): Element =>
  text(`● ${t.levels[level]}`, { color: LEVEL_COLOUR[level], weight: 'Bolder', spacing: 'None' });

/** A line of a list; one tap sends the payload. */
export const line = (words: string, data: Payload, style: TextStyle = {}): Element =>
  container([text(words, style)], { spacing: 'Small', selectAction: submit(words, data) });

/** A button that leaves Teams, and says where to. */
export function leave(title: string, url: string): Element {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return openUrl(`${title} ↗ ${host}`.trim(), url);
}

/** The first `most` signs of a text; what is cut is shown to be cut. */
export function short(words: string, most: number): string {
  const signs = Array.from(words);
  return signs.length <= most ? words : `${signs.slice(0, most - 1).join('').trimEnd()}…`; // prettier-ignore
}

/** Lines of text that stand for a card, without those that have nothing to say. */
export const linesOf = (...lines: readonly (string | false | null | undefined)[]): string =>
  lines.filter(Boolean).join('\n');
