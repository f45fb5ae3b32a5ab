import { readConfig } from './config.js';
import { createCore } from './core.js';
import { watchKnowledge } from './knowledge/watch.js';
import { startServer } from './teams/server.js';

/** Starts Losen: configuration, knowledge, server. What keeps it from starting is said in plain lines, all of them, with status 1. */
async function main(): Promise<void> {
  const read = readConfig();
  if ('problems' in read) {
    refuseToStart(read.problems);
    return;
  }
  const { config } = read;
  const core = createCore(config);
  if (core.problems.length) {
    refuseToStart(core.problems);
    return;
  }
  const server = await startServer({ ...config, ...core, log: say });
  if ('problem' in server) {
    refuseToStart([server.problem]);
    return;
  }
  const stop = () => void server.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (config.watchKnowledge)
    watchKnowledge(config.knowledgeDir, () => {
      sayReloaded(core.reload());
    });
  say(`Losen answers on ${server.url}`);
  if (config.bot.auth === 'local') say('Local mode: no credentials are checked, and only this machine is answered.');
}

/** What an editor of the knowledge reads after saving a file. */
function sayReloaded(problems: readonly string[]): void {
  say(problems.length ? 'The knowledge stays as it was. Mend this and save again:' : 'The saved knowledge is live.');
  for (const problem of problems) say(`- ${problem}`);
}

function refuseToStart(problems: readonly string[]): void {
  say('Losen did not start:');
  for (const problem of problems) say(`- ${problem}`);
  process.exitCode = 1;
}

/** The log is standard error: one line an event. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main();
