import { z } from 'zod/v4';

/** What fills the placeholders `${{NAME}}` of manifest.json, by name. */
export interface PackageEnv {
  MICROSOFT_APP_ID: string;
  TEAMS_APP_ID: string;
  BOT_HOST: string;
  DEVELOPER_NAME: string;
  DEVELOPER_WEBSITE: string;
  DEVELOPER_PRIVACY: string;
  DEVELOPER_TERMS: string;
}

type Pages = Pick<PackageEnv, 'DEVELOPER_WEBSITE' | 'DEVELOPER_PRIVACY' | 'DEVELOPER_TERMS'>;
type Env = Readonly<Record<string, string | undefined>>;

const NO_ID = '00000000-0000-0000-0000-000000000000';
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** A variable that must be set: the sentence that says so names it, also when it is set wrongly. */
const needed = (name: string, whatToSet: string) => z.string(`${name} is not set. ${whatToSet}`);

const guid = (name: string, whatToSet: string) =>
  needed(name, whatToSet)
    .toLowerCase()
    .refine((id) => z.guid().safeParse(id).success && id !== NO_ID, `${name} is not an id. ${whatToSet}`);

const page = (name: string) =>
  z.url({ protocol: /^https$/, error: `${name} must be a whole address that starts with https://.` }).optional();

const HOST_HELP =
  'Set it to the name the bot is reached under, without https:// and path, for example losen.example-kommune.no.';

const schema = z
  .object({
    MICROSOFT_APP_ID: guid('MICROSOFT_APP_ID', 'Set it to the app id of the Azure bot.'),
    TEAMS_APP_ID: guid(
      'TEAMS_APP_ID',
      'Make one once with: node -p "crypto.randomUUID()", and keep it, because Teams knows the app by it.',
    ),
    BOT_HOST: needed('BOT_HOST', HOST_HELP).toLowerCase().regex(HOST, `BOT_HOST is not a host name. ${HOST_HELP}`),
    DEVELOPER_NAME: z.string().max(32, 'DEVELOPER_NAME is longer than 32 characters.').default('Losen'),
    DEVELOPER_WEBSITE: page('DEVELOPER_WEBSITE'),
    DEVELOPER_PRIVACY: page('DEVELOPER_PRIVACY'),
    DEVELOPER_TERMS: page('DEVELOPER_TERMS'),
  })
  .transform((read): { values: PackageEnv; notes: string[] } => {
    const home = `https://${read.BOT_HOST}/`;
    const pages = ['DEVELOPER_WEBSITE', 'DEVELOPER_PRIVACY', 'DEVELOPER_TERMS'] as const;
    const unset = pages.filter((name) => read[name] === undefined);
    return {
      values: { ...read, ...(Object.fromEntries(pages.map((name) => [name, read[name] ?? home])) as Pages) },
      notes: unset.length
        ? [`Not set: ${unset.join(', ')}. The app's page in Teams will link to ${home}, where Losen has no such pages.`]
        : [],
    };
  });

/**
 * Reads what the package needs from the environment. An empty variable counts as unset.
 * @returns the values, with notes on what is missing but may be; or every problem at once, each naming its variable.
 */
export function readPackageEnv(env: Env): { values: PackageEnv; notes: string[] } | { problems: string[] } {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = schema.safeParse(set);
  return read.success ? read.data : { problems: read.error.issues.map((issue) => issue.message) };
}
