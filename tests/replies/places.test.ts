import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';
import { partsOf } from '../support/card-parts.js';
import { startTalk } from '../support/talk.js';

const MISSION = 'hvem kontakter jeg på gult nivå for en fireåring?';
const { use } = TEXTS.nb;
const payloads = (card: unknown) =>
  partsOf(card as Record<string, unknown>).flatMap(({ data }) => (data ? [data as Record<string, unknown>] : []));

describe('an installation for several municipalities', () => {
  it('asks which it is about, and one tap answers the question and is remembered', async () => {
    const me = startTalk(undefined, { ask: true }).as();
    const asked = await me.say(MISSION);
    assert.ok(asked.text.startsWith(use.askPlan), asked.text);
    const [loten] = payloads(asked.card).filter(({ plan }) => plan === 'loten');
    assert.match((await me.press(loten)).text, /gult nivå · 4 år[^]*Start med Sped/);
    assert.match((await me.say('hva er FORT?')).text, /^FORT$/m);
  });

  it('asks nothing where a municipality is named', async () => {
    const me = startTalk(undefined, { ask: true }).as();
    assert.match((await me.say('kva gule tiltak har Lom?')).text, /Lom/);
  });

  it('puts danger first all the same', async () => {
    const me = startTalk(undefined, { ask: true }).as();
    const { text, card } = await me.say('et barn sier at pappa slår, hva gjør jeg?');
    assert.ok(text.startsWith(TEXTS.nb.acute.title));
    const [first] = (card as { body: unknown[] }).body;
    assert.ok(JSON.stringify(first).includes('112'));
  });
});

describe('an answer from another municipality', () => {
  it('is one tap away where nothing was found, and nothing is kept of it', async () => {
    const me = startTalk().as();
    const asked = await me.say('hvem har ansvar for kompostbingene?');
    const [plans] = payloads(asked.card).filter((data) => data.do === 'plans');
    const chosen = await me.press(plans);
    const [other] = payloads(chosen.card).filter(({ plan }) => plan === 'midtdalen');
    assert.match((await me.press(other)).text, /står ikke i planen for Nord-Fron/);
    assert.doesNotMatch((await me.say('mine data')).text, /Nord-Fron/);
  });
});

describe('in a channel', () => {
  it('the answer can be had privately: it goes to the asker, and only that it was sent is said there', async () => {
    const { as } = startTalk();
    const me = as({ scope: 'channel' });
    const [secret] = payloads((await me.say(MISSION)).card).filter((data) => data.do === 'private');
    const [answer, told, ...more] = await me.pressAll(secret);
    assert.equal(answer?.to, 'user');
    assert.match(answer.text, /Start med Sped/);
    assert.deepEqual([told?.text, told?.to, more], [use.sentPrivately, undefined, []]);
    assert.ok(!payloads((await as().say(MISSION)).card).some((data) => data.do === 'private'));
  });
});

describe('a name that stands on several levels', () => {
  it('is asked about in one tap where the level decides', async () => {
    const me = startTalk().as();
    const asked = await me.say('hva er Ungdommens hus?');
    assert.match(asked.text, /^Ungdommens hus står på grønt nivå, gult nivå og rødt nivå\. Hvilket mener du\?$/m);
    const opens = payloads(asked.card).filter((data) => data.do === 'open');
    assert.equal(new Set(opens.slice(0, 3).map(({ key }) => key)).size, 3);
    assert.match((await me.press(opens[2])).text, /rødt nivå/);
  });

  it('is not where the level was said, or where the answer is the same on all', async () => {
    const me = startTalk().as();
    for (const question of ['hva er Ungdommens hus på gult nivå?', 'hvem har ansvar for Ungdommens hus?'])
      assert.ok(!(await me.say(question)).text.includes('Hvilket mener du'), question);
  });
});

describe('a service that is taken away', () => {
  it('is looked for neither as a service nor by its name', async () => {
    const me = startTalk().as({ locale: 'en-GB' });
    const asked = await me.say('which measures does the kindergarten have at red level?');
    assert.match(asked.text, /^I understood: red level .*Barnehage$/m);
    const without = payloads(asked.card).find(({ services }) => Array.isArray(services) && services.length === 0);
    const { text } = await me.press(without);
    assert.match(text, /^I understood: red level/m);
    assert.doesNotMatch(text, /I understood: .*Barnehage|^Barnehage$/m);
  });
});

describe('a card that is used later', () => {
  it('brings all that was understood, when the conversation is forgotten or about something else', async () => {
    const { as, wait } = startTalk();
    const me = as();
    await me.say(MISSION);
    const { card } = await me.say('og på rødt?');
    const green = payloads(card).find((data) => data.do === 'ask' && data.level === 'green');
    await me.say('hva er FORT?');
    wait(60);
    assert.match((await me.press(green)).text, /^Jeg forstod: grønt nivå · 4 år$/m);
    const school = payloads(card).find((data) => JSON.stringify(data.age) === '{"min":6,"max":12}');
    assert.match((await me.press(school)).text, /^Jeg forstod: rødt nivå · 6–12 år$/m);
  });
});
