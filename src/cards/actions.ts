import { z } from 'zod/v4';
import { STAGES } from '../knowledge/coverage.js';
import { LEVELS } from '../knowledge/schema.js';

/** Everything a button or a form in a card may send. A button does what typing its words would do. */

const language = z.enum(['nb', 'nn', 'en']);
const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const key = z.string().max(200);
const years = z.number().min(0).max(30);

/** A question that can be asked again, whatever was said since. An absent part is what the words say; null takes it away. */
const again = {
  /** The words, personal data taken out, and the earlier texts they lean on, the oldest first. */
  text: z.string().max(1000),
  before: z.array(z.string().max(1000)).max(3).default([]),
  plan: id.optional(),
  level: z.enum(LEVELS).nullish(),
  age: z.union([z.literal('pregnant'), z.object({ min: years, max: years })]).nullish(),
  services: z.array(id).max(5).optional(),
};
export const Again = z.object(again);
export type Again = z.infer<typeof Again>;

/** A field of a form; one that was left empty is not told. */
const choice = z
  .string()
  .max(100)
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

export const Action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), ...again, language }),
  /** The hits of a question from number `from` on. */
  z.object({ do: z.literal('more'), ...again, from: z.int().min(0).max(1000), language }),
  /** The answer to a question asked in a channel, in the chat with the asker alone. */
  z.object({ do: z.literal('private'), ...again, language }),
  z.object({ do: z.literal('rate'), ...again, key: key.optional(), verdict: z.enum(['helpful', 'notHelpful']), language }),
  /** Tell the plan's owner that this is missing. */
  z.object({ do: z.literal('report'), ...again, language }),
  /** Open one record, by its key `plan/kind/id`. */
  z.object({ do: z.literal('open'), key, language }),
  /** Open one level of an action guide, perhaps at one of its steps, counted from 0. */
  z.object({ do: z.literal('guide'), key, level: z.int().min(0).max(3).optional(), step: z.int().min(0).max(30).optional(), language }),
  z.object({ do: z.literal('map'), plan: id.optional(), language }),
  z.object({ do: z.literal('cell'), plan: id, level: z.enum(LEVELS), stage: z.enum(STAGES), from: z.int().min(0).max(1000).default(0), language }),
  /** Choose one's municipality; with a question, that question is answered from its plan, and nothing is kept. */
  z.object({ do: z.literal('plan'), plan: id, question: Again.optional(), language }),
  z.object({ do: z.literal('plans'), question: Again.optional(), language }),
  z.object({ do: z.literal('settings'), language }),
  z.object({ do: z.literal('save'), plan: choice, service: choice, speech: choice, language }),
  /** One field of the profile, chosen with a button. */
  z.object({ do: z.literal('work'), plan: id, service: id, language }),
  z.object({ do: z.literal('data'), language }),
  z.object({ do: z.literal('forget'), sure: z.boolean().default(false), language }),
  z.object({ do: z.literal('unanswered'), language }),
  z.object({ do: z.literal('synonym'), question: z.string().max(1000), plan: id, in: language, language }),
  z.object({ do: z.literal('suggest'), word: z.string().max(200).default(''), sameAs: z.string().max(200).default(''), plan: id, in: language, question: z.string().max(1000), language }),
  z.object({ do: z.literal('help'), language }),
]); // prettier-ignore
export type Action = z.infer<typeof Action>;
/** What a card writes; fields with a default may be left out. */
export type Payload = z.input<typeof Action>;

/** Reads a payload; undefined where it is none of ours, or from a card of an older version. */
export const readAction = (data: unknown): Action | undefined => Action.safeParse(data).data;
