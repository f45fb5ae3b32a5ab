import type { Manifest, Strings } from './app-package.js';

/** Every text of a value by its path, written as Teams' language files write it: `bots[0].scopes[1]`. */
export function stringsOf(value: unknown, at = ''): Strings {
  if (typeof value === 'string') return { [at]: value };
  if (typeof value !== 'object' || value === null) return {};
  const inside = Array.isArray(value)
    ? value.map((item, i) => stringsOf(item, `${at}[${i}]`))
    : Object.entries(value).map(([key, item]) => stringsOf(item, at ? `${at}.${key}` : key));
  return Object.assign({}, ...inside) as Strings;
}

const READ_BY_USERS =
  /^(name|description)\.(short|full)$|^(bots|composeExtensions)\[\d+\]\.(.+\.)?(title|description|prompt)$/;

/** The texts of the manifest that a user reads, by path: those that every language file must have. */
export const localised = (manifest: Manifest): Strings =>
  Object.fromEntries(Object.entries(stringsOf(manifest)).filter(([at]) => READ_BY_USERS.test(at)));
