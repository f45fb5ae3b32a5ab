/** One line of a command's result. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line to the person who ran the command, beside its result. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
