import assert from 'node:assert/strict';
import type { FeedbackStore } from '../../../src/feedback/feedback.js';

/** What every FeedbackStore does. `store` is shared by the tests, so each takes a plan of its own. */
export function feedbackStoreContract(store: () => FeedbackStore): void {
  it('has no counts for a plan that nobody has judged', async () => {
    assert.deepEqual(await store().counts('untouched'), []);
  });

  it('counts helpful and not helpful for each record, the least helpful first', async () => {
    const records = ['lom/measure/b', 'lom/measure/a', 'lom/measure/B', 'lom/measure/æ'];
    for (const record of records) await store().count('lom', record, 'helpful');
    await store().count('lom', 'lom/measure/æ', 'notHelpful');
    await store().count('lom', 'lom/measure/B', 'helpful');
    assert.deepEqual(await store().counts('lom'), [
      { record: 'lom/measure/æ', helpful: 1, notHelpful: 1 },
      { record: 'lom/measure/a', helpful: 1, notHelpful: 0 },
      { record: 'lom/measure/b', helpful: 1, notHelpful: 0 },
      { record: 'lom/measure/B', helpful: 2, notHelpful: 0 },
    ]);
  });

  it('keeps plans apart', async () => {
    await store().count('one', 'record', 'helpful');
    await store().count('two', 'record', 'notHelpful');
    assert.deepEqual(await store().counts('one'), [{ record: 'record', helpful: 1, notHelpful: 0 }]);
  });

  it('loses none of 100 taps at once', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => store().count('busy', 'record', n % 4 ? 'helpful' : 'notHelpful')),
    );
    assert.deepEqual(await store().counts('busy'), [{ record: 'record', helpful: 75, notHelpful: 25 }]);
  });
}
