import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';
import { brokenStores, startTalk } from '../support/talk.js';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const WORDS = {
  nb: { form: 'Innstillinger', data: 'Mine data', forget: 'Slett mine data' },
  nn: { form: 'Innstillingar', data: 'Mine data', forget: 'Slett mine data' },
  en: { form: 'Settings', data: 'My data', forget: 'Delete my data' },
};
const YES = { do: 'forget', sure: true } as const;

describe('one’s own settings', () => {
  for (const language of LANGUAGES) {
    const { use } = TEXTS[language];
    const words = WORDS[language];
    it(`are chosen in a form, shown and deleted, in ${language}`, async () => {
      const me = startTalk().as({ locale: LOCALES[language] });
      assert.ok((await me.say(words.form)).text.startsWith(use.settingsIntro));
      const saved = await me.press({ do: 'save', plan: 'lom', service: '', speech: language, language });
      assert.equal(saved.text, use.saved(`Lom · ${TEXTS[language].name}`));
      const data = await me.say(words.data);
      assert.ok(data.text.startsWith(use.myData), data.text);
      assert.match(data.text, /Lom/);
      assert.ok((await me.say(words.forget)).text.startsWith(use.deleteSure));
      assert.match((await me.say(words.data)).text, /Lom/, 'nothing is deleted before it is confirmed');
      assert.equal((await me.press({ ...YES, language })).text, use.deleted);
      assert.ok((await me.say(words.data)).text.startsWith(use.noData));
    });
  }

  it('are a hint: the municipality answers, the language is used where the words do not tell', async () => {
    const me = startTalk().as();
    await me.press({ do: 'save', plan: 'lom', speech: 'nn', language: 'nb' });
    assert.match((await me.say('BUP?')).text, /Otta[^]*Kjelde: /);
    assert.match((await me.say('what is BUP?')).text, /Source:/);
    assert.match((await me.say('hva er BUA i Løten?')).text, /Løten/);
  });

  it('are known in every conversation of the user, and in no other user’s', async () => {
    const { as } = startTalk();
    await as().say('min kommune er Lom');
    assert.match((await as({ conversation: 'c2' }).say('mine data')).text, /Lom/);
    assert.doesNotMatch((await as({ user: 'u2' }).say('mine data')).text, /Lom/);
  });

  it('take back what the form leaves empty, and a service that the chosen plan does not have', async () => {
    const me = startTalk().as();
    await me.press({ do: 'save', plan: 'loten', service: 'barnehage', speech: 'nb', language: 'nb' });
    assert.match((await me.say('mine data')).text, /Barnehage/);
    await me.press({ do: 'save', plan: 'lom', service: 'helsestasjon-som-ikke-finnes', speech: '', language: 'nb' });
    const { text } = await me.say('mine data');
    assert.match(text, /Lom/);
    assert.doesNotMatch(text, /Barnehage|finnes|bokmål/);
  });

  it('are set by words: the service, the municipality, the language', async () => {
    const me = startTalk().as();
    for (const words of ['jeg jobber i barnehagen', 'min kommune er Løten', 'svar på bokmål']) await me.say(words);
    assert.match((await me.say('mine data')).text, /Løten[^]*Barnehage[^]*bokmål/);
  });

  it('ask which service was meant where a name fits several, and keep the one that is tapped', async () => {
    const me = startTalk().as();
    assert.equal((await me.say('jeg jobber på skolen')).text.split('\n')[0], TEXTS.nb.use.whichService);
    await me.press({ do: 'work', plan: 'loten', service: 'barneskole', language: 'nb' });
    assert.match((await me.say('mine data')).text, /skole/i);
  });

  it('say what is not known, and repeat none of it', async () => {
    const me = startTalk().as();
    assert.match((await me.say('bytt kommune til Oslo')).text, /Lom.*Løten/);
    assert.equal((await me.say('bytt tjeneste til Kari Nordmann')).text, TEXTS.nb.use.serviceUnknown);
    assert.equal((await me.say('bytt språk til tysk')).text, TEXTS.nb.use.languageUnknown);
  });

  it('begin a conversation afresh: what was asked of another plan is nothing to lean on', async () => {
    const me = startTalk().as();
    await me.say('hvem kontakter jeg på gult nivå for en fireåring?');
    await me.say('min kommune er Lom');
    assert.doesNotMatch((await me.say('og på rødt?')).text, /4 år/);
  });

  it('make «hos oss» the asker’s service, shown and taken away with one tap', async () => {
    const me = startTalk().as();
    assert.doesNotMatch((await me.say('hvilke tiltak har vi hos oss på gult nivå?')).text, /Barnehage$/m);
    await me.say('jeg jobber i barnehagen');
    const { text, card } = await me.say('hvilke tiltak har vi hos oss på gult nivå?');
    assert.match(text, /^Jeg forstod: gult nivå · Barnehage$/m);
    assert.ok(JSON.stringify(card).includes(TEXTS.nb.use.without('Barnehage')));
    assert.match((await me.say('hvilke tiltak har PPT hos oss på gult nivå?')).text, /^Jeg forstod: gult nivå · PPT$/m);
  });

  it('are shown only where nobody else reads them', async () => {
    for (const scope of ['channel', 'group'] as const)
      for (const words of ['mine data', 'innstillinger', 'slett mine data', 'ubesvarte']) {
        const me = startTalk('loten', { owners: ['u1'] }).as({ scope });
        assert.equal((await me.say(words)).text, TEXTS.nb.use.privateOnly, `${words} in a ${scope}`);
      }
  });

  it('repeat in a channel only what was said there', async () => {
    const { as } = startTalk();
    await as().say('jeg jobber i barnehagen');
    const { text } = await as({ scope: 'channel', conversation: 'c2' }).say('min kommune er Løten');
    assert.match(text, /Løten/);
    assert.doesNotMatch(text, /Barnehage/);
  });

  it('lose nothing where many are changed at once', async () => {
    const { as } = startTalk();
    const people = Array.from({ length: 100 }, (_, i) => as({ user: `u${i}`, conversation: `c${i}` }));
    const languages = ['bokmål', 'nynorsk', 'engelsk'];
    await Promise.all(people.flatMap((me, i) => [me.say('min kommune er Lom'), me.say(`svar på ${languages[i % 3]}`)]));
    const data = await Promise.all(people.map((me) => me.press({ do: 'data', language: 'nb' })));
    for (const [i, { text }] of data.entries())
      assert.match(text, new RegExp(`Lom[^]*${['bokmål', 'nynorsk', 'engelsk'][i % 3]}`));
  });
});

