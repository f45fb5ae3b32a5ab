import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation.js';
import { userKey } from '../../src/replies/people.js';
import { TEXTS } from '../../src/text/index.js';
import { partsOf } from '../support/card-parts.js';
import { brokenStores, startTalk } from '../support/talk.js';

const { use } = TEXTS.nb;
const QUESTION = 'hvem kontakter jeg på gult nivå for en fireåring?';
const NOWHERE = 'hvem har ansvar for kompostbingene?';
/** What the button with this payload sends. */
const payload = ({ card }: Reply, deed: string, also: Record<string, unknown> = {}): Record<string, unknown> => {
  const sent = partsOf(card)
    .map(({ data }) => data as Record<string, unknown> | undefined)
    .find((data) => data?.do === deed && Object.entries(also).every(([key, value]) => data[key] === value));
  assert.ok(sent, `no button «${deed}»`);
  return sent;
};
const NO = { verdict: 'notHelpful' };

describe('feedback', () => {
  it('is counted for the record that answered, once however often it is tapped', async () => {
    const { as, stores } = startTalk();
    const me = as();
    const data = payload(await me.say(QUESTION), 'rate', { verdict: 'helpful' });
    const [first, ...again] = await Promise.all([me.press(data), me.press(data), me.press(data)]);
    assert.equal(first.text, use.thanksForRating);
    for (const { text } of again) assert.equal(text, use.ratedAlready);
    const [count, ...more] = await stores.feedback.counts('loten');
    assert.deepEqual([count?.helpful, count?.notHelpful, more], [1, 0, []]);
    assert.equal(count?.record, data.key);
  });

  it('of two people counts twice', async () => {
    const { as, stores } = startTalk();
    for (const user of ['u1', 'u2']) {
      const me = as({ user, conversation: user });
      await me.press(payload(await me.say(QUESTION), 'rate', NO));
    }
    assert.equal((await stores.feedback.counts('loten'))[0]?.notHelpful, 2);
  });

  it('that it did not help keeps the question for the owner, without who asked', async () => {
    const { as, stores } = startTalk('loten', { owners: ['boss'] });
    const me = as();
    const reply = await me.press(payload(await me.say(QUESTION), 'rate', NO));
    assert.equal(reply.text, use.sorryForRating);
    const [gap] = await stores.gaps.of(userKey('u1'));
    assert.deepEqual([gap?.question, gap?.kind, gap?.plan], [QUESTION, 'disliked', 'loten']);
    const list = await as({ user: 'boss', conversation: 'c2' }).say('ubesvarte');
    assert.ok(list.text.includes(QUESTION));
    assert.ok(!JSON.stringify(list).includes('u1'));
  });

  it('with a record nobody knows is not counted', async () => {
    const { as, stores } = startTalk();
    const data = { do: 'rate', text: QUESTION, key: 'loten/measure/finnes-ikke', verdict: 'helpful', language: 'nb' };
    assert.equal((await as().press(data)).text, use.thanksForRating);
    assert.deepEqual(await stores.feedback.counts('loten'), []);
  });

  it('while the database is down is said not to be kept', async () => {
    const me = startTalk('loten', { stores: brokenStores() }).as();
    assert.equal((await me.press(payload(await me.say(QUESTION), 'rate', NO))).text, use.notKept);
  });
});

describe('a question that the plan does not answer', () => {
  it('is kept, counted with the others of its kind, and shown to the owner of the plan alone', async () => {
    const { as } = startTalk('loten', { owners: ['boss', 'dir-2'] });
    for (const user of ['u1', 'u2', 'u3']) await as({ user, conversation: user }).say(NOWHERE);
    for (const owner of [{ user: 'boss' }, { user: 'u9', directoryId: 'dir-2' }]) {
      const { text, card } = await as({ ...owner, conversation: 'own' }).say('Ubesvarte');
      assert.ok(text.includes(NOWHERE), text);
      assert.ok(JSON.stringify(card).includes(use.asked(3, 'bokmål')));
    }
    assert.equal((await as().say('ubesvarte')).text, use.onlyOwners);
    assert.equal((await as().press({ do: 'unanswered', language: 'nb' })).text, use.onlyOwners);
  });

  it('is forgotten after 21 days', async () => {
    const { as, wait } = startTalk('loten', { owners: ['boss'] });
    await as().say(NOWHERE);
    const boss = as({ user: 'boss', conversation: 'own' });
    wait(20 * 24 * 60);
    assert.ok((await boss.say('ubesvarte')).text.includes(NOWHERE));
    wait(2 * 24 * 60);
    assert.ok((await boss.say('ubesvarte')).text.startsWith(use.noUnanswered));
  });

  it('is kept without names and numbers, also where a button brings them', async () => {
    const { as, stores } = startTalk();
    await as().say('vet Kari Nordmann, tlf 41 23 45 67, hvem som har ansvar for kompostbingene?');
    const report = { do: 'report', text: 'kompostbingene til Ola Hansen 13097248022', plan: 'loten', language: 'nb' };
    assert.equal((await as().press(report)).text, use.reported);
    const kept = JSON.stringify(await stores.gaps.of(userKey('u1')));
    assert.match(kept, /kompost/);
    assert.doesNotMatch(kept, /Kari|Nordmann|41 23|Hansen|13097/);
  });

  it('of another field is no gap in the plan', async () => {
    const { as, stores } = startTalk();
    await as().say('hvordan blir været i morgen?');
    assert.deepEqual(await stores.gaps.of(userKey('u1')), []);
  });

  it('is kept with the texts it leans on', async () => {
    const { as, stores } = startTalk();
    const me = as();
    await me.say(QUESTION);
    await me.press(payload(await me.say('og på rødt?'), 'rate', NO));
    assert.equal((await stores.gaps.of(userKey('u1')))[0]?.question, `${QUESTION} → og på rødt?`);
  });

  it('about a child in danger is never kept', async () => {
    const { as, stores } = startTalk();
    await as().say('et barn sier at pappa slår, hva gjør jeg?');
    await as().press({ do: 'report', text: 'et barn sier at pappa slår', plan: 'loten', language: 'nb' });
    assert.deepEqual(await stores.gaps.of(userKey('u1')), []);
  });

  it('is reported with one tap, and deleted with «slett mine data»', async () => {
    const { as, stores } = startTalk();
    const me = as();
    assert.equal((await me.press(payload(await me.say(NOWHERE), 'report'))).text, use.reported);
    assert.ok((await me.say('mine data')).text.includes(NOWHERE));
    await me.press({ do: 'forget', sure: true, language: 'nb' });
    assert.deepEqual(await stores.gaps.of(userKey('u1')), []);
  });

  it('leads the owner to a synonym, which is suggested and never put in the knowledge', async () => {
    const { as, suggested } = startTalk('loten', { owners: ['boss'] });
    await as().say(NOWHERE);
    const boss = as({ user: 'boss', conversation: 'own' });
    const asked = payload(await boss.say('ubesvarte'), 'synonym');
    assert.ok((await boss.press(asked)).text.includes(NOWHERE));
    const words = { word: ' kompostbinge ', sameAs: 'maskin', plan: 'loten', in: 'nb', question: NOWHERE };
    assert.equal((await boss.press({ do: 'suggest', ...words, language: 'nb' })).text, use.synonymSent);
    assert.deepEqual(suggested, [{ word: 'kompostbinge', sameAs: 'maskin', plan: 'loten', language: 'nb' }]);
    assert.equal((await as().press({ do: 'suggest', ...words, language: 'nb' })).text, use.onlyOwners);
    assert.equal(suggested.length, 1);
  });
});
