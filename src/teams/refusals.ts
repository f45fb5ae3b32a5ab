const QUIET_MS = 60_000;
const LONGEST_REASON = 200;

/**
 * Tells the operator that callers are turned away, since a wrong app id looks just like a stranger at the door: the first at once,
 * then one line a minute at most, so that somebody who tries the door cannot fill the log.
 */
export function logRefusals(log: (line: string) => void, now: () => number = Date.now): (reason: string) => void {
  let refused = 0;
  let quietUntil = 0;
  return (reason) => {
    refused += 1;
    if (now() < quietUntil) return;
    const line = reason.replace(/\s+/g, ' ').slice(0, LONGEST_REASON); // parts of it may be the caller's own words
    log(`Refused ${String(refused)} request(s) to /api/messages. The last: ${line}`);
    refused = 0;
    quietUntil = now() + QUIET_MS;
  };
}
