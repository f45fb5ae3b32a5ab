import type { AcuteWords, Danger, LinesIn, Reach } from '../knowledge/safety-words.js';
import { buildLexicon, buildPhrases, split, type KeysOf, type Tongue } from './lexicon.js';
import { literalsOf, openingsOf, parsePattern, type Openings, type Pattern } from './pattern.js';
import type { Phrase } from './tokens.js';

/** One line of a situation: `this & that - not this`, each a pattern or the patterns of a `<part>`, all near one another. */
export interface Line {
  needs: readonly (readonly Pattern[])[];
  without: readonly (readonly Pattern[])[];
}

/** The rules of one tongue, ready for use. */
export interface Rules {
  keysOf: KeysOf;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  marks: ReadonlySet<string>;
  openings: { harmless: Openings; dangerous: Openings };
  idioms: readonly Pattern[];
  breaks: readonly Pattern[];
  frames: readonly {
    id: string;
    covers: Reach;
    patterns: readonly Pattern[];
    with: readonly Pattern[] | undefined;
    unless: readonly Pattern[];
  }[];
  situations: readonly { id: string; kind: Danger; lines: readonly Line[] }[];
  signs: readonly Sign[];
  contexts: readonly Omit<Sign, 'kind'>[];
}
export interface Sign {
  id: string;
  kind: Danger;
  weight: number;
  patterns: readonly Pattern[];
}

function parseLine(source: string, parts: ReadonlyMap<string, readonly Pattern[]>): Line {
  const items = source
    .split(/ & | (?=- )/)
    .map((text) => ({ not: text.startsWith('- '), text: text.replace(/^- /, '').trim() }));
  const patterns = ({ text }: { text: string }): readonly Pattern[] => {
    const part = /^<(.+)>$/.exec(text)?.[1];
    return part === undefined ? [parsePattern(text)] : (parts.get(part) ?? []);
  };
  return { needs: items.filter((i) => !i.not).map(patterns), without: items.filter((i) => i.not).map(patterns) };
}

/** Turns the words of the data files into rules for one tongue. */
export function buildRules(words: AcuteWords, tongue: Tongue): Rules {
  const parse = (lines: LinesIn | undefined): Pattern[] => (lines?.[tongue] ?? []).map(parsePattern);
  const idioms = parse(words.harmless.idioms);
  const breaks = parse(words.harmless.breaks);
  const frames = words.harmless.frames.map((f) => ({
    id: f.id,
    covers: f.covers,
    patterns: parse(f),
    with: f.with && parse(f.with),
    unless: parse(f.unless),
  }));
  const parts = new Map(Object.entries(words.parts).map(([name, lines]) => [name, parse(lines)]));
  const situations = words.situations.map(({ id, kind, [tongue]: lines }) => ({
    id,
    kind,
    lines: lines.map((line) => parseLine(line, parts)),
  }));
  const signs = words.signs.map((s) => ({ id: s.id, kind: s.kind, weight: s.weight, patterns: parse(s) }));
  const contexts = words.contexts.map((c) => ({ id: c.id, weight: c.weight, patterns: parse(c) }));
  const harmless = [idioms, breaks, ...frames.flatMap((f) => [f.patterns, f.with ?? [], f.unless])];
  const inLines = situations.flatMap((s) => s.lines).flatMap((line) => [...line.needs, ...line.without]);
  const dangerous = [...new Set([...[...signs, ...contexts].map((s) => s.patterns), ...inLines])];
  const keysOf = buildLexicon(words, tongue, new Set([...harmless, ...dangerous].flat().flatMap(literalsOf)));
  const marks = new Set(split(words.tongues[tongue]));
  return {
    keysOf,
    phrases: buildPhrases(words, tongue),
    marks,
    openings: { harmless: openingsOf(harmless), dangerous: openingsOf(dangerous) },
    idioms,
    breaks,
    frames,
    situations,
    signs,
    contexts,
  };
}
