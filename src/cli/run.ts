import { complain } from './say.js';

/**
 * Runs a command and sets the exit status it gives. A folder or file that cannot be read is said in one line; a reader that has seen
 * enough («| head») ends the command quietly.
 */
export async function run(main: () => number | Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    complain(`${path} cannot be read (${code}). Run this in the project's folder, or name the right one.`);
    process.exitCode = 1;
  }
}
