import { z } from 'zod/v4';
import { MOST_GROUPS, sameQuestion, type GapStore } from '../feedback/gap.js';
import { storable, type Queries } from './sql.js';

const languages = z.enum(['nb', 'nn', 'en']);
const GapRow = z.object({
  question: z.string(),
  language: languages,
  plan: z.string(),
  kind: z.enum(['unanswered', 'disliked']),
  at: z.date(),
});
const GroupRow = z.object({
  question: z.string(),
  plan: z.string(),
  count: z.number(),
  unanswered: z.number(),
  disliked: z.number(),
  languages: z.array(languages),
  latest: z.date(),
});

const GROUPED = `
  select (array_agg(question order by at desc, id desc))[1] as question, plan,
    count(*) as count,
    count(*) filter (where kind = 'unanswered') as unanswered,
    count(*) filter (where kind = 'disliked') as disliked,
    array_agg(distinct language order by language) as languages,
    max(at) as latest
  from gaps
  where at >= $1 and ($2::text is null or plan = $2)
  group by plan, same_as
  order by count(*) desc, max(at) desc, (array_agg(id order by at desc, id desc))[1] desc
  limit $3`;

/** Gaps in a database. A question keeps every character but those that no database can hold (see `storable`). */
export const gapStore = (sql: Queries): GapStore => ({
  add: async (user, { question, language, plan, kind, at }) => {
    const kept = storable(question);
    await sql.query(
      'insert into gaps (user_key, question, same_as, language, plan, kind, at) values ($1, $2, $3, $4, $5, $6, $7)',
      [user, kept, sameQuestion(kept), language, plan, kind, at],
    );
  },
  grouped: async (since, plan) => GroupRow.array().parse(await sql.query(GROUPED, [since, plan ?? null, MOST_GROUPS])),
  of: async (user) =>
    GapRow.array().parse(
      await sql.query('select question, language, plan, kind, at from gaps where user_key = $1 order by at, id', [
        user,
      ]),
    ),
  purge: async (before) => {
    const deleted = await countDeleted(sql, 'at < $1', before);
    // The embedded database gives the room of deleted rows back only when told to.
    if (deleted) await sql.query('vacuum gaps');
    return deleted;
  },
  forget: (user) => countDeleted(sql, 'user_key = $1', user),
});

async function countDeleted(sql: Queries, where: string, value: Date | string): Promise<number> {
  const rows = await sql.query(
    `with gone as (delete from gaps where ${where} returning 1) select count(*) as count from gone`,
    [value],
  );
  return z.object({ count: z.number() }).parse(rows[0]).count;
}
