import { existsSync, readdirSync } from 'node:fs';

/** Every YAML file of a knowledge folder, as paths inside it with `/`, in order; also those that Losen does not read. */
export function yamlFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.ya?ml$/i.test(file) && !file.startsWith('schema/'))
    .sort();
}
