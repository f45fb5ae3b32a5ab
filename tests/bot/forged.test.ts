import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { Action } from '../../src/cards/actions.js';
import { userKey } from '../../src/replies/people.js';
import { TEXTS } from '../../src/text/index.js';
import { partsOf, textsOf } from '../support/card-parts.js';
import { seedsIn } from './seeds.js';
import { activityOf } from './teams-activity.js';
import { startLosen, type Losen, type Turn } from './teams-client.js';

const STALE = Object.values(TEXTS).map(({ stale }) => stale);
const FAILED = Object.values(TEXTS).map(({ failed }) => failed);
const deep = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

/** One honest payload of each kind. */
const HONEST: Record<string, Record<string, unknown>> = {
  ask: { text: 'hva er FORT?' },
  more: { text: 'tiltak på gult nivå', from: 5 },
  private: { text: 'hva er FORT?' },
  rate: { text: 'hva er FORT?', key: 'loten/arena/rektormoeter', verdict: 'notHelpful' },
  report: { text: 'undervannsrugby?' },
  open: { key: 'loten/arena/rektormoeter' },
  guide: { key: 'loten/guide/bti-veileder', level: 1, step: 0 },
  map: { plan: 'loten' },
  cell: { plan: 'loten', level: 'yellow', stage: '1-5', from: 0 },
  plan: { plan: 'lom', question: { text: 'hva er FORT?' } },
  plans: { question: { text: 'hva er FORT?' } },
  settings: {},
  save: { plan: 'loten', service: 'barnehage', speech: 'nb' },
  work: { plan: 'loten', service: 'barnehage' },
  data: {},
  forget: { sure: true },
  unanswered: {},
  synonym: { question: 'hva er FORT?', plan: 'loten', in: 'nb' },
  suggest: { question: 'hva er FORT?', plan: 'loten', in: 'nb', word: 'a', sameAs: 'b' },
  help: {},
};

/** What stands in place of an honest value: wrong types, unknown ids, ways out of a folder, too much, too deep. */
const FORGED: unknown[] = [
  null, true, 0, -1, 1e308, '', ' ', 'x', [], [null], {}, 'x'.repeat(1000), 'x'.repeat(100_000), deep(60), [[[[]]]],
  'oslo', 'lillehammer', '../../etc/passwd', 'loten/../lom/arena/x', '__proto__', 'constructor', '__proto__/x/y', 'loten/measure/__proto__', 'loten/term/finnes-ikke', 'lom/guide/samhandlingsmodell',
  '\u0000', '<script>alert(1)</script>', "'; drop table profiles; --", '${7*7}', '🙂', 'de', '\ud800', { toString: 'x' }, JSON.parse('{"__proto__":{"polluted":true}}'),
]; // prettier-ignore

