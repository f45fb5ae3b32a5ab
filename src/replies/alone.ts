import type { Shown } from '../cards/adaptive.js';
import type { Language } from '../questions/language.js';
import { TEXTS } from '../text/index.js';
import type { Sender } from './reply.js';
import { say } from './tools.js';

/** What is one's own is shown where nobody else reads it. */
export async function alone(from: Sender, language: Language, show: () => Shown | Promise<Shown>): Promise<Shown> {
  return from.scope === 'personal' ? show() : say(language, TEXTS[language].use.privateOnly);
}
