import { openStorage } from '../../src/storage/open.js';

/** A process that opens the storage in the folder it is given, writes one profile after the other, and says the number of each that is written. */
const storage = await openStorage({ dataDir: process.argv[2] ?? '' });
for (let n = 1; ; n++) {
  await storage.profiles.set(`user ${n}`, { plan: 'lom' });
  console.log(n);
}
