import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';
import { userKey } from '../../src/replies/people.js';
import { PERSONAL, PERSONAL_PARTS } from './seeds.js';
import { LANGUAGES, placeOf, type Language } from './teams-activity.js';
import { startLosen, type Losen } from './teams-client.js';

const PUBLIC = ['groupChat', 'channel'] as const;
const USER = { user: 'kari', client: 'nb' } as const;
const ASKED = 'hva sier planen om undervannsrugby for pingviner?';
/** What only the user may read: the service, what was not answered. */
const OWN = ['Statped', 'undervannsrugby', 'nynorsk'];
const FORGED = [
  { do: 'data' },
  { do: 'settings' },
  { do: 'forget' },
  { do: 'forget', sure: true },
  { do: 'unanswered' },
  { do: 'synonym', question: 'x', plan: 'loten', in: 'nb' },
  { do: 'suggest', question: 'x', plan: 'loten', in: 'nb', word: 'a', sameAs: 'b' },
] as const;

describe('where others read along', () => {
  let losen: Losen;
  beforeEach(async () => {
    losen = await startLosen({ owners: ['29:kari'] });
    await losen.submit({ do: 'save', plan: 'loten', service: 'statped', speech: 'nn', language: 'nb' }, USER);
    await losen.say(ASKED, USER);
    const { replies } = await losen.say('mine data', USER);
    for (const own of ['Statped', 'undervannsrugby']) assert.ok(replies[0]?.text.includes(own), replies[0]?.text);
  });
  afterEach(() => losen.stop());

  for (const scope of PUBLIC) {
    const here = { ...USER, scope };
    it(`one’s own data is neither shown nor deleted: ${scope}`, async () => {
      const shown: string[] = [];
      for (const words of [
        'mine data',
        'innstillinger',
        'slett mine data',
        'ubesvarte',
        'usvara',
        'my data',
        'settings',
      ])
        shown.push(JSON.stringify((await losen.say(words, here)).replies));
      for (const data of FORGED)
        for (const press of [losen.submit, losen.execute]) {
          const { replies } = await press({ ...data, language: 'nb' }, here);
          assert.ok(JSON.stringify(replies).includes(TEXTS.nb.use.privateOnly), data.do);
          shown.push(JSON.stringify(replies));
        }
      for (const text of shown) for (const own of OWN) assert.ok(!text.includes(own), `${own} in ${text}`);
      assert.equal((await losen.stores.profiles.get(userKey('29:kari')))?.service, 'statped');
      assert.equal((await losen.stores.gaps.of(userKey('29:kari'))).length, 1);
    });

    it(`what one told earlier is not repeated with what one tells now: ${scope}`, async () => {
      const { replies } = await losen.say('min kommune er Løten', here);
      assert.ok(replies[0]?.text.includes('Løten'));
      for (const own of OWN) assert.ok(!replies[0]?.text.includes(own), replies[0]?.text);
    });

    it(`an answer asked for privately stands in the asker’s own chat only: ${scope}`, async () => {
      for (const [i, press] of [losen.submit, losen.execute].entries()) {
        const { replies } = await press({ do: 'private', text: 'hva er FORT?', plan: 'loten', language: 'nb' }, here);
        const there = Object.fromEntries(replies.map((reply) => [reply.place, reply.text]));
        assert.equal(replies.length, 2, String(i));
        assert.match(there['personal-29:kari'] ?? '', /^FORT$/m);
        assert.equal(there[placeOf(here).place], TEXTS.nb.use.sentPrivately);
      }
    });

    for (const language of LANGUAGES)
      it(`names and numbers are not said again, and the writer is warned: ${scope}, ${language}`, async () => {
        const { replies } = await losen.say(PERSONAL[language], { user: 'ola', scope, client: language });
        const { text = '', card } = replies[0] ?? {};
        assert.ok(text.includes(TEXTS[language].privacy), text);
        for (const part of PERSONAL_PARTS) assert.ok(!JSON.stringify([text, card]).includes(part), part);
      });

    it(`the mention is no part of the question, and the thread is no part of another: ${scope}`, async () => {
      const alone = { user: 'per', client: 'nb' } as const;
      const ask = (text: string, talk: string) => losen.say(text, { ...alone, scope, talk });
      const question = 'hvem kontakter jeg på gult nivå for en fireåring?';
      const inPrivate = (await losen.say(question, alone)).replies[0]?.text;
      assert.equal((await ask(question, '1')).replies[0]?.text, inPrivate);
      assert.match((await ask('og på rødt?', '1')).replies[0]?.text ?? '', /rødt nivå · 4 år/);
      assert.doesNotMatch((await ask('og på rødt?', '2')).replies[0]?.text ?? '', /4 år/);
      assert.equal((await ask('', '1')).replies[0]?.text, TEXTS.nb.empty);
    });
  }

  it('one who reads along and presses is answered as themselves, in the card’s language', async () => {
    const others: Language[] = ['nb', 'en'];
    for (const language of others) {
      const { replies } = await losen.submit({ do: 'ask', text: 'FORT?', language }, { user: 'per', client: 'nn', scope: 'channel' }); // prettier-ignore
      assert.ok(replies[0]?.text.includes(`\n${TEXTS[language].source}: `));
    }
    await losen.submit({ do: 'plan', plan: 'lom', language: 'nb' }, { user: 'per', scope: 'channel' });
    assert.equal((await losen.stores.profiles.get(userKey('29:kari')))?.plan, 'loten');
    assert.equal((await losen.stores.profiles.get(userKey('29:per')))?.plan, 'lom');
  });
});
