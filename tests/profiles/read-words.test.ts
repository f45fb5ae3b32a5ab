import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProfileWords, type KnownNames, type ProfileWords } from '../../src/profiles/read-words.js';

const KNOWN: KnownNames = {
  plans: [
    { id: 'lom', names: ['Lom', 'Lom kommune'] },
    { id: 'loten', names: ['Løten', 'Løten kommune'] },
    { id: 'midtdalen', names: ['Nord-Fron', 'Nordfron', 'Sør-Fron', 'Ringebu', 'Fåvang'] },
    { id: 'vestre-toten', names: ['Vestre Toten', 'V. Toten'] },
  ],
  services: [
    { id: 'barnehage', names: ['Barnehage', 'barnehagene', 'kindergarten'] },
    { id: 'helsestasjon', names: ['Helsestasjon', 'health station'] },
    { id: 'ppt', names: ['PPT (pedagogisk-psykologisk tjeneste)', 'PP-tjenesten', 'educational psychology service'] },
    { id: 'barnevern', names: ['Barneverntjenesten', 'barnevernet', 'child welfare'] },
    { id: 'skole', names: ['Skole'] },
    { id: 'loar-barnehage', names: ['Loar barnehage', 'førskolen'] },
    { id: 'garmo-barnehage', names: ['Garmo barnehage', 'førskolen'] },
    { id: 'kultur', names: ['Kultur og fritid'] },
  ],
};
const read = (text: string): ProfileWords | undefined => readProfileWords(text, KNOWN);

const service = (id: string): ProfileWords => ({ kind: 'set', change: { service: id } });
const plan = (id: string): ProfileWords => ({ kind: 'set', change: { plan: id } });
const language = (id: 'nb' | 'nn' | 'en'): ProfileWords => ({ kind: 'set', change: { language: id } });
const [form, show, remove] = [{ kind: 'form' }, { kind: 'show' }, { kind: 'delete' }] as const;
const unknown = (field: 'plan' | 'service' | 'language'): ProfileWords => ({ kind: 'unknown', field });

