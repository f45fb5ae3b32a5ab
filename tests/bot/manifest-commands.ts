import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, type Scope } from './teams-activity.js';

export interface Command {
  title: string;
  /** What Teams sends instead of the title, where the command is a prompt starter. */
  prompt: string | undefined;
  /** Where it is listed. */
  scope: Scope;
  /** Its title in the manifest itself, which names it in every language. */
  name: string;
}

interface Manifest {
  bots: { commandLists: { scopes: string[]; commands: { title: string; prompt?: string }[] }[] }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(`bot-manifest/${file}`, 'utf8'));
const manifest = read('manifest.json') as Manifest;
const strings = Object.fromEntries(LANGUAGES.map((language) => [language, read(`${language}.json`)])) as Record<
  Language,
  Record<string, string | undefined>
>;

const SCOPE_NAMES: Record<string, Scope> = { personal: 'personal', team: 'channel', groupChat: 'groupChat' };

/** Every command of the manifest, once for each scope where it is listed, as Teams shows it to a client of this language. */
export const commandsIn = (language: Language): Command[] =>
  manifest.bots.flatMap(({ commandLists }, b) =>
    commandLists.flatMap(({ scopes, commands }, l) =>
      scopes.flatMap((scope) =>
        commands.map(({ title, prompt }, c) => {
          const at = `bots[${b}].commandLists[${l}].commands[${c}]`;
          const said = (field: string, otherwise: string) => strings[language][`${at}.${field}`] ?? otherwise;
          return {
            name: title,
            title: said('title', title),
            prompt: prompt && said('prompt', prompt),
            scope: SCOPE_NAMES[scope] ?? 'personal',
          };
        }),
      ),
    ),
  );
