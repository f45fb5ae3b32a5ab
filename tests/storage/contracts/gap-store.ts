import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keptSince, MOST_GROUPS, type Gap, type GapStore } from '../../../src/feedback/gap.js';
import { storable } from '../../../src/storage/sql.js';

const NOON = new Date('2026-11-22T12:00:00Z');
const earlier = (milliseconds: number): Date => new Date(NOON.getTime() - milliseconds);
const MINUTE = 60_000;

/** What every GapStore does. `store` is shared by the tests, so each takes a plan and users of its own. */
export function gapStoreContract(store: () => GapStore): void {
  const ask = (user: string, over: Partial<Gap> = {}): Promise<void> =>
    store().add(user, { question: 'hva er MOT?', language: 'nb', plan: 'lom', kind: 'unanswered', at: NOON, ...over });

  it('counts one question however it is written, and shows it as it was last written', async () => {
    const plan = 'grouped';
    await ask('a', { plan, question: 'Hva er  MOT?', at: earlier(3 * MINUTE) });
    await ask('b', { plan, question: 'hva er mot', at: earlier(MINUTE), kind: 'disliked', language: 'nn' });
    await ask('c', { plan, question: 'HVA ER MOT??', at: earlier(2 * MINUTE) });
    await ask('a', { plan, question: 'hva er ART?', at: earlier(0) });
    assert.deepEqual(await store().grouped(earlier(5 * MINUTE), plan), [
      { question: 'hva er mot', plan, count: 3, unanswered: 2, disliked: 1, languages: ['nb', 'nn'], latest: earlier(MINUTE) },
      { question: 'hva er ART?', plan, count: 1, unanswered: 1, disliked: 0, languages: ['nb'], latest: NOON },
    ]); // prettier-ignore
  });

  it('shows the latest first where the counts are equal, of one moment the one added last', async () => {
    const plan = 'order';
    for (const [question, at] of [['old', earlier(2)], ['first', NOON], ['second', NOON], ['older', earlier(3)]] as const)
      await ask('a', { plan, question, at }); // prettier-ignore
    const questions = (await store().grouped(earlier(MINUTE), plan)).map(({ question }) => question);
    assert.deepEqual(questions, ['second', 'first', 'old', 'older']);
  });

  it('shows nothing about who asked', async () => {
    await ask('user-who-must-not-show', { plan: 'secret' });
    assert.doesNotMatch(JSON.stringify(await store().grouped(earlier(MINUTE))), /must-not-show/);
  });

  it('keeps plans apart, and gives all of them where none is named', async () => {
    await ask('a', { plan: 'one' });
    await ask('a', { plan: 'two' });
    assert.deepEqual(
      (await store().grouped(NOON, 'one')).map(({ plan, count }) => [plan, count]),
      [['one', 1]],
    );
    const plans = (await store().grouped(NOON)).map(({ plan }) => plan);
    assert.ok(plans.includes('one') && plans.includes('two'));
    assert.deepEqual(await store().grouped(NOON, 'no such plan'), []);
  });

  it('counts from the moment given, that moment included', async () => {
    const plan = 'since';
    await ask('a', { plan, at: earlier(1) });
    await ask('a', { plan, at: NOON });
    assert.equal((await store().grouped(NOON, plan))[0]?.count, 1);
    assert.equal((await store().grouped(earlier(1), plan))[0]?.count, 2);
  });

  it(`gives the ${MOST_GROUPS} most frequent`, async () => {
    const plan = 'many';
    await ask('a', { plan, question: 'often', at: earlier(MINUTE) });
    await ask('b', { plan, question: 'often', at: earlier(MINUTE) });
    await Promise.all(
      Array.from({ length: MOST_GROUPS + 20 }, (_, n) => ask('a', { plan, question: `question ${n}` })),
    );
    const groups = await store().grouped(earlier(MINUTE), plan);
    assert.equal(groups.length, MOST_GROUPS);
    assert.equal(groups[0]?.question, 'often');
  });

  it('shows a user what is kept about them, oldest first, and deletes that alone', async () => {
    const plan = 'mine';
    await ask('kari', { plan, question: 'two', kind: 'disliked', language: 'en' });
    await ask('kari', { plan, question: 'one', at: earlier(MINUTE) });
    await ask('ola', { plan, question: 'one' });
    assert.deepEqual(await store().of('kari'), [
      { question: 'one', language: 'nb', plan, kind: 'unanswered', at: earlier(MINUTE) },
      { question: 'two', language: 'en', plan, kind: 'disliked', at: NOON },
    ]);
    assert.equal(await store().forget('kari'), 2);
    assert.deepEqual(await store().of('kari'), []);
    assert.equal((await store().of('ola')).length, 1);
    assert.equal(await store().forget('kari'), 0);
  });

  it('keeps a question that is 21 days old to the millisecond, and none that is older', async () => {
    // Over the clock change of 25 October 2026.
    const now = new Date('2026-11-05T09:30:00.000Z');
    const border = keptSince(now);
    assert.equal(border.toISOString(), '2026-10-15T09:30:00.000Z');
    const user = 'purged';
    for (const [question, ms] of [['older', -1], ['exactly', 0], ['younger', 1]] as const)
      await ask(user, { question, at: new Date(border.getTime() + ms) }); // prettier-ignore
    assert.equal(await store().purge(border), 1);
    assert.deepEqual(
      (await store().of(user)).map(({ question }) => question),
      ['exactly', 'younger'],
    );
    assert.equal(await store().purge(border), 0);
    assert.equal(await store().purge(keptSince(new Date(now.getTime() + 1))), 1);
  });

  it('loses none of 100 added at once', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => ask(`user ${n}`, { plan: 'crowd', question: 'same?' })));
    assert.equal((await store().grouped(NOON, 'crowd'))[0]?.count, 100);
  });

  it('keeps any question as it is', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom("'; drop table gaps; --", '$1 \\ \\x00 %s', '“«’»”', 'å a\u030a Å', '👩‍👩‍👧 🇳🇴', 'x'.repeat(100_000), '\r\n\t '),
    ); // prettier-ignore
    const text = anyText.filter((t) => storable(t) === t);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        const user = `any ${n++}`;
        await ask(user, { plan: user, question });
        assert.equal((await store().of(user))[0]?.question, question);
        assert.equal((await store().grouped(NOON, user))[0]?.question, question);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps «�» for what no database can hold', async () => {
    await ask('odd', { question: 'a\0b\ud83dc' });
    assert.equal((await store().of('odd'))[0]?.question, 'a�b�c');
  });
}
