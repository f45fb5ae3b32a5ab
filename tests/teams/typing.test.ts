import assert from 'node:assert/strict';
import sinon from 'sinon';
import { whileTyping } from '../../src/teams/typing.js';

describe('the typing indicator', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers()));
  afterEach(() => {
    clock.restore();
  });
  const after = (ms: number) => new Promise<string>((resolve) => setTimeout(resolve, ms, 'done'));

  const cases: [number, number][] = [[0, 0], [900, 0], [1_100, 1], [4_900, 1], [5_100, 2], [60_000, 15]]; // prettier-ignore
  for (const [ms, shown] of cases)
    it(`is shown ${String(shown)} times for an answer that takes ${String(ms)} ms`, async () => {
      const show = sinon.fake.resolves(undefined);
      const turn = whileTyping(after(ms), show);
      await clock.tickAsync(ms + 60_000);
      assert.equal(await turn, 'done');
      assert.equal(show.callCount, shown);
      assert.equal(clock.countTimers(), 0);
    });

  it('of a slow turn is not silenced by a quick one beside it', async () => {
    const show = sinon.fake.resolves(undefined);
    const slow = whileTyping(after(3_000), show);
    await clock.tickAsync(10);
    const quick = whileTyping(after(5), sinon.fake.rejects('not for the quick one'));
    await clock.tickAsync(5_000);
    await Promise.all([slow, quick]);
    assert.equal(show.callCount, 1);
  });

  it('that fails does not fail the turn', async () => {
    const turn = whileTyping(after(2_000), () => Promise.reject(new Error('429')));
    await clock.tickAsync(2_000);
    assert.equal(await turn, 'done');
  });

  it('stops when the answer fails, and passes the failure on', async () => {
    const turn = assert.rejects(
      whileTyping(Promise.reject(new Error('broken')), sinon.fake.resolves(undefined)),
      /broken/,
    );
    await clock.tickAsync(0);
    await turn;
    assert.equal(clock.countTimers(), 0);
  });
});
