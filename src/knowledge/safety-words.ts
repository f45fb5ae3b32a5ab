import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { checkRules } from './safety-check.js';
import { parse, readYaml, type Problem, type ReadYaml } from './yaml.js';

/** The words and rules behind the emergency box and the warning about personal data: `knowledge/shared/safety/`. */

const words = z.string();
/** One rule a line; empty lines and lines that begin with # are for the reader. */
const lines = z
  .string()
  .transform((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))); // prettier-ignore
const wordsIn = z.strictObject({
  no: words.default('').describe('Ord på bokmål, nynorsk, dialekt og i hastverk.'),
  en: words.default('').describe('Ord på engelsk.'),
});
const linesIn = z.strictObject({
  no: lines.default([]).describe('Mønstre på bokmål, nynorsk, dialekt og i hastverk, ett på hver linje.'),
  en: lines.default([]).describe('Mønstre på engelsk, ett på hver linje.'),
});
const id = z.string().describe('Fast id: små bokstaver a–z, tall og bindestrek.');
const weight = (min: number, max: number): z.ZodNumber =>
  z.number().int().min(min).max(max).describe('Hvor mye det teller; minus trekker fra.');
const byName = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> => z.record(z.string(), value);

export const DANGERS = [
  'violence', 'sexual-abuse', 'suicide', 'medical', 'missing', 'alone', 'threat', 'unsafe-carer', 'abduction', 'fire',
] as const; // prettier-ignore
export type Danger = (typeof DANGERS)[number];

const Words = z.strictObject({
  tongues: wordsIn.describe('Småord som viser hvilket språk en melding er skrevet på.'),
  same: z.strictObject({ no: byName(words), en: byName(words) }).describe('Former som leses som ett og samme ord.'),
  classes: byName(wordsIn).describe('Grupper av ord; mønstrene viser til dem med @navn.'),
  phrases: z
    .strictObject({ no: byName(z.array(words)), en: byName(z.array(words)) })
    .describe('Uttrykk på flere ord som leses som ett.'),
  ordinary: wordsIn.describe('Vanlige ord som ikke skal tas for feilskrevne.'),
});
/** What a frame takes out: its clause, its sentence, all that follows, or the whole message. */
export const REACHES = ['clause', 'sentence', 'rest', 'text'] as const;
const Harmless = z.strictObject({
  idioms: linesIn.describe('Faste uttrykk: bare ordene selv tas ut.'),
  frames: z
    .array(
      z.strictObject({
        id,
        covers: z.enum(REACHES).describe('Hvor mye som tas ut: leddsetningen, setningen, resten eller hele meldingen.'),
        with: linesIn.optional().describe('Mønstre som må stå et sted i meldingen for at noe tas ut.'),
        unless: linesIn.optional().describe('Mønstre som gjør at ingenting tas ut.'),
        ...linesIn.shape,
      }),
    )
    .describe('Rammer som gjør det ufarlig: øvelse, fortid, kurs.'),
  breaks: linesIn.describe('Ord som avslutter rammen.'),
});
const Situations = z.strictObject({
  parts: byName(linesIn).describe('Deler som situasjonene er satt sammen av, brukt som <navn>.'),
  situations: z
    .array(z.strictObject({ id, kind: z.enum(DANGERS).describe('Hva slags fare.'), ...linesIn.shape }))
    .describe('Situasjonene som setter nødboksen øverst.'),
});
/** Signs that only together are a danger, and what makes it more or less likely that it is urgent. */
const Signs = z.strictObject({
  signs: z
    .array(
      z.strictObject({
        kind: z.enum(DANGERS).describe('Hva slags fare.'),
        id,
        weight: weight(-4, 4),
        ...linesIn.shape,
      }),
    )
    .describe('Tegn som bare sammen er en fare.'),
  contexts: z
    .array(z.strictObject({ id, weight: weight(-4, 2), ...linesIn.shape }))
    .describe('Omstendigheter som gjør faren mer eller mindre sannsynlig.'),
});

