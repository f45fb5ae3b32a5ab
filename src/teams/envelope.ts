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
  from: account.extend({ aadObjectId: optional(id.max(100)) }),
  recipient: account,
  name: optional(z.string()),
  text: optional(z.string()),
  locale: optional(z.string()),
  deliveryMode: optional(z.string()),
  entities: optional(z.array(z.looseObject({ type: z.string() }))),
  membersAdded: optional(z.array(account)),
  channelData: optional(z.looseObject({ tenant: optional(z.looseObject({ id: optional(z.string()) })) })),
  timestamp: optional(z.coerce.date()),
  localTimestamp: optional(z.coerce.date()),
});

/** Deeper than any card; what is deeper still cannot be written as JSON again, and the reply repeats parts of the activity. */
const DEEPEST = 100;

function tooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1)
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  return level.length > 0;
}

/** Checks the body of `POST /api/messages`. Gives the activity, or one short sentence that says what is wrong with it. */
export function readActivity(body: unknown): { activity: Activity } | { problem: string } {
  if (tooDeep(body)) return { problem: `Lists and objects stand in one another more than ${String(DEEPEST)} deep.` };
  const read = envelope.safeParse(body);
  if (read.success) return { activity: read.data as unknown as Activity };
  const fields = read.error.issues.map((issue) => issue.path.join('.') || 'body');
  return { problem: `Not a Bot Framework activity as JSON. Missing or wrong: ${[...new Set(fields)].join(', ')}.` };
}
