import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { parse, readYaml, type Problem } from './load.js';

/** The words and rules behind the emergency box and the warning about personal data: `knowledge/shared/safety/`. */

const words = z.string();
/** One rule a line; empty lines and lines that begin with # are for the reader. */
const lines = z
  .string()
  .transform((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))); // prettier-ignore
const wordsIn = z.strictObject({ no: words.default(''), en: words.default('') });
const linesIn = z.strictObject({ no: lines.default([]), en: lines.default([]) });
const byName = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> => z.record(z.string(), value);

export const DANGERS = [
  'violence', 'sexual-abuse', 'suicide', 'medical', 'missing', 'alone', 'threat', 'unsafe-carer', 'abduction', 'fire',
] as const; // prettier-ignore
export type Danger = (typeof DANGERS)[number];

const Words = z.strictObject({
  tongues: wordsIn,
  same: z.strictObject({ no: byName(words), en: byName(words) }),
  classes: byName(wordsIn),
  phrases: z.strictObject({ no: byName(z.array(words)), en: byName(z.array(words)) }),
  ordinary: wordsIn,
});
/** What a frame takes out: its clause, its sentence, all that follows, or the whole message. */
export const REACHES = ['clause', 'sentence', 'rest', 'text'] as const;
const Harmless = z.strictObject({
  idioms: linesIn,
  frames: z.array(z.strictObject({ id: z.string(), covers: z.enum(REACHES), unless: linesIn.optional(), ...linesIn.shape })),
  breaks: linesIn,
});
const Situations = z.strictObject({
  parts: byName(linesIn),
  situations: z.array(z.strictObject({ id: z.string(), kind: z.enum(DANGERS), ...linesIn.shape })),
});

export type WordsIn = z.infer<typeof wordsIn>;
export type LinesIn = z.infer<typeof linesIn>;
export type Reach = (typeof REACHES)[number];
export type AcuteWords = z.infer<typeof Words> & { harmless: z.infer<typeof Harmless> } & z.infer<typeof Situations>;

const NOTHING: AcuteWords = {
  tongues: { no: '', en: '' },
  same: { no: {}, en: {} },
  classes: {},
  phrases: { no: {}, en: {} },
  ordinary: { no: '', en: '' },
  harmless: { idioms: { no: [], en: [] }, frames: [], breaks: { no: [], en: [] } },
  parts: {},
  situations: [],
};

/** Reads the words and rules of acute danger. A file that is missing or wrong is a problem, and nothing is then acute. */
export function loadAcuteWords(root: string, problems: Problem[]): AcuteWords {
  const general = readSafety(root, 'words', Words, problems);
  const harmless = readSafety(root, 'harmless', Harmless, problems);
  const acute = readSafety(root, 'acute', Situations, problems);
  return general && harmless && acute ? { ...general, harmless, ...acute } : NOTHING;
}

/** Reads one file of `shared/safety/`; undefined, with the problem reported, where it cannot be used. */
export function readSafety<T>(root: string, name: string, shape: z.ZodType<T>, problems: Problem[]): T | undefined {
  const path = join(root, 'shared', 'safety', `${name}.yaml`);
  if (existsSync(path)) return parse(shape, readYaml(path, root, problems), problems);
  problems.push({ file: `shared/safety/${name}.yaml`, line: 1, field: '(whole file)', what: 'is missing', fix: 'Put the file back.', severity: 'error' });
  return undefined;
}
