import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { readConfig } from './config.js';
import { createCore } from './core.js';
import { keptSince } from './feedback/gap.js';
import { watchKnowledge } from './knowledge/watch.js';
import { inBackground, type BackgroundStorage } from './storage/background.js';
import { openStorage } from './storage/open.js';
import { startServer } from './teams/server.js';

/** A database that takes longer is waited for behind the answers. */
const LONGEST_OPENING_MS = 10_000;

/** Starts Losen: configuration, knowledge, server. What keeps it from starting is said in plain lines, all of them, with status 1. */
async function main(): Promise<void> {
  const read = readConfig();
  if ('problems' in read) {
    refuseToStart(read.problems);
    return;
  }
  const { config } = read;
  if (!existsSync(config.knowledgeDir)) {
    refuseToStart([
      `KNOWLEDGE_DIR is "${config.knowledgeDir}", and there is no such folder. Set it to the folder of the plans.`,
    ]);
    return;
  }
  const storage = inBackground(() => openStorage(config), say);
  const core = createCore({ ...config, stores: storage, log: say });
  if (core.problems.length) {
    refuseToStart(core.problems);
    return;
  }
  // Making a new database keeps the whole process busy for some seconds: better now than during the first question.
  await Promise.race([storage.open(), setTimeout(LONGEST_OPENING_MS, undefined, { ref: false })]);
  const server = await startServer({
    ...config,
    ...core,
    health: () => ({ ...core.health(), database: storage.state() }),
    log: say,
  });
  if ('problem' in server) {
    refuseToStart([server.problem]);
    return;
  }
  const stop = () =>
    void server
      .close()
      .then(() => storage.close())
      .then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (config.watchKnowledge)
    watchKnowledge(config.knowledgeDir, () => {
      sayReloaded(core.reload());
    });
  purgeGaps(storage);
  say(`Losen answers on ${server.url}`);
  if (config.bot.auth === 'local') say('Local mode: no credentials are checked, and only this machine is answered.');
}

const HOUR_MS = 3_600_000;

/** Questions are kept for 21 days: older ones are deleted at start and every hour. */
function purgeGaps({ gaps }: BackgroundStorage): void {
  const purge = () => {
    gaps.purge(keptSince(new Date())).catch((error: unknown) => {
      say(`Old questions could not be deleted: ${String(error)}`);
    });
  };
  purge();
  setInterval(purge, HOUR_MS).unref();
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
