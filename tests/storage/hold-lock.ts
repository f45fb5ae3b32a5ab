import { lockFolder } from '../../src/storage/folder-lock.js';

/** A process that takes the lock whose path it is given, says so, and holds it until it is killed; or says why it could not. */
const path = process.argv[2] ?? '';
await lockFolder(path).then(
  () => {
    console.log('held');
    setInterval(() => undefined, 1_000);
  },
  (error: unknown) => {
    console.log(String(error));
  },
);