/** What is said, what it means, and something near it that is said to Losen and means no such thing. */
const CASES: readonly (readonly [string, ProfileWords, readonly string[]])[] = [
  // Where somebody works
  ['jeg jobber i barnehagen', service('barnehage'), ['vi i barnehagen lurer på hvem vi kontakter?', 'jeg jobber i barnehagen, hvem kontakter jeg?', 'jobber jeg i barnehagen', 'jeg jobber i barnehagen?']],
  ['Jeg jobber i Barnehagen!', service('barnehage'), ['jeg jobber ikke i barnehagen', 'jeg jobber med barnehagen', 'jeg har et barn i barnehagen']],
  ['Hei Losen, eg arbeider på helsestasjonen.', service('helsestasjon'), ['eg arbeider på helsestasjonen og lurer på kven eg kontaktar', 'kven arbeider på helsestasjonen', 'kven arbeider på helsestasjonen?']],
  ['I work at the health station', service('helsestasjon'), ['I work at the health station and wonder who to contact', 'who works at the health station?', 'do I work at the health station?']],
  ["I'm employed in a kindergarten, thanks", service('barnehage'), ['I work with kindergartens', 'I work with a child in kindergarten']],
  ['eg jobbar i skulen', service('skole'), ['eg jobbar i skulen med ein elev som ikkje kjem', 'tiltak i skulen']],
  ['jæ jobbe på barnehagen', service('barnehage'), ['jæ jobbe på butikken']],
  ['jeg er ansatt i PPT', service('ppt'), ['jeg er bekymret for et barn i barnehagen', 'hvem er ansatt i PPT']],
  ['jeg jobber i pp-tjenesten', service('ppt'), ['jeg jobber i bedriften']],
  ['eg arbeider i barnevernstenesta', service('barnevern'), ['eg har meldt til barnevernstenesta']],
  ['jeg jobber i kultur og fritid', service('kultur'), ['jeg jobber i kultur']],
  ['arbeidsplassen min er barnehagen', service('barnehage'), ['arbeidsplassen min er trist']],
  ['my workplace is the kindergarten', service('barnehage'), ['my workplace is a mess']],
  ['min tjeneste er helsestasjonen', service('helsestasjon'), ['min tjeneste er underbemannet']],
  ['bytt tjeneste til barnevernet', service('barnevern'), ['bytt barnehage til barnet']],
  ['bytt tjeneste til brannvesenet', unknown('service'), ['flytt tjenesten til barnevernet']],
  ['change my service to the kindergarten', service('barnehage'), ['changes in the kindergarten']],
  ['jeg jobber i førskolen', { kind: 'which', services: ['loar-barnehage', 'garmo-barnehage'], change: {} }, ['hva er førskolen']],
  ['jeg jobber i Loar barnehage', service('loar-barnehage'), ['Loar barnehage']],
  ['jeg jobber i barnehagen i Lom', { kind: 'set', change: { plan: 'lom', service: 'barnehage' } }, ['jeg jobber i barnehagen i Oslo', 'barnehagen i Lom']],
  ['I work in a kindergarten in Løten', { kind: 'set', change: { plan: 'loten', service: 'barnehage' } }, ['kindergarten in Løten']],
  ['eg jobbar på førskulen i Lom', { kind: 'which', services: ['loar-barnehage', 'garmo-barnehage'], change: { plan: 'lom' } }, ['førskulen i Lom']],

  // Municipality
  ['min kommune er Lom', plan('lom'), ['min kommune er liten', 'min kommune er Oslo', 'er min kommune Lom?', 'min kommune er Lom?']],
  ['kommunen min er nord-fron', plan('midtdalen'), ['kommunen min er lom og løten', 'hva gjør kommunen min']],
  ['kommuna mi er Løten kommune', plan('loten'), ['kva gjer kommuna mi']],
  ['my municipality is Lom', plan('lom'), ['my municipality is small', 'what is my municipality?']],
  ['bytt kommune til Ringebu', plan('midtdalen'), ['hva skjer når barnet bytter kommune til Ringebu', 'familien flytter til Ringebu']],
  ['byt kommune til sør-fron', plan('midtdalen'), ['byt plass med sør-fron']],
  ['jeg vil bytte kommune til V. Toten', plan('vestre-toten'), ['jeg vil vite om V. Toten']],
  ['bytt kommune til Oslo', unknown('plan'), ['hva gjør Oslo kommune']],
  ['switch municipality to Oslo', unknown('plan'), ['municipality Oslo']],
  ['bytt til Lom', plan('lom'), ['bytt til barnehagen', 'bytte av barnehage i Lom']],
  ['kommune: Lom', plan('lom'), ['Lom kommune', 'kommune Oslo', 'Lom']],
  ['bruk planen for Lom', plan('lom'), ['hva sier planen for Lom', 'bruk planen']],
  ['jeg jobber i Løten', plan('loten'), ['hvem jobber i Løten', 'tiltak i Løten']],
  ['please set my municipality to Lom', plan('lom'), ['please tell me about Lom']],

  // Language
  ['svar på nynorsk', language('nn'), ['svar på spørsmålet', 'svar på nynorsk: hvem kontakter jeg?', 'hvem svarer på nynorsk', 'svar på tysk']],
  ['Kan du svare på bokmål?', language('nb'), ['kan du svare på spørsmålet?', 'kan du svare på hvem jeg kontakter?', 'svarer du på bokmål?']],
  ['svar meg alltid på engelsk', language('en'), ['svar meg på en ting', 'hvem gir opplæring i engelsk']],
  ['svar på nynorsk frå no av, takk', language('nn'), ['svar frå nynorsklæraren']],
  ['eg vil ha svar på nynorsk', language('nn'), ['eg vil ha svar på meldinga']],
  ['snakk norsk', language('nb'), ['snakk med barnet', 'snakk norsk med barnet']],
  ['bytt språk til engelsk', language('en'), ['barnet bytter språk til engelsk', 'språkhjelp']],
  ['endre språket til svensk', unknown('language'), ['språket til barnet er svensk']],
  ['språk: nynorsk', language('nn'), ['språk', 'språktiltak']],
  ['answer in English', language('en'), ['answer in detail', 'answer in English who I contact', 'who answers in English?']],
  ['could you please reply in Norwegian?', language('nb'), ['could you reply?', 'does the nurse reply in Norwegian?']],
  ['Please answer me in English from now on', language('en'), ['please answer me', 'English']],
  ['switch to nynorsk', language('nn'), ['switch to yellow']],
  ['change my language to German', unknown('language'), ['language delay', 'change of language in kindergarten']],
  ['speak English', language('en'), ['parents who do not speak English', 'they speak English']],

  // The form, one's data, deleting
  ['innstillinger', form, ['innstillingen til kommunestyret', 'innstillinger til kommunestyret', 'stillinger']],
  ['Innstillingar', form, ['innstilling']],
  ['instillinger', form, ['hva er en innstilling']],
  ['settings', form, ['settings in the kindergarten', 'what settings do children play in?']],
  ['mine innstillinger', form, ['barnets innstilling']],
  ['endre innstillingene mine', form, ['endre tiltak']],
  ['bytt kommune', form, ['barnet skal bytte kommune', 'bytt skole']],
  ['I want to change my language', form, ['I want to change school']],
  ['mine data', show, ['data', 'data om barnet', 'mine data om barnet', 'barnets data']],
  ['vis dataene mine', show, ['vis tiltakene mine']],
  ['Hva vet du om meg?', show, ['hva vet du om MOT?', 'hva vet du?', 'hva vet du om meg og barnet?']],
  ['kva har du lagra om meg?', show, ['kva har du lagra?']],
  ['my data', show, ['my child', 'data']],
  ['what do you know about me?', show, ['what do you know about MOT?']],
  ['slett mine data', remove, ['hvordan sletter jeg mine data?', 'slett mine data?', 'slett data om barnet', 'slett mine data i stafettloggen', 'ikke slett mine data']],
  ['Kan du slette alle mine data?', remove, ['kan du slette stafettloggen?', 'kan jeg slette mine data?']],
  ['slett alt om meg', remove, ['slett alt', 'slett alt om barnet']],
  ['eg vil slette opplysningane mine', remove, ['eg vil slette ei melding']],
  ['gløym meg', remove, ['gløym det', 'ikkje gløym meg']],
  ['delete my data', remove, ['how do I delete my data?', "delete the child's data", 'do not delete my data', 'who deletes my data']],
  ['please erase all my data', remove, ['erase']],
  ['forget me', remove, ['forget it', 'do not forget me']],
]; // prettier-ignore

