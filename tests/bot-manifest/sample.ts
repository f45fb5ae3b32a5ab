import { readAppPackage, type AppPackage } from '../../bot-manifest/app-package.js';
import { readPackageEnv, type PackageEnv } from '../../bot-manifest/env.js';

/** What a municipality sets before it packs the app. */
export const ENV = {
  MICROSOFT_APP_ID: '6f1c2b7e-3a55-4c55-9d0e-2f6a1b9c8d70',
  TEAMS_APP_ID: 'b0a4f7d2-91c3-4e7a-8a16-5d3c7e2f4b81',
  BOT_HOST: 'losen.example-kommune.no',
  DEVELOPER_NAME: 'Eksempel kommune',
  DEVELOPER_WEBSITE: 'https://www.example-kommune.no/losen',
  DEVELOPER_PRIVACY: 'https://www.example-kommune.no/personvern',
  DEVELOPER_TERMS: 'https://www.example-kommune.no/vilkar',
} as const satisfies PackageEnv;

/** The real package, read anew, so that a test may spoil it. */
export function samplePackage(): AppPackage {
  const read = readPackageEnv(ENV);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return readAppPackage(read.values);
}

/** The bot and the message extension of a package: there is one of each. */
export function parts({ manifest }: AppPackage) {
  const [bot] = manifest.bots ?? [];
  const [extension] = manifest.composeExtensions ?? [];
  if (!bot?.commandLists || !extension?.commands) throw new Error('The manifest lacks its bot or message extension.');
  return { bot, lists: bot.commandLists, extension, commands: extension.commands };
}
