import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_PROFILE, type ProfileChange, type ProfileStore } from '../../../src/profiles/profile.js';
import { storable } from '../../../src/storage/sql.js';

/** What every ProfileStore does. `store` is shared by the tests, so each takes users of its own. */
export function profileStoreContract(store: () => ProfileStore): void {
  it('knows nothing of a user who has told nothing', async () => {
    assert.equal(await store().get('nobody'), null);
    assert.equal(await store().delete('nobody'), false);
  });

  it('gives back what was set, null where nothing was', async () => {
    await store().set('kari', { plan: 'lom' });
    assert.deepEqual(await store().get('kari'), { ...NO_PROFILE, plan: 'lom' });
  });

  it('leaves a field that is not named as it is, and takes back one that is null', async () => {
    await store().set('ola', { plan: 'loten', service: 'barnehage', language: 'nb' });
    await store().set('ola', { language: 'nn', plan: undefined });
    await store().set('ola', { service: null });
    assert.deepEqual(await store().get('ola'), { plan: 'loten', service: null, language: 'nn' });
  });

  it('keeps users apart', async () => {
    await store().set('a', { language: 'en' });
    await store().set('A', { language: 'nn' });
    assert.equal((await store().get('a'))?.language, 'en');
    assert.equal((await store().get('A'))?.language, 'nn');
  });

  it('deletes one user, once', async () => {
    await store().set('gone', { plan: 'lom' });
    assert.equal(await store().delete('gone'), true);
    assert.equal(await store().get('gone'), null);
    assert.equal(await store().delete('gone'), false);
    assert.notEqual(await store().get('a'), null);
  });

  it('loses no field when 20 callers write one profile at once', async () => {
    for (let round = 0; round < 5; round++) {
      const user = `busy ${round}`;
      const plans = ['lom', 'loten', 'midtdalen'] as const;
      const changes = Array.from({ length: 20 }, (_, n): ProfileChange => {
        if (n % 3 === 0) return { plan: plans[n % plans.length] ?? 'lom' };
        return n % 3 === 1 ? { service: `service-${n}` } : { language: n % 2 ? 'nn' : 'en' };
      });
      await Promise.all(changes.map((change) => store().set(user, change)));
      const { plan, service, language } = (await store().get(user)) ?? NO_PROFILE;
      assert.ok(changes.some((change) => change.plan === plan) && plan);
      assert.ok(changes.some((change) => change.service === service) && service);
      assert.ok(changes.some((change) => change.language === language) && language);
    }
  });

  it('lets the later of two writes win', async () => {
    await store().set('later', { plan: 'lom' });
    await store().set('later', { plan: 'loten' });
    assert.equal((await store().get('later'))?.plan, 'loten');
  });

  it('keeps any text as it is', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 100 }).filter((t) => storable(t) === t);
    await fc.assert(
      fc.asyncProperty(text, text, async (user, service) => {
        await store().set(`any ${user}`, { service });
        assert.equal((await store().get(`any ${user}`))?.service, service);
      }),
      { numRuns: 60 },
    );
  });
}
