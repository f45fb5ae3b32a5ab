import assert from 'node:assert/strict';
import { logRefusals } from '../../src/teams/refusals.js';

describe('the log of refused callers', () => {
  it('has the first at once, then one line a minute with their number', () => {
    const log: string[] = [];
    let now = 1_000_000;
    const refused = logRefusals(
      (line) => log.push(line),
      () => now,
    );
    for (let second = 0; second < 120; second += 1) {
      refused(`token ${String(second)}`);
      now += 1_000;
    }
    assert.deepEqual(log, [
      'Refused 1 request(s) to /api/messages. The last: token 0',
      'Refused 60 request(s) to /api/messages. The last: token 60',
    ]);
  });
});
