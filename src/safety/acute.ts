import type { AcuteWords, Danger } from '../knowledge/safety-words.js';
import { namesToTakeOut, withoutHarmless } from './harmless.js';
import type { Tongue } from './lexicon.js';
import { findAll, sequence, type Pattern, type Sequence } from './pattern.js';
import { buildRules, finder, findLine, type Rules } from './rules.js';
import { join, lower, tokenize, type Token } from './tokens.js';

/** A child in danger, as a message tells it. `because` holds the rules that saw it, each with the words it saw. */
export interface Acute {
  kind: Danger;
  because: string[];
}

/** In words: how much is read at once, for situations and for signs, and how much of it twice. */
const WIDE = 300;
const NARROW = 70;
const OVERLAP = 25;
const OPENERS = ['@now', '@person', '@spec'];

const rulesOf = remember((words: AcuteWords) => ({ no: buildRules(words, 'no'), en: buildRules(words, 'en') }));
const namesOf = remember(namesToTakeOut);

/**
 * Whether somebody is in danger now or today, or a child has told of violence or abuse.
 * `names` are the names of the plan's records: «Handlingsplan mot vold» is a plan and no danger.
 */
export function findAcute(text: string, words: AcuteWords, names: readonly string[]): Acute | null {
  const rules = rulesOf(words);
  const plain = lower(text);
  const hits = tonguesOf(plain, rules).flatMap((tongue) => search(plain, rules[tongue], namesOf(names)));
  const [first] = hits;
  return first ? { kind: first.kind, because: hits.map((hit) => hit.because) } : null;
}

interface Hit {
  kind: Danger;
  because: string;
}

function search(text: string, rules: Rules, names: ReadonlyMap<string, string[][]>): Hit[] {
  const tokens = clauses(join(tokenize(text, rules.keysOf), rules.phrases, rules.keysOf));
  const left = withoutHarmless(tokens, rules, names);
  const read = (size: number, look: (words: Sequence, rules: Rules) => Hit[]): Hit[] =>
    windows(left, size).flatMap((window) => look(sequence(window, rules.openings), rules));
  return [...read(WIDE, situationsIn), ...read(NARROW, signsIn)];
}

function situationsIn(words: Sequence, rules: Rules): Hit[] {
  const spansOf = finder(rules, words);
  return rules.situations.flatMap(({ id, kind, lines }) => {
    for (const line of lines) {
      const spans = findLine(line, spansOf);
      const said = spans?.map(({ from, to }) => words.tokens.slice(from, to).map((t) => t.word).join(' ')); // prettier-ignore
      if (said) return [{ kind, because: `${id}: «${said.join(' … ')}»` }];
    }
    return [];
  });
}

const ENOUGH = 3;
const PERSONS = ['@child', '@adult', '@they', '@age', '@small'];
/** A bomb, a fire or a note is a danger where nobody is named. */
const WITHOUT_PERSON: ReadonlySet<Danger> = new Set(['threat', 'fire', 'suicide']);

/** Signs of one kind of danger that together, and with what else is said, weigh enough. */
function signsIn(words: Sequence, rules: Rules): Hit[] {
  const present = <T extends { patterns: readonly Pattern[] }>(list: readonly T[]): T[] => list.filter((s) => s.patterns.some((p) => findAll(p, words).length > 0));
  const signs = present(rules.signs);
  if (signs.length === 0) return [];
  const somebody = words.tokens.some(({ keys }) => PERSONS.some((key) => keys.has(key)));
  const contexts = present(rules.contexts);
  const around = contexts.reduce((sum, c) => sum + c.weight, 0);
  return [...new Set(signs.map((s) => s.kind))].flatMap((kind) => {
    const mine = signs.filter((s) => s.kind === kind);
    const beside = signs.some((s) => s.kind !== kind && s.weight >= 2) ? 1 : 0;
    const weight = mine.reduce((sum, s) => sum + s.weight, around + beside);
    const serious = mine.some((s) => s.weight >= 2) && (somebody || WITHOUT_PERSON.has(kind));
    return serious && weight >= ENOUGH ? [{ kind, because: `signs of ${kind}: ${[...mine, ...contexts].map((s) => s.id).join(', ')} (${weight})` }] : [];
  });
}

/** A long message is read in pieces that overlap, so that the time grows with its length alone. */
function windows(tokens: readonly Token[], size: number): (readonly Token[])[] {
  if (tokens.length <= size) return [tokens];
  const step = size - OVERLAP;
  const starts = Array.from({ length: Math.ceil(tokens.length / step) }, (_, i) => i * step);
  return starts.map((start) => tokens.slice(start, start + size));
}

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
  const no = words.filter((word) => rules.no.marks.has(word) || /[æøå]/.test(word)).length;
  const en = words.filter((word) => rules.en.marks.has(word)).length;
  if (no > 3 * en) return ['no'];
  return en > 3 * no ? ['en'] : ['no', 'en'];
}

/** Keeps what was built from a value for as long as the value lives. */
function remember<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const built = new WeakMap<K, V>();
  return (key) => {
    const known = built.get(key) ?? build(key);
    built.set(key, known);
    return known;
  };
}
