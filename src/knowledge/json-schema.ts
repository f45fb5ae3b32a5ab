import { z } from 'zod/v4';
import { Emergency } from './emergency.js';
import { SAFETY_FILES } from './safety-words.js';
import * as schema from './schema.js';
import { VOCABULARY_FILES } from './vocabulary.js';

/** The JSON schemas that give editors completion and help, generated from the model that the loader checks with. */

const PLAN_FILES = {
  plan: schema.Plan,
  services: z.array(schema.Service),
  arenas: z.array(schema.Arena),
  guides: z.array(schema.Guide),
  actions: z.array(schema.Action),
  terms: z.array(schema.Term),
  facts: z.array(schema.Fact),
  contacts: z.array(schema.Contact),
} as const;

const SHAPES: Readonly<Record<string, z.ZodType>> = {
  ...PLAN_FILES,
  measures: z.array(schema.Measure),
  emergency: Emergency,
  ...VOCABULARY_FILES,
  ...SAFETY_FILES,
};

/** The folder of the generated schemas, inside the knowledge folder. */
export const SCHEMA_FOLDER = 'schema';

/** The name of the schema that a file of the knowledge folder follows; undefined where Losen reads no such file. */
export function schemaOf(file: string): string | undefined {
  if (!file.endsWith('.yaml')) return undefined;
  const [folder = '', ...rest] = file.slice(0, -'.yaml'.length).split('/');
  const [name = '', below] = rest;
  if (folder === 'shared') return inShared(name, below) ? (below ?? name) : undefined;
  if (folder === 'tours' || rest.length > 2) return undefined;
  if (below !== undefined) return name === 'measures' ? 'measures' : undefined;
  return Object.hasOwn(PLAN_FILES, name) ? name : undefined;
}

const inShared = (folder: string, name?: string): boolean =>
  (name === undefined && folder === 'emergency') ||
  (folder === 'vocabulary' && Object.hasOwn(VOCABULARY_FILES, name ?? '')) ||
  (folder === 'safety' && Object.hasOwn(SAFETY_FILES, name ?? ''));

/** Every schema by its file name, as the text of that file. Draft 7, which every editor understands. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => {
      const json = { title: name, ...z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }) };
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
