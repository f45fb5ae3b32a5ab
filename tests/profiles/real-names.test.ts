import assert from 'node:assert/strict';
import { readProfileWords, type KnownNames, type ProfileWords } from '../../src/profiles/read-words.js';
import { losen } from '../support/losen.js';

/** The names as the bot gives them: every plan by its municipalities, and the services of one. */
function namesFor(planId: string): KnownNames {
  const { plans } = losen().knowledge;
  const records = plans.get(planId)?.records ?? [];
  return {
    plans: [...plans.values()].map(({ plan }) => ({
      id: plan.id,
      names: plan.municipalities.flatMap(({ name, aliases }) => [name, ...aliases]),
    })),
    services: records.flatMap((r) => (r.kind === 'service' ? [{ id: r.id, names: [r.name, ...r.aliases] }] : [])),
  };
}

describe('words about oneself with the names of the real plans', () => {
  const set = (service: string): ProfileWords => ({ kind: 'set', change: { service } });
  for (const [plan, text, expected] of [
    ['loten', 'jeg jobber i barnehagen', set('barnehage')],
    ['loten', 'eg arbeider på helsestasjonen', set('helsestasjon')],
    ['loten', 'I work at the health station', set('helsestasjon')],
    ['loten', 'jeg jobber i barnehagen i Lom', { kind: 'set', change: { plan: 'lom', service: 'barnehage' } }],
    ['loten', 'min kommune er Lom', { kind: 'set', change: { plan: 'lom' } }],
    ['loten', 'bytt kommune til Ringebu', { kind: 'set', change: { plan: 'midtdalen' } }],
    ['loten', 'jeg jobber i Løten kommune', { kind: 'set', change: { plan: 'loten' } }],
    [
      'loten',
      'jeg jobber på skolen',
      { kind: 'which', services: ['skolehelsetjeneste', 'barneskole', 'ungdomsskole'], change: {} },
    ],
    ['loten', 'jeg jobber i tjenesten', undefined],
    ['lom', 'eg arbeider i ungdomsskulen', set('lom-ungdomsskule')],
    ['lom', 'eg jobbar i barnehagen', { kind: 'which', services: ['garmo-barnehage', 'loar-barnehage'], change: {} }],
    ['lom', 'eg arbeider på NAV', set('nav')],
    ['midtdalen', 'jeg jobber i PPT', set('mgpp')],
    ['vestre-toten', 'I work in a kindergarten', set('barnehage')],
    ['lillehammer', 'eg arbeider i barnevernstenesta', set('barnevernstjeneste')],
  ] as const)
    it(`«${text}» in ${plan}`, () => {
      assert.deepEqual(readProfileWords(text, namesFor(plan)), expected);
    });

  it('take none of the example questions and golden questions for a setting', async () => {
    const { TEXTS } = await import('../../src/text/index.js');
    const { readdirSync, readFileSync } = await import('node:fs');
    const golden = readdirSync('tests/golden').filter((name) => name.endsWith('.jsonl'));
    const questions = golden
      .flatMap((name) => readFileSync(`tests/golden/${name}`, 'utf8').trim().split('\n'))
      .map((line) => (JSON.parse(line) as { q: string }).q);
    assert.ok(questions.length > 50);
    for (const question of [...questions, ...Object.values(TEXTS).flatMap(({ examples }) => examples)])
      for (const plan of losen().knowledge.plans.keys())
        assert.equal(readProfileWords(question, namesFor(plan)), undefined, question);
  });
});