describe('forged payloads, through HTTP to the real core', function () {
  this.timeout(120_000);
  let losen: Losen;
  before(async () => (losen = await startLosen({ owners: ['29:owner'] })));
  after(() => losen.stop());

  /** One kind reply with a way on, and nothing of the program in it. */
  function kind({ status, posted, replies }: Turn, most: number, about: string): void {
    assert.equal(status, 200, `${posted.text}\n${about}`);
    assert.ok(replies.length >= 1 && replies.length <= most, `${replies.length} replies: ${about}`);
    const all = JSON.stringify(replies.map(({ text, card }) => [text, ...textsOf(card)]));
    assert.doesNotMatch(all, /\bundefined\b|\[object|Error:|\bat .+:\d+:\d+|node_modules|passwd|<script>/, about);
    assert.ok(!FAILED.some((words) => all.includes(words)), `${about}: ${all.slice(0, 200)}`);
    for (const { card } of replies)
      assert.ok(JSON.stringify(card ?? '').length * 2 < 28 * 1024, `a large card: ${about}`);
    assert.ok(
      replies.some(({ card }) => partsOf(card).some(({ type }) => type.startsWith('Action.'))),
      about,
    );
  }

  it('there is one of each kind here', () => {
    assert.deepEqual(Object.keys(HONEST).sort(), Action.options.map((option) => option.shape.do.value).sort());
  });

  for (const [deed, honest] of Object.entries(HONEST))
    it(`«${deed}» with any part forged gets one kind reply, with a way on`, async () => {
      const most = deed === 'private' ? 2 : 1;
      const data = { do: deed, language: 'nb', ...honest };
      const whole = await losen.submit(data, { user: 'owner', talk: deed });
      assert.ok(!STALE.includes(whole.replies[0]?.text ?? ''), 'the honest one is understood');
      const parts = [...Object.keys(data), 'before', 'services', 'age', 'level', 'question', 'plan'];
      let n = 0;
      for (const part of new Set(parts))
        for (const value of FORGED) {
          const forged = { ...data, [part]: value };
          const who = { user: 'forger', talk: `${(n += 1) % 50}`, scope: n % 3 ? 'personal' : 'channel' } as const;
          kind(await (n % 2 ? losen.submit : losen.execute)(forged, who), most, JSON.stringify(forged).slice(0, 200));
        }
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      assert.deepEqual(losen.log, []);
    });

  it('a payload too deep to be read is refused, and the bot answers on', async () => {
    const shallow = activityOf(losen.connector.serviceUrl, {}, { value: { do: 'ask', text: 'hei', x: 'HERE' } });
    const body = JSON.stringify(shallow).replace('"HERE"', `${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    const { status } = await losen.bot.post(body);
    assert.equal(status, 400);
    kind(await losen.say('hva er FORT?'), 1, 'after it');
  });

  for (const [data, name] of [
    [{ do: 'unanswered' }, 'the list'],
    [{ do: 'synonym', ...HONEST.synonym }, 'the form'],
    [{ do: 'suggest', ...HONEST.suggest, word: 'baknakkefjes', sameAs: 'fravær' }, 'a suggestion'],
  ] as const)
    it(`${name} of the plan’s owner is nobody else’s, whatever they send`, async () => {
      await losen.say('hva sier planen om undervannsrugby for pingviner?', { user: 'asker' });
      for (const over of [{}, { user: '29:owner' }, { from: { id: '29:owner' } }, { owners: ['29:stranger'] }])
        for (const press of [losen.submit, losen.execute]) {
          const turn = await press({ ...data, language: 'nb', ...over }, { user: 'stranger' });
          const shown = JSON.stringify(turn.replies);
          assert.ok(shown.includes(TEXTS.nb.use.onlyOwners), shown);
          assert.ok(!shown.includes('undervannsrugby'));
        }
      const written = existsSync(losen.dataDir) ? readdirSync(losen.dataDir, { recursive: true }).join() : '';
      assert.ok(!written.includes('baknakkefjes'));
    });

  it('a municipality or a service that there is none of is not kept', async () => {
    for (const plan of ['oslo', '../lom', '__proto__', 'constructor', 'x'.repeat(100)])
      for (const deed of ['save', 'work', 'plan'])
        await losen.submit({ do: deed, plan, service: 'barnehage', speech: 'de', language: 'nb' }, { user: 'odd' });
    const kept = await losen.stores.profiles.get(userKey('29:odd'));
    assert.ok(kept?.plan == null && kept?.language == null, JSON.stringify(kept));
  });

  it('a search of any length, and of any sort, gets a list or a sentence', async () => {
    for (const value of ['x', 'å ', 'hvem kontakter jeg? ', '<at>', '🙂', '((((', 'gult nivå '].map((text) => text.repeat(5_000 / text.length))) {
      const query = { commandId: 'finn', parameters: [{ name: 'q', value }] };
      const { status, posted } = await losen.invoke('composeExtension/query', query);
      assert.equal(status, 200);
      assert.match(posted.body?.composeExtension?.type ?? '', /^(result|message)$/);
    }
  }); // prettier-ignore

  it('a card pressed twenty times at once is answered twenty times, and counted once', async () => {
    const data = { do: 'rate', text: 'hva er TUT?', plan: 'loten', key: 'loten/arena/rektormoeter', verdict: 'notHelpful', language: 'nb' }; // prettier-ignore
    const before = await losen.stores.feedback.counts('loten');
    const turns = await Promise.all(Array.from({ length: 20 }, () => losen.execute(data, { user: 'twice' })));
    const texts = turns.map(({ replies }) => JSON.stringify(replies[0]?.card));
    assert.equal(texts.filter((text) => text.includes(TEXTS.nb.use.ratedAlready)).length, 19);
    assert.equal((await losen.stores.gaps.of(userKey('29:twice'))).length, 1);
    const count = (all: typeof before) => all.find(({ record }) => record === data.key)?.notHelpful ?? 0;
    assert.equal(count(await losen.stores.feedback.counts('loten')), count(before) + 1);
  });

  it('the same form sent twice at once is one profile', async () => {
    const data = { do: 'save', plan: 'lom', service: '', speech: 'nn', language: 'nn' };
    const turns = await Promise.all([losen.execute(data, { user: 'form' }), losen.execute(data, { user: 'form' })]);
    for (const { replies } of turns) assert.match(JSON.stringify(replies), /Lom/);
    assert.deepEqual(await losen.stores.profiles.get(userKey('29:form')), { plan: 'lom', service: null, language: 'nn' });
  }); // prettier-ignore

  it('a message of any sort gets one kind reply', async () => {
    const odd = FORGED.filter((value) => typeof value === 'string');
    for (const text of [...odd, ...seedsIn('nb').map((seed) => `${seed.text}${'\u200b'.repeat(50)}`)])
      kind(await losen.say(text, { user: 'writer' }), 1, text.slice(0, 80));
  });
});
