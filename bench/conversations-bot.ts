/**
 * A bot of `bench/conversations.ts` in a process of its own: `echo`, or Losen with the embedded database in a temporary folder, both
 * behind the same server code. Prints its address; ends on SIGTERM.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '../src/core.js';
import type { Converse } from '../src/conversation.js';
import { openStorage } from '../src/storage/open.js';
import { startServer } from '../src/teams/server.js';

const dataDir = mkdtempSync(path.join(tmpdir(), 'losen-bench-'));
const stores = await openStorage({ dataDir });
const log = (line: string) => process.stderr.write(`${line}\n`);
const core = createCore({ knowledgeDir: 'knowledge', plan: 'loten', dataDir, stores, owners: [], log });
const echo: Converse = (incoming) =>
  Promise.resolve([{ text: `echo: ${incoming.kind === 'message' ? incoming.text : ''}` }]);
const converse = process.argv[2] === 'echo' ? echo : core.converse;
const server = await startServer({ ...core, converse, host: '127.0.0.1', port: 0, bot: { auth: 'local' }, log });
if ('problem' in server) throw new Error(server.problem);
console.log(server.url);

const stop = async (): Promise<void> => {
  await server.close();
  await stores.close();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
