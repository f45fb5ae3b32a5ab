import assert from 'node:assert/strict';
import { userKey } from '../../src/replies/people.js';
import { TEXTS } from '../../src/text/index.js';
import { partsOf } from '../support/card-parts.js';
import { losen } from '../support/losen.js';
import type { Found } from '../../src/conversation.js';
import { brokenStores, startTalk } from '../support/talk.js';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const submits = (card: unknown) => partsOf(card as Record<string, unknown>).filter((p) => p.type === 'Action.Submit');

/** What was found; words instead are a failure. */
function list(found: readonly Found[] | { words: string }): readonly Found[] {
  assert.ok(!('words' in found), 'nothing was found');
  return found;
}

describe('the search from the compose box', () => {
  for (const [plan] of losen().knowledge.plans)
    it(`lists the common ones of ${plan} before anything is written, each a card complete in itself`, async () => {
      for (const locale of Object.values(LOCALES)) {
        const found = list(await startTalk(plan).as({ locale }).search('', true));
        assert.ok(found.length >= 3 && found.length <= 8);
        for (const { title, text, card } of found) {
          assert.ok(title && text);
          assert.deepEqual(submits(card), [], 'a card in somebody’s message has nobody to send to');
          assert.ok(JSON.stringify(card).includes(TEXTS[locale.slice(0, 2) as 'nb'].source));
        }
      }
    });

  const SEARCHES = {
    'marte meo': /Marte Meo/i,
    'sped og smabarnstem': /Sped.* og småbarnsteam/i,
    rektormøtr: /Rektormøte/,
    'marte meo guidance': /Marte Meo/i,
  };
  for (const [text, title] of Object.entries(SEARCHES))
    it(`finds «${text}»`, async () => {
      const found = list(await startTalk().as().search(text));
      assert.match(found[0]?.title ?? '', title);
    });

  it('puts danger first', async () => {
    const found = list(await startTalk().as().search('barn sier at pappa slår'));
    assert.equal(found[0]?.title, TEXTS.nb.acute.title);
    assert.ok(JSON.stringify(found[0]).includes('112'));
  });

  it('says kindly that there is nothing, and takes 5,000 letters', async () => {
    for (const text of ['xqzw', 'x'.repeat(5000), '🙂', '***']) {
      const found = await startTalk().as().search(text);
      assert.ok('words' in found ? found.words.length > 20 : found.length > 0, text.slice(0, 20));
    }
  });

  it('uses the asker’s municipality and language, keeps nothing, and goes on without the database', async () => {
    const { as, stores } = startTalk();
    const me = as();
    await me.press({ do: 'save', plan: 'lom', speech: 'nn', language: 'nb' });
    const found = list(await me.search('barnevern'));
    assert.match(JSON.stringify(found[0]?.card), /Sel, Vågå, Lom[^]*Kjelde: /);
    assert.deepEqual(await stores.gaps.of(userKey('u1')), []);
    const without = startTalk('loten', { stores: brokenStores() }).as();
    assert.ok(list(await without.search('marte meo')).length > 0);
  });
});

describe('«Hva sier planen?» on somebody’s message', () => {
  const MESSAGE = 'Jeg har en fireåring i barnehagen som biter de andre, hvem kan jeg snakke med?';

  it('is answered, and nothing of it is kept or leaned on', async () => {
    const { as, stores } = startTalk();
    const me = as();
    assert.match((await me.quote(MESSAGE)).text, /^Jeg forstod: .*4 år/m);
    await me.quote('hvem har ansvar for kompostbingene?');
    assert.deepEqual(await stores.gaps.of(userKey('u1')), []);
    assert.doesNotMatch((await me.say('og på rødt?')).text, /4 år/);
  });

  it('is told of danger in a long message, and of a message without words', async () => {
    const me = startTalk().as();
    const long = `${'Vi hadde et langt møte i dag. '.repeat(60)} Et barn sier at pappa slår.`;
    assert.ok((await me.quote(long)).text.startsWith(TEXTS.nb.acute.title));
    assert.equal((await me.quote('🙂')).text, TEXTS.nb.use.quoteEmpty);
  });

  it('repeats no name of a child', async () => {
    const reply = await startTalk().as().quote('Kari Nordmann (4) i 2B biter, hvem kontakter vi?');
    assert.doesNotMatch(JSON.stringify(reply), /Nordmann/);
  });
});
