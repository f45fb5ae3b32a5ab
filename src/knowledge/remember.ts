import { existsSync, readFileSync } from 'node:fs';
import { readYaml, type Problem, type ReadYaml, type Source } from './yaml.js';

/** A reader that parses a file again only when its text is another: for those who read all the knowledge after each save. */
export function rememberFiles(read: ReadYaml = readYaml): ReadYaml {
  const kept = new Map<string, { text: string | undefined; source: Source; problems: Problem[] }>();
  return (path, root, problems) => {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    let file = kept.get(path);
    if (!file || file.text !== text) {
      const found: Problem[] = [];
      file = { text, source: read(path, root, found), problems: found };
      kept.set(path, file);
    }
    problems.push(...file.problems);
    return file.source;
  };
}
