import type { AcuteWords } from '../knowledge/safety-words.js';
import { split } from './lexicon.js';
import { spellings } from './spelling.js';

/** «Hei!», «beklager at jeg forstyrrer, men», "thanks in advance": a message says the same without them. */
export interface Courtesies {
  polite: ReadonlySet<string>;
  courteous: ReadonlySet<string>;
}

/** The words of courtesy in both tongues: people greet in one and write in the other. */
export function courtesies(words: AcuteWords): Courtesies {
  const all = (name: string): string[] => Object.values(words.classes[name] ?? {}).flatMap(split);
  const polite = new Set(all('polite').flatMap(spellings));
  return { polite, courteous: new Set([...polite, ...all('courteous').flatMap(spellings)]) };
}

/** What ends a piece of a message. */
const END = /[.,!?:;\n–—]|(?<!\p{L})(?:men|but)(?!\p{L})|$/u;
const WORD = /[\p{L}\p{N}']+/gu;
/** In letters; no piece of courtesy is longer. */
const LONGEST = 120;

/** The text (in lower case) without the courtesies it begins with: pieces in which every word is one, and one is surely polite. */
export function withoutCourtesy(text: string, { polite, courteous }: Courtesies): string {
  let at = 0;
  let asked = false;
  while (at < text.length) {
    const near = text.slice(at, at + LONGEST);
    const end = END.exec(near);
    const words = near.slice(0, end?.index).match(WORD) ?? [];
    if (!words.every((word) => courteous.has(word))) break;
    asked ||= words.some((word) => polite.has(word));
    at += Math.max(1, (end?.index ?? 0) + (end?.[0].length ?? 0));
  }
  return asked ? text.slice(at) : text;
}
