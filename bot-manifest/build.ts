import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, readAppPackage } from './app-package.js';
import { readPackageEnv } from './env.js';
import { problemsOf } from './rules.js';
import { zip } from './zip.js';

/** `npm run package [-- file]`: writes the zip that is uploaded to Teams, or says everything that keeps it from doing so. */
async function main(file = 'dist/losen-teams.zip'): Promise<void> {
  const read = readPackageEnv(process.env);
  if ('problems' in read) {
    refuse(read.problems);
    return;
  }
  const app = readAppPackage(read.values);
  const problems = problemsOf(app);
  if (problems.length) {
    refuse(problems);
    return;
  }
  const bytes = await zip(filesOf(app));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const { manifest, host } = app;
  say(`${file}: Losen ${manifest.version} (schema ${manifest.manifestVersion}) for https://${host}/api/messages`);
  for (const note of read.notes) say(`Note: ${note}`);
}

function refuse(problems: readonly string[]): void {
  say('No package was made:');
  for (const problem of problems) say(`- ${problem}`);
  process.exitCode = 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main(process.argv[2]);