describe('words about oneself', () => {
  for (const [said, meant, others] of CASES) {
    it(`«${said}» is ${JSON.stringify(meant)}`, () => {
      assert.deepEqual(read(said), meant);
    });
    for (const other of others)
      it(`«${other}» is not`, () => {
        assert.equal(read(other), undefined);
      });
  }

  it('are none where nothing is said, or far too much', () => {
    for (const text of ['', ' ', '?!', 'svar på nynorsk '.repeat(1_000), `min kommune er ${'x'.repeat(100_000)}`])
      assert.equal(read(text), undefined);
  });

  it('never fail on any text, and never set what is not known', () => {
    const start = fc.constantFrom('', 'jeg jobber i ', 'bytt kommune til ', 'svar på ', 'I work at the ', 'slett ');
    const ids = new Set([...KNOWN.plans, ...KNOWN.services].map(({ id }) => id));
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (before, rest) => {
        const words = read(before + rest);
        if (words?.kind !== 'set') return;
        for (const value of [words.change.plan, words.change.service]) assert.ok(value === undefined || (value && ids.has(value)));
      }), // prettier-ignore
    );
  });

  it('are read at once, also where they are made to be slow', () => {
    const start = performance.now();
    for (let n = 0; n < 200; n++) read(`jeg jobber i ${'i '.repeat(90)}`);
    assert.ok(performance.now() - start < 2_000);
  });
});
