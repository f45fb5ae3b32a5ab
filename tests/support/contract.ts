import { z } from 'zod/v4';
import { KINDS } from '../../src/knowledge/load.js';
import { LEVELS } from '../../src/knowledge/schema.js';
import { INTENTS } from '../../src/knowledge/vocabulary.js';

/** The shapes of contracts.md: what `ask --jsonl` and `knowledge export` write, no key more and none less. */

const said = z.string().trim().min(1);
const level = z.enum(LEVELS);
const years = z.number().min(0).max(30);
const address = z.string().regex(/^https?:\/\//);

const filters = z.strictObject({
  plan: said.optional(),
  level: level.optional(),
  age: z.union([years, z.tuple([years, years]), z.literal('pregnant')]).optional(),
  service: z.union([said, z.array(said).min(2)]).optional(),
});

const result = z.strictObject({
  kind: z.enum(KINDS),
  id: said,
  name: said,
  plan: said,
  level: level.nullable(),
  service: said.nullable(),
  area: said.nullable(),
  responsible: said.nullable(),
  ages: z.strictObject({ min: years, max: years.nullable() }).nullable(),
  evaluation: said.nullable(),
  because: z.array(said).min(1),
  source: z.strictObject({ section: said, title: said }),
});

export const AnswerLine = z.strictObject({
  language: z.enum(['nb', 'nn', 'en']),
  intent: z.enum(INTENTS),
  filters,
  found: z.boolean(),
  acute: z.boolean(),
  personalData: z.array(z.enum(['name', 'fnr', 'phone', 'address', 'email'])),
  answer: said,
  results: z.array(result),
  guideLink: z.strictObject({ title: said, url: address }).nullable(),
});

export const ErrorLine = z.strictObject({ error: said });

/** Lists of texts and nothing deeper; what the contract leaves open may follow. */
export const ExportLine = z.looseObject({
  kind: z.enum(KINDS),
  plan: said,
  id: said,
  name: said,
  aliases: z.array(said),
  level: level.nullable(),
  service: said.nullable(),
  responsible: said.nullable(),
  ageMin: years.nullable(),
  ageMax: years.nullable(),
  area: said.nullable(),
  participants: z.array(said).min(1).nullable(),
  frequency: said.nullable(),
  raisedBy: z.array(said).min(1).nullable(),
  status: said.nullable(),
  deadline: said.nullable(),
  evaluation: said.nullable(),
  meaning: said.nullable(),
  summary: z.strictObject({ nb: said.optional(), nn: said.optional(), en: said }),
  url: address.nullable(),
  section: said,
  links: z.array(z.strictObject({ title: said, url: address.nullable() })),
  note: said.nullable(),
});
