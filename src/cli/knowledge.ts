import { parseArgs } from 'node:util';
import { check, exportAll } from './knowledge-check.js';
import { coverage } from './knowledge-coverage.js';
import { links } from './knowledge-links.js';
import { writeSchemas } from '../knowledge/named-schemas.js';
import { run } from './run.js';
import { complain, say } from './say.js';

/** `npm run -s knowledge -- …`: for the editors of `knowledge/` (knowledge/README.md) and for scripts. */
const USAGE = `Usage: npm run -s knowledge -- check                                   every problem, and what is worth a look
                              export                                  every record as JSON lines
                              schema                                  write knowledge/schema/ and name it in every file
                              links                                   try every link (needs a network)
                              coverage --plan loten [--html FILE]     measures by level and stage of life
       --dir FOLDER reads another folder than knowledge`;

/** What can be said after the command. */
export interface Options {
  dir: string;
  plan?: string;
  html?: string;
}

const COMMANDS: Record<string, (options: Options) => number | Promise<number>> = {
  check,
  export: exportAll,
  schema: ({ dir }) => {
    const changed = writeSchemas(dir);
    for (const file of changed) say(`wrote ${file}`);
    say(changed.length === 0 ? 'Everything was up to date.' : `${changed.length} files written.`);
    return 0;
  },
  links,
  coverage,
};

/** Runs the command that was typed. Gives the exit status: 1 for what the command found wrong, 2 for a command it does not know. */
async function main(): Promise<number> {
  const typed = readCommand();
  const run = COMMANDS[typed?.positionals[0] ?? ''];
  if (typed && run) return run(typed.values);
  complain(USAGE);
  return 2;
}

/** The command line as typed; undefined, and the reason on standard error, where it cannot be read. */
function readCommand() {
  const options = {
    dir: { type: 'string', default: 'knowledge' },
    plan: { type: 'string' },
    html: { type: 'string' },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

await run(main);
