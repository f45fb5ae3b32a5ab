import { LANGUAGES, type AppPackage } from './app-package.js';
import { pngSize } from './png.js';
import { schemaProblems } from './schema.js';
import { localised, stringsOf } from './strings.js';

/** One rule: what is wrong, with place, value and limit; nothing where all is well. */
export type Rule = (app: AppPackage) => string[];

const MOST_COMMANDS = 10;
const LONGEST = { title: 32, description: 128 } as const;
const ICON_SIDES = { color: 192, outline: 32 } as const;

/** Teams shows at most ten commands in one scope; the schema lets twelve through, and any number over several lists. */
export const commandsPerScope: Rule = ({ manifest }) =>
  (manifest.bots ?? []).flatMap(({ scopes, commandLists = [] }) =>
    scopes.flatMap((scope) => {
      const count = commandLists.filter((l) => l.scopes.includes(scope)).reduce((n, l) => n + l.commands.length, 0);
      if (count > MOST_COMMANDS) return [`${scope} has ${count} commands, ${MOST_COMMANDS} at most.`];
      return count === 0 ? [`${scope} has no commands: nobody is told there what to ask.`] : [];
    }),
  );

/** A command has room for a title of 32 characters and a description of 128; the newest schema lets 128 and 4000 through. */
export const commandLengths: Rule = (app) =>
  Object.entries({ manifest: localised(app.manifest), ...app.languages }).flatMap(([file, strings]) =>
    Object.entries(strings).flatMap(([at, words]) => {
      const field = /commands\[\d+\]\.(title|description)$/.exec(at)?.[1] as keyof typeof LONGEST | undefined;
      if (!field || words.length <= LONGEST[field]) return [];
      return [`${file}.json at ${at}: ${words.length} characters, ${LONGEST[field]} at most: «${words}».`];
    }),
  );

/** The three languages are there, bokmål is the one the others fall back on, and each names its file. */
export const threeLanguages: Rule = ({ manifest, languages }) => {
  const { defaultLanguageTag, defaultLanguageFile, additionalLanguages = [] } = manifest.localizationInfo ?? {};
  const named = [{ languageTag: defaultLanguageTag, file: defaultLanguageFile }, ...additionalLanguages].map(
    ({ languageTag = '', file = '' }) => `${languageTag} in ${file}`,
  );
  const wanted = LANGUAGES.map((tag) => `${tag} in ${tag}.json`);
  const missing = LANGUAGES.filter((tag) => !(tag in languages)).map((tag) => `${tag}.json is missing.`);
  if (named.join() === wanted.join()) return missing;
  return [...missing, `manifest.json at localizationInfo: names ${named.join(', ')}; it must be ${wanted.join(', ')}.`];
};

/** Every word a user can read is in every language, and nothing is translated that the manifest does not have. */
export const sameKeys: Rule = ({ manifest, languages }) => {
  const wanted = Object.keys(localised(manifest));
  return Object.entries(languages).flatMap(([tag, strings]) => {
    const has = Object.keys(strings).filter((key) => key !== '$schema');
    return [
      ...wanted.filter((key) => !has.includes(key)).map((key) => `${tag}.json lacks ${key}.`),
      ...has.filter((key) => !wanted.includes(key)).map((key) => `${tag}.json has ${key}, which the manifest has not.`),
    ];
  });
};

/** manifest.json repeats the bokmål words, because it must have some; two versions of them would drift apart. */
export const manifestIsBokmal: Rule = ({ manifest, languages: { nb = {} } }) =>
  Object.entries(localised(manifest)).flatMap(([at, words]) =>
    at in nb && nb[at] !== words ? [`manifest.json at ${at} says «${words}», nb.json «${String(nb[at])}».`] : [],
  );

/** The manifest and the language files follow one version of the schema; Microsoft asks for that. */
export const oneSchema: Rule = ({ manifest, languages }) => {
  const base = `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}`;
  const wrong = (file: string, schema: string | undefined, name: string) =>
    schema === `${base}/${name}` ? [] : [`${file}: $schema must be ${base}/${name}.`];
  return [
    ...wrong('manifest.json', manifest.$schema, 'MicrosoftTeams.schema.json'),
    ...Object.entries(languages).flatMap(([tag, { $schema }]) =>
      wrong(`${tag}.json`, $schema, 'MicrosoftTeams.Localization.schema.json'),
    ),
  ];
};

/** The colour icon is 192 × 192 and the outline 32 × 32, by the PNG's own header. */
export const iconSizes: Rule = ({ manifest, icons }) =>
  (['color', 'outline'] as const).flatMap((which) => {
    const file = manifest.icons[which];
    const [bytes, side] = [icons[file], ICON_SIDES[which]];
    const size = bytes && pngSize(bytes);
    if (!size) return [`${file} (${which} icon) is ${bytes ? 'not a PNG' : 'missing'}.`];
    if (size.width === side && size.height === side) return [];
    return [`${file} (${which} icon) is ${size.width} × ${size.height}, must be ${side} × ${side}.`];
  });

/** Every address is https; the schema accepts http. */
export const httpsOnly: Rule = ({ manifest }) =>
  Object.entries(stringsOf(manifest)).flatMap(([at, text]) =>
    /\bhttp:\/\//i.test(text) ? [`manifest.json at ${at}: «${text}» must be https.`] : [],
  );

/** A wildcard would vouch for domains that are not ours. */
export const noWildcards: Rule = ({ manifest }) =>
  (manifest.validDomains ?? []).flatMap((domain) =>
    domain.includes('*') ? [`validDomains: «${domain}» is a wildcard.`] : [],
  );

/** validDomains holds our own domain and no other. */
export const onlyOurDomain: Rule = ({ manifest, host }) =>
  (manifest.validDomains ?? []).flatMap((domain) =>
    domain === host || domain.includes('*') ? [] : [`validDomains: «${domain}» is not ours (${host}).`],
  );

/** One bot answers messages and message-extension commands. */
export const oneBot: Rule = ({ manifest: { bots = [], composeExtensions = [] } }) =>
  composeExtensions.flatMap(({ botId = '' }) =>
    bots.some((bot) => bot.botId === botId) ? [] : [`composeExtensions: botId ${botId} is not the bot's.`],
  );

/** Nothing of the template is left: no `${{NAME}}`, no id of zeros. */
export const noPlaceholderLeft: Rule = ({ manifest, languages }) =>
  Object.entries({ manifest: stringsOf(manifest), ...languages }).flatMap(([file, strings]) =>
    Object.entries(strings).flatMap(([at, text]) =>
      /\$\{\{|\}\}|^[0-]{36}$/.test(text) ? [`${file}.json at ${at}: «${text}» is still a placeholder.`] : [],
    ),
  );

export const RULES: readonly Rule[] = [
  commandsPerScope,
  commandLengths,
  threeLanguages,
  sameKeys,
  manifestIsBokmal,
  oneSchema,
  iconSizes,
  httpsOnly,
  noWildcards,
  onlyOurDomain,
  oneBot,
  noPlaceholderLeft,
];

/** Everything that is wrong with a package. Our own rules read what the schema promises, so the schema comes first. */
export function problemsOf(app: AppPackage): string[] {
  const refused = schemaProblems(app);
  return refused.length ? refused : RULES.flatMap((rule) => rule(app));
}
