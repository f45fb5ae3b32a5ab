import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import type { PackageEnv } from './env.js';

export type Manifest = TeamsManifestLatest;
/** One language: the manifest's paths (`bots[0].commandLists[0].commands[0].title`) and their words. */
export type Strings = Record<string, string>;

/** Everything that goes into the zip. */
export interface AppPackage {
  manifest: Manifest;
  /** By language tag. */
  languages: Record<string, Strings>;
  /** PNG files, by the manifest's names for them. */
  icons: Record<string, Buffer>;
  /** The only domain that is ours. */
  host: string;
}

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
const ICONS = ['color.png', 'outline.png'] as const;
const FOLDER = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(FOLDER, '../package.json'), 'utf8')) as { version: string };

/** Reads bot-manifest/ and fills the placeholders. The app's version is package.json's, because both are raised together. */
export function readAppPackage(values: PackageEnv): AppPackage {
  const read = (file: string) => readFileSync(path.join(FOLDER, file));
  const json = (file: string): unknown =>
    JSON.parse(fill(read(file).toString('utf8'), { ...values, VERSION: version }));
  return {
    manifest: json('manifest.json') as Manifest,
    languages: Object.fromEntries(LANGUAGES.map((tag) => [tag, json(`${tag}.json`) as Strings])),
    icons: Object.fromEntries(ICONS.map((file) => [file, read(`icons/${file}`)])),
    host: values.BOT_HOST,
  };
}

/** Puts values in place of `${{NAME}}` inside JSON text. A name without a value stays, and noPlaceholderLeft refuses it. */
export function fill(json: string, values: Readonly<Record<string, string>>): string {
  return json.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}

/** The files of the zip, all at its root, where Teams looks for manifest.json. */
export function filesOf({ manifest, languages, icons }: AppPackage): Map<string, Buffer> {
  const text = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return new Map([
    ['manifest.json', text(manifest)],
    ...Object.entries(languages).map(([tag, strings]) => [`${tag}.json`, text(strings)] as const),
    ...Object.entries(icons),
  ]);
}
