import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Problem } from '../../src/knowledge/yaml.js';
import { loadPersonWords } from '../../src/knowledge/safety-words.js';
import { redact, type PersonalKind } from '../../src/safety/personal-data.js';

/** [language, what was written with {kind:…} round what is personal, why] */
type Case = ['nb' | 'nn' | 'en', string, string];
const read = (file: string): Case[] => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Case[];

const problems: Problem[] = [];
const words = loadPersonWords('knowledge', problems);
const known = {
  allowed: [
    'Løten', 'Lom', 'Skjåk', 'Vestre Toten', 'Lillehammer', 'Ringebu', 'Sør-Fron', 'Nord-Fron', 'Trygg Base', 'Zippys venner', 'MOT', 'Ungteam', 'Loar skule',
    'Lund skole', 'Gudbrandsdal krisesenter', 'Helsestasjon', 'Barnevern', 'FORT', 'TUT', 'Røde Kors', 'Blå Kors', 'Psykologisk førstehjelp', 'Verktøykassa',
    'Ungdommens hus', 'Rektormøter', 'Samarbeidsmøte med NAV',
  ],
  phones: ['62 56 40 00', '61 15 33 00', '112', '113', '110', '116 117', '116 111', '116 006', '116 123', '02800'],
}; // prettier-ignore
const KINDS: Record<string, [PersonalKind, string]> = {
  n: ['name', '[navn]'],
  f: ['fnr', '[fødselsnummer]'],
  t: ['phone', '[telefon]'],
  a: ['address', '[adresse]'],
  e: ['email', '[e-post]'],
};
const MARKED = /\{([nftae]):([^}]*)\}/g;
const cleaned = (text: string): string => redact(text, known, words).text;

describe('personal data', () => {
  it('has word lists without faults', () => {
    assert.deepEqual(problems, []);
  });

  for (const file of [
    './personal-data-set.yaml',
    './personal-data-set-2.yaml',
    './personal-data-set-3.yaml',
    './personal-data-set-4.yaml',
  ])
    describe(file, () => {
      for (const [language, marked, why] of read(file))
        it(`${language}, ${why}: ${marked}`, () => {
          const found = redact(marked.replace(MARKED, '$2'), known, words);
          assert.equal(
            found.text,
            marked.replace(MARKED, (_, kind: string) => KINDS[kind]?.[1] ?? ''),
          );
          assert.deepEqual(found.kinds, [...new Set([...marked.matchAll(MARKED)].map((m) => KINDS[m[1] ?? '']?.[0]))]);
        });
    });

  it('marks in the language of the question', () => {
    assert.equal(redact('moren til Emma', known, words, 'nn').text, 'moren til [namn]');
    assert.equal(
      redact('the mother of Emma, tel 412 34 567', known, words, 'en').text,
      'the mother of [name], tel [phone]',
    );
  });

  it('lets whole names of records pass, never their beginnings', () => {
    const passes = (text: string, allowed: string[]): boolean =>
      redact(text, { allowed, phones: [] }, words).kinds.length === 0;
    assert.ok(passes('hva er Emma og Jonas', ['Emma og Jonas']));
    assert.ok(!passes('hva gjør Emma og Jonas', ['Emma og Jonas sin dag']));
    assert.ok(!passes('moren til Emma', ['Emmaus']));
  });
});

/** A valid number of eleven digits: birth, D-, H- or synthetic number. */
const number = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    serial: fc.integer({ min: 0, max: 999 }),
    dayPlus: fc.constantFrom(0, 40),
    monthPlus: fc.constantFrom(0, 40, 80),
  })
  .map(({ day, month, year, serial, dayPlus, monthPlus }) => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const nine = two(day + dayPlus) + two(month + monthPlus) + two(year) + String(serial).padStart(3, '0');
    const ends = Array.from({ length: 100 }, (_, i) => nine + two(i));
    return ends.find((digits) => idnr(digits).status === 'valid');
  })
  .filter((digits) => digits !== undefined);
const separators = fc.array(fc.constantFrom('', '', '', ' ', '.', '-', ' - '), { minLength: 10, maxLength: 10 });
const harmless = fc.constantFrom(
  'hvem kontakter jeg', 'gult nivå, 4 år', 'kan PPT hjelpe', 'møte i BUT', 'kven tek eg kontakt med', 'who do I contact', 'planen gjelder 2024–2027', 'hei',
); // prettier-ignore

describe('a birth number', () => {
  it('is found and never survives, however it is divided and whatever it stands in', () => {
    fc.assert(
      fc.property(number, separators, harmless, harmless, (digits, gaps, before, after) => {
        const written = Array.from(digits, (digit, i) => digit + (gaps[i] ?? '')).join('');
        const found = redact(`${before} ${written} ${after}`, known, words);
        assert.deepEqual(found.kinds, ['fnr']);
        assert.ok(!found.text.replace(/\D/g, '').includes(digits));
        assert.ok(!found.text.includes(written));
      }),
      { numRuns: 500 },
    );
  });
});

describe('redacting', () => {
  const pieces = fc.oneof(
    harmless,
    fc.constantFrom(
      'moren til Emma',
      'Ola Nordmann',
      '412 34 567',
      'Storgata 12',
      'a.b@gmail.com',
      'født 120518',
      'N.N. i 5. trinn',
      '[navn]',
      '2340 Løten',
      '12051812345',
    ),
    fc.string({ maxLength: 12 }),
  );

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), fc.constantFrom(' ', ', ', '. ', '\n'), (parts, glue) => {
        const once = cleaned(parts.join(glue));
        assert.equal(cleaned(once), once);
      }),
      { numRuns: 1000 },
    );
  });

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void redact(text, known, words)),
      { numRuns: 300 },
    );
  });

  it('reads 20 000 characters of anything', () => {
    for (const piece of ['a', 'Ab ', '1 ', '1', '@', '(', 'Emma ', 'A.', 'vei 1', 'storgata ', 'til ', '@a.', '.'])
      assert.ok(cleaned(piece.repeat(20_000 / piece.length)).length > 0);
  });
});
