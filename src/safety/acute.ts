import { kept } from '../knowledge/kept.js';
import type { AcuteWords, Danger } from '../knowledge/safety-words.js';
import { courtesies, withoutCourtesy } from './courtesy.js';
import { namesToTakeOut, withoutHarmless } from './harmless.js';
import type { Tongue } from './lexicon.js';
import { sequence, type Sequence } from './pattern.js';
import { buildRules, type Rules } from './rules.js';
import { signsIn } from './signs.js';
import { situationsIn, type Hit } from './situations.js';
import { join, lower, tokenize, type Token } from './tokens.js';

/**
 * A child in danger, as a message tells it. `because` holds the rules that saw it, each with the words it saw:
 * words of the message, so it is never logged or kept.
 */
export interface Acute {
  kind: Danger;
  because: string[];
}

/** In words: how much is read at once, for situations and for signs, and how much of it twice. */
const WIDE = 120;
const NARROW = 70;
const OVERLAP = 25;

const rulesOf = kept((words: AcuteWords) => ({
  tongues: { no: buildRules(words, 'no'), en: buildRules(words, 'en') },
  courtesies: courtesies(words),
}));
const namesOf = kept(namesToTakeOut);

/**
 * Whether somebody is in danger now or today, or a child has told of violence or abuse; null where neither is said.
 * `names` are the names of the plan's records: «Handlingsplan mot vold» is a plan and no danger.
 */
export function findAcute(text: string, words: AcuteWords, names: readonly string[]): Acute | null {
  const { tongues, courtesies } = rulesOf(words);
  const plain = withoutCourtesy(lower(text), courtesies);
  const hits = tonguesOf(plain, tongues).flatMap((tongue) => search(plain, tongues[tongue], namesOf(names)));
  const [first] = hits;
  return first ? { kind: first.kind, because: hits.map((hit) => hit.because) } : null;
}

/** The harmless is taken out first; then whole situations are looked for, then signs that only together are a danger. */
function search(text: string, rules: Rules, names: ReadonlyMap<string, string[][]>): Hit[] {
  const tokens = clauses(join(tokenize(text, rules.keysOf), rules.phrases, rules.keysOf));
  const left = withoutHarmless(tokens, rules, names);
  const whole = left.length <= NARROW ? sequence(left, rules.openings.dangerous) : undefined;
  const read = (size: number, look: (words: Sequence, rules: Rules) => Hit[]): Hit[] => {
    if (whole) return look(whole, rules);
    for (const window of windows(left, size)) {
      const hits = look(sequence(window, rules.openings.dangerous), rules);
      if (hits.length > 0) return hits;
    }
    return [];
  };
  return [...read(WIDE, situationsIn), ...read(NARROW, signsIn)];
}

/** A long message is read in pieces that overlap, so that the time grows with its length alone. */
function windows(tokens: readonly Token[], size: number): (readonly Token[])[] {
  const step = size - OVERLAP;
  const starts = Array.from({ length: Math.ceil(tokens.length / step) }, (_, i) => i * step);
  return starts.map((start) => tokens.slice(start, start + size));
}

const OPENERS = ['@now', '@person', '@spec'];

/** «men», «og nå», «og en elev …» begin a new clause even where no comma stands. */
function clauses(tokens: readonly Token[]): Token[] {
  let added = 0;
  return tokens.map((token, at) => {
    const next = tokens[at + 1]?.keys;
    if (token.keys.has('@but') || (token.keys.has('@and') && OPENERS.some((key) => next?.has(key)))) added++;
    return { ...token, clause: token.clause + added };
  });
}

/** The tongues a message is written in: both where the small words of both stand in it, or none of either. */
function tonguesOf(text: string, rules: Record<Tongue, Rules>): Tongue[] {
  const words = text.match(/[\p{L}']+/gu) ?? [];
  const both = (word: string): boolean => rules.no.marks.has(word) && rules.en.marks.has(word);
  const no = words.filter((word) => (rules.no.marks.has(word) || /[æøå]/.test(word)) && !both(word)).length;
  const en = words.filter((word) => rules.en.marks.has(word) && !both(word)).length;
  if (no > 3 * en) return ['no'];
  return en > 3 * no ? ['en'] : ['no', 'en'];
}
