import { z } from 'zod/v4';

/** Local: no credentials, this machine only. Required: every request carries a token signed by the Bot Service. */
export type BotAuth =
  { auth: 'local' } | { auth: 'required'; appId: string; appType: AppType; password?: string; tenantId?: string };
export type AppType = 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';

export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The plan of an asker who has chosen none; undefined: Losen asks. */
  plan: string | undefined;
  /** Ids of those who see the unanswered questions of their plan. */
  owners: readonly string[];
  /** Ids of the tenants that are served; undefined: all. */
  tenants?: readonly string[];
  knowledgeDir: string;
  dataDir: string;
  databaseUrl?: string;
  /** Read the knowledge again when a file of it is saved. */
  watchKnowledge: boolean;
  bot: BotAuth;
}

type Env = Readonly<Record<string, string | undefined>>;
type Problems = readonly string[];

/** Several ids in one variable, divided by commas or blanks. */
const ids = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,;]+/).filter(Boolean));

const plain = z.object({
  PORT: z
    .string()
    .refine(
      (port) => /^\d+$/.test(port) && Number(port) <= 65_535,
      'PORT must be a whole number up to 65535, for example 3978.',
    )
    .prefault('3978')
    .transform(Number),
  HOST: z.string().default('127.0.0.1'),
  PLAN: z.string().default('loten'),
  PLAN_OWNERS: ids,
  ALLOWED_TENANTS: ids,
  DATA_DIR: z.string().default('./data'),
  KNOWLEDGE_DIR: z.string().default('./knowledge'),
  WATCH_KNOWLEDGE: z
    .enum(['0', '1'], 'WATCH_KNOWLEDGE must be 1 (read the knowledge again when a file is saved) or 0.')
    .default('0'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'DATABASE_URL must start with postgres://, or be left unset for the embedded database.',
    )
    .optional(),
});

const APP_TYPES: readonly AppType[] = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'];

/** True for a host name or address that only this machine can reach. */
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/**
 * Reads the whole configuration. An empty variable counts as unset.
 * @returns the configuration, or every problem at once, each saying what to set.
 */
export function readConfig(env: Env = process.env): { config: Config } | { problems: Problems } {
  const set: Env = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = plain.safeParse(set);
  const bot = readBotAuth(set);
  if (!read.success || 'problems' in bot) {
    const wrong = read.success ? [] : read.error.issues.map((issue) => issue.message);
    return { problems: [...wrong, ...('problems' in bot ? bot.problems : [])] };
  }
  const { HOST, PORT, PLAN, KNOWLEDGE_DIR, WATCH_KNOWLEDGE, DATA_DIR, DATABASE_URL } = read.data;
  const { PLAN_OWNERS, ALLOWED_TENANTS } = read.data;
  return {
    config: {
      ...{ host: HOST, port: PORT, knowledgeDir: KNOWLEDGE_DIR, dataDir: DATA_DIR, bot },
      plan: PLAN === 'ask' ? undefined : PLAN,
      owners: PLAN_OWNERS,
      ...(ALLOWED_TENANTS.length > 0 && 'appId' in bot && { tenants: ALLOWED_TENANTS.map((id) => id.toLowerCase()) }),
      watchKnowledge: WATCH_KNOWLEDGE === '1',
      ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    },
  };
}

/** Local mode has no door lock, so it is refused wherever somebody else could come in, also when it is asked for. */
function readBotAuth(env: Env): BotAuth | { problems: Problems } {
  const open = [
    env.MICROSOFT_APP_ID && 'MICROSOFT_APP_ID is set',
    env.NODE_ENV?.toLowerCase() === 'production' && 'NODE_ENV is production',
    env.HOST && !isLoopback(env.HOST) && `HOST is ${env.HOST}, which other machines can reach`,
  ].filter((reason) => typeof reason === 'string');
  switch (env.BOT_AUTH ?? (open.length ? 'required' : 'local')) {
    case 'local':
      if (!open.length) return { auth: 'local' };
      return {
        problems: open.map((why) => `BOT_AUTH=local is refused because ${why}. Set BOT_AUTH=required, or unset that.`),
      };
    case 'required':
      return readCredentials(env, env.BOT_AUTH ? '' : ` (Credentials are needed because ${open.join(', and ')}.)`);
    default:
      return { problems: [`BOT_AUTH is "${env.BOT_AUTH ?? ''}". Set it to local or required, or leave it unset.`] };
  }
}

function readCredentials(env: Env, why: string): BotAuth | { problems: Problems } {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = env;
  const wanted = env.MICROSOFT_APP_TYPE ?? (tenantId ? 'SingleTenant' : 'MultiTenant');
  const appType = APP_TYPES.find((type) => type.toLowerCase() === wanted.toLowerCase());
  const managed = appType === 'UserAssignedMSI';
  const problems = [
    !appId && `MICROSOFT_APP_ID is not set. Set it to the app id of the Azure bot.${why}`,
    !appType && `MICROSOFT_APP_TYPE is "${wanted}". Set it to ${APP_TYPES.join(', ')}, or leave it unset.`,
    !managed && !password && `MICROSOFT_APP_PASSWORD is not set. Set it to the client secret of the Azure bot.${why}`,
    managed && password && 'MICROSOFT_APP_PASSWORD is set, but a managed identity has none. Unset it.',
    appType &&
      appType !== 'MultiTenant' &&
      !tenantId &&
      `MICROSOFT_APP_TENANT_ID is not set. ${appType} needs the tenant's id.`,
  ].filter((problem) => typeof problem === 'string');
  if (!appId || !appType || problems.length) return { problems };
  return { auth: 'required', appId, appType, ...(password && { password }), ...(tenantId && { tenantId }) };
}
