import assert from 'node:assert/strict';
import { unknownInvokes } from '../../src/teams/invokes.js';
import { invoke } from '../support/activities.js';
import { startBot, stopAll } from '../support/running-bot.js';

describe('what Teams asks for and waits for', () => {
  afterEach(stopAll);

  for (const value of [{ actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } }, null])
    it(`a thumb under an answer (${JSON.stringify(value)}) gets 200 and an empty object`, async () => {
      const bot = await startBot();
      const { status, text } = await bot.post(invoke('message/submitAction', value));
      assert.equal(status, 200);
      assert.equal(text, '{}');
      assert.deepEqual([bot.heard, bot.log], [[], []]);
    });

  for (const name of ['task/fetch', 'signin/verifyState', 'constructor', '', undefined, 7])
    it(`an invoke of the name ${String(name)} gets 501 without details, told to the operator once`, async () => {
      const bot = await startBot();
      const unknown = { ...invoke('', { commandId: 'x' }), name };
      for (let i = 0; i < 3; i += 1) {
        const { status, text } = await bot.post(unknown);
        assert.equal(status, 501);
        assert.equal(text, '');
      }
      assert.deepEqual(bot.heard, []);
      assert.equal(bot.log.length, 1);
      assert.match(bot.log[0] ?? '', /^Losen has no answer to the invoke "[^\n]*" and gave 501\.[^\n]*$/);
    });

  it('cannot fill the log with made-up names', () => {
    const log: string[] = [];
    const tell = unknownInvokes((line) => log.push(line));
    for (let i = 0; i < 500; i += 1) tell(`x\n${String(i)}${'y'.repeat(5_000)}`);
    assert.equal(log.length, 20);
    assert.ok(log.every((line) => line.length < 400 && !line.includes('\n')));
  });
});
