import type { SMALLTALK, Vocabulary } from '../knowledge/vocabulary.js';
import type { Language } from './language.js';
import { tokenize } from './normalize.js';

export type Smalltalk = (typeof SMALLTALK)[number];

/** Recognises a whole message that greets, thanks, asks for help or starts afresh, and the language it was said in. */
export type Recognise = (text: string, fallback: Language) => { id: Smalltalk; language: Language } | undefined;

const bare = (text: string): string =>
  tokenize(text)
    .map((t) => t.word)
    .join(' ');

/** A word that several languages share («hei», «takk», «ny») is answered in the fallback language where it is one of them. */
export function smalltalk({ smalltalk: entries }: Vocabulary): Recognise {
  const known = new Map<string, { id: Smalltalk; languages: Language[] }>();
  for (const entry of entries)
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const phrase of entry[language]) {
        const at = known.get(bare(phrase)) ?? { id: entry.id, languages: [] };
        at.languages.push(language);
        known.set(bare(phrase), at);
      }
  return (text, fallback) => {
    const found = known.get(bare(text));
    const language = found?.languages.includes(fallback) ? fallback : found?.languages[0];
    return found && language && { id: found.id, language };
  };
}
