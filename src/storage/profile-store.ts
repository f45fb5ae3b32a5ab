import { z } from 'zod/v4';
import { LANGUAGES, type ProfileStore } from '../profiles/profile.js';
import type { Queries } from './sql.js';

const ProfileRow = z.object({
  plan: z.string().nullable(),
  service: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
});

/** Each field says whether it is to be written, so that one statement changes no other. */
const SET = `
  insert into profiles (user_key, plan, service, language) values ($1, $2, $3, $4)
  on conflict (user_key) do update set
    plan = case when $5::boolean then excluded.plan else profiles.plan end,
    service = case when $6::boolean then excluded.service else profiles.service end,
    language = case when $7::boolean then excluded.language else profiles.language end`;

/** Profiles in a database. */
export const profileStore = (sql: Queries): ProfileStore => ({
  get: async (user) => {
    const [row] = await sql.query('select plan, service, language from profiles where user_key = $1', [user]);
    return row ? ProfileRow.parse(row) : null;
  },
  set: async (user, { plan, service, language }) => {
    const values = [plan, service, language];
    const written = values.map((value) => value !== undefined);
    await sql.query(SET, [user, ...values.map((value) => value ?? null), ...written]);
  },
  delete: async (user) =>
    (await sql.query('delete from profiles where user_key = $1 returning user_key', [user])).length > 0,
});
