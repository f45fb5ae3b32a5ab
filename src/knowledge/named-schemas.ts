import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { jsonSchemas, SCHEMA_FOLDER, schemaOf } from './json-schema.js';
import type { Problem } from './yaml.js';
import { yamlFiles } from './yaml-files.js';

const RUN = 'Run: npm run -s knowledge -- schema.';
const FIRST_LINE = /^\uFEFF?# yaml-language-server: \$schema=(\S*)[^\S\n]*(?:\r?\n|$)/;

/** The path from a file of the knowledge folder to its schema; undefined where Losen reads no such file. */
function pathToSchema(file: string): string | undefined {
  const name = schemaOf(file);
  return name && posix.relative(posix.dirname(file), `${SCHEMA_FOLDER}/${name}.schema.json`);
}

/** What keeps editors from the right help: a schema that is out of date, a file that does not name its schema, a file nobody reads. */
export function schemaProblems(root: string): Problem[] {
  const at = { line: 1, field: '(whole file)', fix: RUN, severity: 'error' as const };
  const stale = [...jsonSchemas()].flatMap(([name, text]): Problem[] => {
    const path = join(root, SCHEMA_FOLDER, name);
    const same = existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text;
    return same ? [] : [{ ...at, file: `${SCHEMA_FOLDER}/${name}`, what: 'is not up to date with src/knowledge' }];
  });
  const unnamed = yamlFiles(root).flatMap((file): Problem[] => {
    const schema = pathToSchema(file);
    if (!schema) return [{ ...at, file, ...UNREAD, severity: /^(shared|tours)\//.test(file) ? 'warning' : 'error' }];
    const named = FIRST_LINE.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    return named === schema ? [] : [{ ...at, file, what: 'does not name its schema in the first line' }];
  });
  return [...stale, ...unnamed];
}

const UNREAD = {
  what: 'is read by no one: Losen knows no file of this name here',
  fix: 'Correct the name or the folder (knowledge/README.md has the list), or remove the file.',
};

/** Writes the schemas, and names each file's schema in its first line. Gives the files that were changed. */
export function writeSchemas(root: string): string[] {
  mkdirSync(join(root, SCHEMA_FOLDER), { recursive: true });
  const schemas = [...jsonSchemas()].filter(([name, text]) => put(join(root, SCHEMA_FOLDER, name), text));
  const files = yamlFiles(root).filter((file) => {
    const schema = pathToSchema(file);
    if (!schema) return false;
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const rest = text.replace(FIRST_LINE, '').replace(/^\uFEFF/, '');
    return put(
      path,
      FIRST_LINE.exec(text)?.[1] === schema ? text : `# yaml-language-server: $schema=${schema}${end}${rest}`,
    );
  });
  return [...schemas.map(([name]) => `${SCHEMA_FOLDER}/${name}`), ...files];
}

function put(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}
