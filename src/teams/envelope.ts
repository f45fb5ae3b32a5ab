import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

const id = z.string().min(1);
const account = z.looseObject({ id });
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/**
 * What every activity must carry before the SDK sees it: without one of these it answers 500, or sends its reply nowhere.
 * The optional parts are those Losen reads; one of the wrong kind counts as absent, so that an unusual client is still answered.
 */
const envelope = z.looseObject({
  type: id,
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({
    id,
    conversationType: optional(z.string()),
    isGroup: optional(z.boolean()),
    tenantId: optional(z.string()),
  }),
  from: account,
  recipient: account,
  text: optional(z.string()),
  locale: optional(z.string()),
  deliveryMode: optional(z.string()),
  entities: optional(z.array(z.looseObject({ type: z.string() }))),
  membersAdded: optional(z.array(account)),
  channelData: optional(z.looseObject({ tenant: optional(z.looseObject({ id: optional(z.string()) })) })),
  timestamp: optional(z.coerce.date()),
  localTimestamp: optional(z.coerce.date()),
});

/** Checks the body of `POST /api/messages`. Gives the activity, or one short sentence that says what is wrong with it. */
export function readActivity(body: unknown): { activity: Activity } | { problem: string } {
  const read = envelope.safeParse(body);
  if (read.success) return { activity: read.data as unknown as Activity };
  const fields = read.error.issues.map((issue) => issue.path.join('.') || 'body');
  return { problem: `Not a Bot Framework activity as JSON. Missing or wrong: ${[...new Set(fields)].join(', ')}.` };
}
