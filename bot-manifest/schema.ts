import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { AppPackage } from './app-package.js';

/** Microsoft's schemas, as @microsoft/app-manifest holds them: one subfolder a version. */
export const SCHEMAS = new URL(
  'build/json-schemas/teams/',
  import.meta.resolve('@microsoft/app-manifest/package.json'),
);

/** Compiling takes a third of a second: once a schema. */
const compiled = new Map<string, ValidateFunction>();

function validator(schema: URL): ValidateFunction {
  const known = compiled.get(schema.href);
  if (known) return known;
  // Draft 4 patterns are not written for the u flag, and Microsoft's are not valid with it.
  const ajv = formats.default(new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false }));
  const made = ajv.compile(JSON.parse(readFileSync(schema, 'utf8').replace(/^\uFEFF/, '')) as object);
  compiled.set(schema.href, made);
  return made;
}

/** What Microsoft's published schemas refuse, in the manifest and in each language file: file, place, reason. */
export function schemaProblems({ manifest, languages }: AppPackage): string[] {
  const { manifestVersion } = manifest;
  const folder = new URL(`v${manifestVersion}/`, SCHEMAS);
  if (!/^1\.\d+$/.test(manifestVersion) || !existsSync(folder))
    return [`manifestVersion ${manifestVersion} is not a released one in ${fileURLToPath(SCHEMAS)}.`];
  const check = (file: string, schema: string, value: unknown): string[] => {
    const validate = validator(new URL(schema, folder));
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
      const extra = 'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : '';
      return `${file}${instancePath ? ` at ${instancePath}` : ''}: ${message}${extra}`;
    });
  };
  return [
    ...check('manifest.json', 'MicrosoftTeams.schema.json', manifest),
    ...Object.entries(languages).flatMap(([tag, strings]) =>
      check(`${tag}.json`, 'MicrosoftTeams.Localization.schema.json', strings),
    ),
  ];
}
