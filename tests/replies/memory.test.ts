import assert from 'node:assert/strict';
import { Memory } from '../../src/replies/memory.js';

const where = (user: string) => ({ conversation: 'c', user });
const asked = { question: { text: 'hemmelig' }, earlier: [] } as unknown as Parameters<Memory['remember']>[1];

describe('what is remembered of conversations', () => {
  it('is gone after half an hour, not only passed over', () => {
    let now = 0;
    const memory = new Memory(() => now);
    memory.remember(where('u1'), asked);
    memory.once(where('u1'), 'hemmelig');
    now = 30 * 60_000;
    memory.remember(where('u2'), asked);
    memory.once(where('u2'), 'noe');
    const kept = JSON.stringify(memory, (_, value: unknown) => (value instanceof Map ? [...value.keys()] : value));
    assert.match(kept, /u2/);
    assert.doesNotMatch(kept, /u1|hemmelig/);
  });

  it('tells a first time from a second, and begins again after half an hour', () => {
    let now = 0;
    const memory = new Memory(() => now);
    assert.deepEqual([memory.once(where('u1'), 'a'), memory.once(where('u1'), 'a')], [true, false]);
    assert.equal(memory.once(where('u2'), 'a'), true);
    now = 30 * 60_000;
    assert.equal(memory.once(where('u1'), 'a'), true);
  });
});
