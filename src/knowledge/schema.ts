import { z } from 'zod/v4';
import { explain } from './explain.js';
import * as help from './help.js';

/** The shape of every YAML file in `knowledge/`, and of the records it holds. */

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters a–z, digits and single hyphens, for example "duaa-kurs-gult"',
  );
const text = z.string().trim().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD, in quotation marks');
const url = z.string().regex(/^https?:\/\/\S+$/, 'must be an address that starts with http:// or https://');

export const LEVELS = ['green', 'yellow', 'red'] as const;
export const Level = z.enum(LEVELS);
export const AUDIENCES = ['child', 'parent', 'staff'] as const;

/** Own words, one or two sentences; the plan's language and English are required, the third may come later. */
const Summary = explain(help.summary, { nb: text.optional(), nn: text.optional(), en: text });
const Source = explain(help.source, { section: text, title: text });
/** A link the plan only names has no address; `#`, which some write for that, is read as null. */
const linkUrl = z
  .string()
  .regex(/^(https?:\/\/\S+|#)$/, 'must be an address that starts with http:// or https://, or null where there is none')
  .transform((address) => (address === '#' ? null : address))
  .nullable();
const Link = explain(help.link, { title: text, url: linkUrl });

/** Ages in years (9 months = 0.75); `max: null` is no upper bound; a school year counts by the age a child turns. */
const Ages = explain(help.ages, {
  min: z.number().min(0).max(30),
  max: z.number().min(0).max(30).nullable(),
  basis: z.enum(['stated', 'derived']),
});

const common = {
  id: slug,
  name: text,
  aliases: z.array(text).default([]),
  summary: Summary,
  source: Source,
  links: z.array(Link).default([]),
  note: text.nullable().default(null),
  concerns: z.array(slug).default([]),
};

export const Measure = explain(help.measure, {
  ...common,
  level: Level,
  responsible: text.nullable(),
  ages: Ages.nullable(),
  audience: z.array(z.enum(AUDIENCES)).default([]),
  timing: text.nullable().default(null),
  method: slug.nullable().default(null),
  row: z.boolean(),
});

export const FREQUENCY_UNITS = ['week', 'month', 'year', 'school-year'] as const;
/** `times` per `unit` (12 a year), or once `every` so many units (every 2 weeks), or only `onDemand`. */
const FrequencyRule = explain(help.frequencyRule, {
  times: explain(help.times, { min: z.number().int().positive(), max: z.number().int().positive() }).optional(),
  every: z.number().int().positive().optional(),
  unit: z.enum(FREQUENCY_UNITS).optional(),
  onDemand: z.boolean().optional(),
  durationYears: z.number().positive().optional(),
});

export const Arena = explain(help.arena, {
  ...common,
  area: text.nullable(),
  participants: z.array(text).min(1).nullable(),
  frequency: explain(help.frequency, { text, rule: FrequencyRule.nullable() }).nullable(),
  raisedBy: z.array(text).min(1).nullable(),
  ages: Ages.nullable(),
  row: z.boolean(),
});

export const Service = explain(help.service, {
  ...common,
  levels: z.array(Level).default([]),
  responsible: text.nullable(),
  ages: Ages.nullable(),
  serves: z.array(text).default([]),
  sort: z.enum(['municipal', 'shared', 'external']),
  contact: slug.nullable().default(null),
});

export const Guide = explain(help.guide, {
  ...common,
  url: url.nullable(),
  primary: z.boolean().default(false),
  levels: z
    .array(
      explain(help.guideLevel, {
        level: z.number().int().min(0).max(3),
        meaning: Summary,
        steps: z.array(explain(help.step, { name: text, links: z.array(Link).default([]) })).default([]),
      }),
    )
    .default([]),
});

export const Action = explain(help.action, {
  ...common,
  area: text.nullable(),
  responsible: text.nullable(),
  status: text.nullable(),
  deadline: text.nullable(),
  evaluation: text.nullable(),
  row: z.boolean(),
});

export const Term = explain(help.term, { ...common, meaning: text.nullable() });

export const FACT_TOPICS = [
  'adoption', 'legal-basis', 'purpose', 'goal', 'value', 'vision', 'level-definition', 'definition', 'indicator',
  'risk-factor', 'protective-factor', 'target-group', 'project', 'related-plan', 'challenge', 'strength', 'participation',
  'cooperation', 'responsibility', 'organisation', 'competence', 'concern', 'transition', 'evaluation', 'history', 'source',
] as const; // prettier-ignore
const Figure = explain(help.figure, { label: text, place: text.nullable(), year: text.nullable(), value: text });

export const Fact = explain(help.fact, {
  ...common,
  topic: z.enum(FACT_TOPICS),
  level: Level.nullable().default(null),
  items: z.array(text).default([]),
  figures: z.array(Figure).default([]),
});

export const Contact = explain(help.contact, {
  id: slug,
  name: text,
  phone: text.nullable(),
  hours: text.nullable().default(null),
  email: text.nullable().default(null),
  source: text.nullable(),
  checked: isoDate.nullable(),
});

const LevelWords = explain(help.levelWords, { name: text, words: z.array(text).default([]) });
export const Plan = explain(help.plan, {
  id: slug,
  title: text,
  shortTitle: explain(help.shortTitle, { nb: text, nn: text, en: text }),
  municipalities: z.array(explain(help.municipality, { name: text, aliases: z.array(text).default([]) })).min(1),
  language: z.enum(['nb', 'nn']),
  period: explain(help.period, { from: z.number().int(), to: z.number().int() }).nullable(),
  adopted: text.nullable(),
  levels: explain(help.planLevels, { green: LevelWords, yellow: LevelWords, red: LevelWords }),
  listsMeasures: z.boolean(),
  rows: explain(help.rows, { measure: z.number().int(), arena: z.number().int(), action: z.number().int() }).partial(),
  switchboard: slug.nullable().default(null),
});

export type Level = z.infer<typeof Level>;
export type Ages = z.infer<typeof Ages>;
export type Summary = z.infer<typeof Summary>;
export type Source = z.infer<typeof Source>;
export type FrequencyRule = z.infer<typeof FrequencyRule>;
export type FactTopic = (typeof FACT_TOPICS)[number];
export type Plan = z.infer<typeof Plan>;
export type Audience = (typeof AUDIENCES)[number];

/** Where in `knowledge/` a record stands; the line counts from 1. */
export interface Place {
  file: string;
  line: number;
}

/** A record as the rest of Losen sees it: its file's facts, its kind, its plan; a measure also its service's id. */
interface Placed<K extends string> {
  kind: K;
  plan: string;
  /** `plan/kind/id`: unique in all of the knowledge. */
  key: string;
  at: Place;
}
export type Measure = z.infer<typeof Measure> & Placed<'measure'> & { service: string };
export type Arena = z.infer<typeof Arena> & Placed<'arena'>;
export type Service = z.infer<typeof Service> & Placed<'service'>;
export type Guide = z.infer<typeof Guide> & Placed<'guide'>;
export type Action = z.infer<typeof Action> & Placed<'action'>;
export type Term = z.infer<typeof Term> & Placed<'term'>;
export type Fact = z.infer<typeof Fact> & Placed<'plan'>;
export type Contact = z.infer<typeof Contact> & { at: Place };
export type Rec = Measure | Arena | Service | Guide | Action | Term | Fact;
export type Kind = Rec['kind'];
