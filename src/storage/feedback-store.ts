import { z } from 'zod/v4';
import type { FeedbackStore } from '../feedback/feedback.js';
import type { Queries } from './sql.js';

const CountRow = z.object({ record: z.string(), helpful: z.number(), notHelpful: z.number() });

/** The database adds, so that of many at once none is lost. */
const COUNT = `
  insert into feedback (plan, record, helpful, not_helpful) values ($1, $2, $3, $4)
  on conflict (plan, record) do update set
    helpful = feedback.helpful + excluded.helpful,
    not_helpful = feedback.not_helpful + excluded.not_helpful`;

/** Collation "C" orders alike in every database, whatever its language. */
const COUNTS = `
  select record, helpful, not_helpful as "notHelpful" from feedback
  where plan = $1 order by not_helpful desc, helpful, record collate "C"`;

/** Feedback counts in a database. */
export const feedbackStore = (sql: Queries): FeedbackStore => ({
  count: async (plan, record, verdict) => {
    await sql.query(COUNT, [plan, record, verdict === 'helpful' ? 1 : 0, verdict === 'notHelpful' ? 1 : 0]);
  },
  counts: async (plan) => CountRow.array().parse(await sql.query(COUNTS, [plan])),
});
