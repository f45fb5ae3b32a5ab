import { z } from 'zod/v4';
import { LEVELS } from '../knowledge/schema.js';

/** Everything a button or a form in a card may send. A button does what typing its words would do. */
const language = z.enum(['nb', 'nn', 'en']);
export const Action = z.discriminatedUnion('do', [
  /** Ask these words; `level` replaces what the words say. */
  z.object({ do: z.literal('ask'), text: z.string().max(1000), level: z.enum(LEVELS).optional(), language }),
  /** Open one record, by its key `plan/kind/id`. */
  z.object({ do: z.literal('open'), key: z.string().max(200), language }),
]);
export type Action = z.infer<typeof Action>;

/** Reads a payload; undefined where it is none of ours, or from a card of an older version. */
export const readAction = (data: unknown): Action | undefined => Action.safeParse(data).data;
