import type { Text } from '../text/index.js';
import { card, submit, text, type CardJson, type Element } from './adaptive.js';
import type { Language } from './describe.js';

/** A few words of Losen's own, and three questions to try: no reply is a dead end. */
export function messageCard(words: string, t: Text, language: Language, above: readonly Element[] = []): CardJson {
  const ask = (example: string) => submit(example, { do: 'ask', text: example, language });
  return card([...above, text(words)], t.examples.map(ask));
}
