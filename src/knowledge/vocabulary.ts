import { join } from 'node:path';
import { z } from 'zod/v4';
import { parse, readYaml, type Problem, type ReadYaml } from './yaml.js';
import { AUDIENCES, FACT_TOPICS, LEVELS } from './schema.js';

/** The words staff use, in three languages, and what they mean: `knowledge/shared/vocabulary/`. */

const words = z.array(z.string().trim().min(1)).default([]);
const inThreeLanguages = {
  nb: words.describe('Ord og korte uttrykk på bokmål, i grunnform. Også dialekt og hverdagsord.'),
  nn: words.describe('Ord og korte uttrykk på nynorsk: bare dem som er andre enn i nb.'),
  en: words.describe('Ord og korte uttrykk på engelsk.'),
};
const id = z.string().describe('Fast id: små bokstaver a–z, tall og bindestrek.');

export const INTENTS = [
  'contact',
  'measures',
  'what-is',
  'meeting',
  'guide',
  'service',
  'term',
  'plan',
  'help',
] as const;
export const ATTRIBUTES = [
  'frequency', 'participants', 'raisedBy', 'responsible', 'deadline', 'status', 'evaluation', 'ages', 'timing', 'phone',
  'price', 'address', 'meaning', 'goal',
] as const; // prettier-ignore
export type Intent = (typeof INTENTS)[number];
export type Attribute = (typeof ATTRIBUTES)[number];

const Levels = z.array(z.strictObject({ id: z.enum(LEVELS).describe('Nivået ordene betyr.'), ...inThreeLanguages }));
const AgeWords = z.array(
  z.strictObject({
    id,
    min: z.number().optional().describe('Laveste alder i år.'),
    max: z.number().optional().describe('Høyeste alder i år.'),
    pregnant: z.boolean().optional().describe('true når ordene betyr at barnet ikke er født.'),
    ...inThreeLanguages,
  }),
);
const Intents = z.array(
  z.strictObject({
    id: z.enum(INTENTS).describe('Hva slags svar ordene ber om.'),
    weight: z.number().describe('Hvor sikkert uttrykket er: 1 = svakt, 3 = sikkert.'),
    ...inThreeLanguages,
  }),
);
const Attributes = z.array(
  z.strictObject({ id: z.enum(ATTRIBUTES).describe('Opplysningen ordene spør etter.'), ...inThreeLanguages }),
);
const name = z.strictObject({
  nb: z.string().describe('Navnet på bokmål.'),
  nn: z.string().describe('Navnet på nynorsk.'),
  en: z.string().describe('Navnet på engelsk.'),
});
const Concerns = z.array(
  z.strictObject({ id, name: name.describe('Det Losen kaller bekymringen.'), ...inThreeLanguages }),
);
export const SMALLTALK = ['greeting', 'thanks', 'help', 'restart', 'map', 'plans', 'unanswered'] as const;
const Smalltalk = z.array(z.strictObject({ id: z.enum(SMALLTALK).describe('Hva meldingen er.'), ...inThreeLanguages }));
const Topics = z.array(
  z.strictObject({ id: z.enum(FACT_TOPICS).describe('Feltet topic i facts.yaml.'), ...inThreeLanguages }),
);
const Audiences = z.array(
  z.strictObject({ id: z.enum(AUDIENCES).describe('Feltet topic i facts.yaml.'), ...inThreeLanguages }),
);
const Elsewhere = z.array(z.strictObject({ id, ...inThreeLanguages }));
const Duties = z.array(
  z.strictObject({ id: id.describe('Plikten ordene spør etter: id-en i emergency.yaml.'), ...inThreeLanguages }),
);
const Synonyms = z.array(z.strictObject(inThreeLanguages));
const Stopwords = z.strictObject({
  nb: z.string().describe('Småord på bokmål, med mellomrom mellom.'),
  nn: z.string().describe('Småord på nynorsk, med mellomrom mellom.'),
  en: z.string().describe('Småord på engelsk, med mellomrom mellom.'),
});

export interface Vocabulary {
  levels: z.infer<typeof Levels>;
  ages: z.infer<typeof AgeWords>;
  intents: z.infer<typeof Intents>;
  attributes: z.infer<typeof Attributes>;
  concerns: z.infer<typeof Concerns>;
  smalltalk: z.infer<typeof Smalltalk>;
  elsewhere: z.infer<typeof Elsewhere>;
  duties: z.infer<typeof Duties>;
  topics: z.infer<typeof Topics>;
  audiences: z.infer<typeof Audiences>;
  synonyms: z.infer<typeof Synonyms>;
  stopwords: z.infer<typeof Stopwords>;
}

/** The shape of each file in `shared/vocabulary/`, by its name. */
export const VOCABULARY_FILES = {
  levels: Levels, ages: AgeWords, intents: Intents, attributes: Attributes, concerns: Concerns, smalltalk: Smalltalk, elsewhere: Elsewhere, duties: Duties, topics: Topics, audiences: Audiences, synonyms: Synonyms, stopwords: Stopwords,
} as const; // prettier-ignore

/** Reads `shared/vocabulary/`; a file that is missing or wrong becomes a problem and counts as empty. */
export function loadVocabulary(root: string, problems: Problem[], read: ReadYaml = readYaml): Vocabulary {
  const valueOf = (name: keyof typeof VOCABULARY_FILES): unknown => {
    const path = join(root, 'shared', 'vocabulary', `${name}.yaml`);
    const empty = name === 'stopwords' ? { nb: '', nn: '', en: '' } : [];
    return parse<unknown>(VOCABULARY_FILES[name], read(path, root, problems), problems) ?? empty;
  };
  const names = Object.keys(VOCABULARY_FILES) as (keyof typeof VOCABULARY_FILES)[];
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as unknown as Vocabulary;
}