export type LinesIn = z.infer<typeof linesIn>;
export type Reach = (typeof REACHES)[number];
export type AcuteWords = z.infer<typeof Words> & { harmless: z.infer<typeof Harmless> } & z.infer<typeof Situations> &
  z.infer<typeof Signs>;

const NOTHING: AcuteWords = {
  tongues: { no: '', en: '' },
  same: { no: {}, en: {} },
  classes: {},
  phrases: { no: {}, en: {} },
  ordinary: { no: '', en: '' },
  harmless: { idioms: { no: [], en: [] }, frames: [], breaks: { no: [], en: [] } },
  parts: {},
  situations: [],
  signs: [],
  contexts: [],
};

/**
 * Reads the words and rules of acute danger. A file that is missing or wrong is a problem, and nothing is then acute;
 * a single rule that is wrong is a problem too, and the others still hold.
 */
export function loadAcuteWords(root: string, problems: Problem[], read: ReadYaml = readYaml): AcuteWords {
  const general = readSafety(root, 'words', Words, problems, read);
  const harmless = readSafety(root, 'harmless', Harmless, problems, read);
  const acute = readSafety(root, 'acute', Situations, problems, read);
  const signs = readSafety(root, 'signs', Signs, problems, read);
  if (!general || !harmless || !acute || !signs) return NOTHING;
  const words = { ...general, harmless, ...acute, ...signs };
  problems.push(...checkRules(words));
  return words;
}

const Names = z.strictObject({
  sure: words.describe('Fornavn, også med liten forbokstav.'),
  cased: words.describe('Fornavn bare med stor forbokstav inne i en setning; ordet betyr noe annet også.'),
  risky: words.describe('Fornavn bare når ordene rundt eller et etternavn viser det.'),
});
const PERSON_LISTS = [
  'kin', 'role', 'named', 'calls', 'whom', 'about', 'worry', 'titles', 'owners', 'in', 'grades', 'not-person', 'not-names', 'surnames', 'endings',
  'streets', 'streets-with-reason', 'lives', 'not-streets', 'documents', 'phones', 'births', 'born', 'mailboxes', 'private-mail',
] as const; // prettier-ignore
type PersonList = (typeof PERSON_LISTS)[number];
const sign = words.describe('Ord med mellomrom mellom; merknaden over listen i filen sier hva de viser.');
const Persons = z.strictObject({
  ...(Object.fromEntries(PERSON_LISTS.map((name) => [name, sign])) as Record<PersonList, typeof words>),
  public: z.array(words).describe('Navn som er offentlige, og som ikke sier hvem et barn er.'),
});

/** The shape of each file in `shared/safety/`, by its name. */
export const SAFETY_FILES = {
  words: Words,
  harmless: Harmless,
  acute: Situations,
  signs: Signs,
  names: Names,
  persons: Persons,
} as const;

/** First names, and the words that show that a message is about a certain person. Lists are words with blanks between. */
export interface PersonWords {
  names: z.infer<typeof Names>;
  persons: z.infer<typeof Persons>;
}

/** Reads the words that personal data is known by. A file that is missing or wrong is a problem, and its lists are empty. */
export function loadPersonWords(root: string, problems: Problem[], read: ReadYaml = readYaml): PersonWords {
  const empty = Object.fromEntries(PERSON_LISTS.map((name) => [name, ''])) as Record<PersonList, string>;
  return {
    names: readSafety(root, 'names', Names, problems, read) ?? { sure: '', cased: '', risky: '' },
    persons: readSafety(root, 'persons', Persons, problems, read) ?? { ...empty, public: [] },
  };
}

/** Reads one file of `shared/safety/`; undefined, with the problem reported, where it cannot be used. */
export function readSafety<T>(
  root: string,
  name: string,
  shape: z.ZodType<T>,
  problems: Problem[],
  read: ReadYaml = readYaml,
): T | undefined {
  const path = join(root, 'shared', 'safety', `${name}.yaml`);
  if (existsSync(path)) return parse(shape, read(path, root, problems), problems);
  problems.push({
    file: `shared/safety/${name}.yaml`,
    line: 1,
    field: '(whole file)',
    what: 'is missing',
    fix: 'Put the file back.',
    severity: 'error',
  });
  return undefined;
}