describe('settings while the database is down', () => {
  const down = () => startTalk('loten', { stores: brokenStores() }).as();

  it('are missed once, and the question is answered', async () => {
    const me = down();
    const first = await me.say('hvem kontakter jeg på gult nivå for en fireåring?');
    assert.ok(first.text.startsWith(TEXTS.nb.use.down));
    assert.match(first.text, /Start med Sped/);
    assert.ok(JSON.stringify(first.card).includes(TEXTS.nb.use.down));
    assert.ok(!(await me.say('og på rødt?')).text.includes(TEXTS.nb.use.down));
  });

  it('are used in the conversation although they cannot be saved, and this is said', async () => {
    const me = down();
    assert.equal((await me.say('min kommune er Lom')).text, TEXTS.nb.use.forNow);
    assert.match((await me.say('hvem jobber med barnevern?')).text, /Sel, Vågå, Lom/);
  });

  it('are said to be out of reach, never shown as empty nor as deleted', async () => {
    const me = down();
    assert.equal((await me.say('mine data')).text, TEXTS.nb.use.down);
    assert.equal((await me.press({ ...YES, language: 'nb' })).text, TEXTS.nb.use.notDeleted);
    assert.match((await me.say('innstillinger')).text, new RegExp(TEXTS.nb.use.down.slice(0, 30)));
  });
});
