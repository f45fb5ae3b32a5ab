import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAge } from '../../src/questions/age.js';

const at = (years: number) => ({ min: years, max: years });
const AGES: readonly (readonly [string, ReturnType<typeof at> | undefined])[] = [
  ['hvem kontakter jeg for en 4-åring', at(4)],
  ['hvem kontakter jeg for en fireåring', at(4)],
  ['4aring, gul', at(4)],
  ['barnet er 2 aar', at(2)],
  ['10 ar, utafor', at(10)],
  ['a 4-year-old', at(4)],
  ['14 y/o caught', at(14)],
  ['six-month-old', at(0.5)],
  ['18 mnd', at(1.5)],
  ['ni måneder gammel', at(0.75)],
  ['halvannet år', at(1.5)],
  ['to og et halvt år', at(2.5)],
  ['two and a half years old', at(2.5)],
  ['6 uker gammel', at(0.12)],
  ['8. trinn', { min: 13, max: 14 }],
  ['tiendeklassing', { min: 15, max: 16 }],
  ['en førsteklasing', { min: 6, max: 7 }],
  ['8th grade', { min: 13, max: 14 }],
  ['5. kl', { min: 10, max: 11 }],
  ['vg2', { min: 17, max: 18 }],
  ['1.-4. trinn', { min: 6, max: 10 }],
  ['barn 0-5 år', { min: 0, max: 5 }],
  ['under 1 år', { min: 0, max: 1 }],
  ['jente på 15 vil snakke', at(15)],
  ['a teenager (15)', at(15)],
  ['eleven er 11. Hvem?', at(11)],
  ['guten på to år', at(2)],
  ['hun er 13', at(13)],
  ['screening i uke 24', undefined],
  ['2 ganger i mnd', undefined],
  ['12 ganger årlig', undefined],
  ['for 6 måneder siden', undefined],
  ['kapittel 6', undefined],
  ['i løpet av et år', undefined],
  ['for fem år siden', undefined],
  ['de neste fire årene', undefined],
  ['i 10 år har vi hatt dette', undefined],
  ['det tar et år', undefined],
  ['18 maneder', at(1.5)],
  ['over 16 år', at(16)],
  ['ett år gammel', at(1)],
  ['jente på 4 år', at(4)],
  ['kl 14.30', undefined],
  ['nivå 2', undefined],
  ['mellom 1200 – 1300', undefined],
  ['sak 18/24 fra 2023', undefined],
  ['han er snart fire', at(4)],
  ['ho blir 11 i mai', at(11)],
  ['han er 3 ganger meldt', undefined],
  ['attendeklassing', { min: 13, max: 14 }],
  ['annenklassing', { min: 7, max: 8 }],
  ['7ende klasse', { min: 12, max: 13 }],
  ['8. årssteg', { min: 13, max: 14 }],
  ['8.trinn', { min: 13, max: 14 }],
  ['trinn 5-7', { min: 10, max: 13 }],
  ['1. og 2. klasse', { min: 6, max: 8 }],
  ['an eighth grader', { min: 13, max: 14 }],
  ['a second grade pupil', { min: 7, max: 8 }],
  ['a boy in year 8', { min: 13, max: 14 }],
  ['en gutt i 7a', { min: 12, max: 13 }],
  ['første året på vgs', { min: 16, max: 17 }],
  ['fotballgjengen, fjotenåring', at(14)],
  ['a fiftheen year old', at(15)],
  ['i en annen klasse', undefined],
  ['elevene i andre klasser', undefined],
  ['kjem attende på skulen', undefined],
  ['year 2 of the plan', undefined],
];

describe('the age in a question', () => {
  for (const [text, age] of AGES)
    it(`«${text}» is ${age ? `${age.min}–${age.max} years` : 'no age'}`, () => {
      assert.deepEqual(readAge(text)?.age, age);
    });

  it('is found however it is written, for every age up to 20', () => {
    const forms = [
      (n: number) => `${n} år`,
      (n: number) => `${n}-åring`,
      (n: number) => `${n} years old`,
      (n: number) => `en ${n} åring`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...forms),
        fc.constantFrom('', 'gult nivå, ', 'who helps a '),
        (n, form, before) => {
          assert.deepEqual(readAge(before + form(n))?.age, at(n));
        },
      ),
    );
  });

  it('is found in every ordinal of a school grade, in both written forms of Norwegian', () => {
    const ordinals = [
      ['første', 'fyrste', 'forste'], ['andre'], ['tredje'], ['fjerde'], ['femte'], ['sjette'],
      ['sjuende', 'sjuande', 'syvende'], ['åttende', 'åttande', 'attende', 'aattande'], ['niende', 'niande'], ['tiende', 'tiande'],
    ]; // prettier-ignore
    ordinals.forEach((words, i) => {
      for (const word of words)
        for (const form of [
          `${word}klassing`,
          `${word}klasingane`,
          `${word} trinn`,
          `${word} klasse`,
          `${word} steget`,
        ])
          assert.deepEqual(readAge(`ein ${form} strevar`)?.age, { min: i + 6, max: i + 7 }, form);
    });
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readAge(text)));
  });
});
