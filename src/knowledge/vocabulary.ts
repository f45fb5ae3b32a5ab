import { join } from 'node:path';
import { z } from 'zod/v4';
import { parse, readYaml, type Problem } from './load.js';
import { LEVELS } from './schema.js';

/** The words staff use, in three languages, and what they mean: `knowledge/shared/vocabulary/`. */

const words = z.array(z.string().trim().min(1)).default([]);
const inThreeLanguages = { nb: words, nn: words, en: words };

export const INTENTS = ['contact', 'measures', 'what-is', 'meeting', 'guide', 'service', 'term', 'plan', 'help'] as const;
export const ATTRIBUTES = [
  'frequency', 'participants', 'raisedBy', 'responsible', 'deadline', 'status', 'evaluation', 'ages', 'timing', 'phone',
  'price', 'address', 'meaning', 'goal',
] as const; // prettier-ignore
export type Intent = (typeof INTENTS)[number];
export type Attribute = (typeof ATTRIBUTES)[number];

const Levels = z.array(z.strictObject({ id: z.enum(LEVELS), ...inThreeLanguages }));
const AgeWords = z.array(
  z.strictObject({ id: z.string(), min: z.number().optional(), max: z.number().optional(), pregnant: z.boolean().optional(), ...inThreeLanguages }),
);
const Intents = z.array(z.strictObject({ id: z.enum(INTENTS), weight: z.number(), ...inThreeLanguages }));
const Attributes = z.array(z.strictObject({ id: z.enum(ATTRIBUTES), ...inThreeLanguages }));
const Concerns = z.array(z.strictObject({ id: z.string(), name: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }), ...inThreeLanguages }));
export const SMALLTALK = ['greeting', 'thanks', 'help', 'restart'] as const;
const Smalltalk = z.array(z.strictObject({ id: z.enum(SMALLTALK), ...inThreeLanguages }));
const Elsewhere = z.array(z.strictObject({ id: z.string(), ...inThreeLanguages }));
const Synonyms = z.array(z.strictObject(inThreeLanguages));
const Stopwords = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });

export interface Vocabulary {
  levels: z.infer<typeof Levels>;
  ages: z.infer<typeof AgeWords>;
  intents: z.infer<typeof Intents>;
  attributes: z.infer<typeof Attributes>;
  concerns: z.infer<typeof Concerns>;
  smalltalk: z.infer<typeof Smalltalk>;
  elsewhere: z.infer<typeof Elsewhere>;
  synonyms: z.infer<typeof Synonyms>;
  stopwords: z.infer<typeof Stopwords>;
}

const FILES = {
  levels: Levels, ages: AgeWords, intents: Intents, attributes: Attributes, concerns: Concerns, smalltalk: Smalltalk, elsewhere: Elsewhere, synonyms: Synonyms, stopwords: Stopwords,
} as const; // prettier-ignore

/** Reads `shared/vocabulary/`; a file that is missing or wrong becomes a problem and counts as empty. */
export function loadVocabulary(root: string, problems: Problem[]): Vocabulary {
  const read = (name: keyof typeof FILES): unknown => {
    const path = join(root, 'shared', 'vocabulary', `${name}.yaml`);
    const empty = name === 'stopwords' ? { nb: '', nn: '', en: '' } : [];
    return parse<unknown>(FILES[name], readYaml(path, root, problems), problems) ?? empty;
  };
  const names = Object.keys(FILES) as (keyof typeof FILES)[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Vocabulary;
}
