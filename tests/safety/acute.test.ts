import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Problem } from '../../src/knowledge/yaml.js';
import { loadAcuteWords } from '../../src/knowledge/safety-words.js';
import { findAcute } from '../../src/safety/acute.js';

/** [kind or none, language, what was written, why] */
type Case = [string, 'nb' | 'nn' | 'en', string, string];
const read = (file: string): Case[] => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Case[];

const problems: Problem[] = [];
const words = loadAcuteWords('knowledge', problems);
const names = ['Handlingsplan mot vold i nære relasjoner', 'Kartlegging av risiko for vold'];
const isAcute = (text: string, known: readonly string[] = names): boolean => findAcute(text, words, known) !== null;
const files = ['./acute-set.yaml', './acute-set-2.yaml', './acute-set-3.yaml', './acute-set-4.yaml'];

describe('the emergency box', () => {
  it('has words and rules without faults', () => {
    assert.deepEqual(problems, []);
  });

  for (const file of files)
    describe(file, () => {
      for (const [kind, language, text, why] of read(file))
        it(`${kind === 'none' ? 'is silent' : `stands: ${kind}`} (${language}, ${why}): ${text}`, () => {
          const acute = findAcute(text, words, names);
          assert.equal(acute !== null, kind !== 'none', JSON.stringify(acute));
        });
    });

  it('says what sort of danger it is', () => {
    assert.equal(findAcute('det brenner i barnehagen', words, names)?.kind, 'fire');
    assert.equal(findAcute('barnet puster ikke', words, names)?.kind, 'medical');
    assert.equal(findAcute('toåring alene hjemme', words, names)?.kind, 'alone');
    assert.equal(findAcute('a child is missing from the kindergarten', words, names)?.kind, 'missing');
  });

  it('says why, with the words it saw', () => {
    const because = findAcute('far slår ham hver dag', words, names)?.because ?? [];
    assert.ok(because.some((why) => why.includes('far slår')));
  });

  it('takes the name of a record for a name, and only as a whole', () => {
    const plan = ['Når far slår mor og barna ser på'];
    assert.ok(!isAcute('hvem har Når far slår mor og barna ser på', plan));
    assert.ok(isAcute('far slår mor og barna ser på', plan));
  });
});

describe('the emergency box for a hurried hand', () => {
  const acute = files.flatMap(read).filter(([kind]) => kind !== 'none');
  const harmless = files.flatMap(read).filter(([kind]) => kind === 'none');
  const part = (cases: readonly Case[], change: (text: string) => string): number =>
    cases.filter(([, , text]) => isAcute(change(text))).length / cases.length;

  const changes: [string, (text: string) => string][] = [
    ['capitals', (text) => text.toUpperCase()],
    ['no punctuation', (text) => text.replace(/[,.:;!?«»"–-]/g, '')],
    ['aa, oe and ae', (text) => text.replace(/å/g, 'aa').replace(/ø/g, 'oe').replace(/æ/g, 'ae')],
    ['a and o', (text) => text.replace(/å/g, 'a').replace(/ø/g, 'o').replace(/æ/g, 'ae')],
    ['a polite beginning', (text) => `hei, jeg lurer på en ting: ${text} takk`],
  ];
  for (const [name, change] of changes)
    it(`stands in 96 of 100 and is silent in 98 of 100 with ${name}`, () => {
      assert.ok(part(acute, change) >= 0.96, String(part(acute, change)));
      assert.ok(part(harmless, change) <= 0.02, String(part(harmless, change)));
    });
});

/** «Hei! Beklager at jeg forstyrrer, men …»: what people begin with, in either tongue. */
const PREAMBLES = [
  'Hei! ', 'Hei, ', 'Hei! Beklager at jeg forstyrrer, men ', 'Hei, jeg lurer på en ting: ', 'God morgen! Håper det er greit at jeg spør. ',
  'Hallo igjen, ', 'Unnskyld at jeg maser, men ', 'Kjære Losen, ', 'Et kjapt spørsmål: ', 'Takk for sist! ', 'Hei, orsak at eg spør, men ',
  'God dag, eg har eit lite spørsmål. ', 'Heisann, håpar du kan hjelpe meg, ', 'Eg veit ikkje om dette er rett stad, men ', 'Hello! ',
  'Hi, sorry to bother you, but ', 'Good morning, I was wondering if you could help me. ', 'Excuse me, ', 'Quick question: ',
  'Thanks in advance for your help! ',
]; // prettier-ignore

/** A letter more in every third long word, somewhere after the first: «slåår», «hjeem». */
const doubled = (text: string, seed: number): string => {
  let next = seed;
  return text.replace(/\p{L}{4,}/gu, (word) => {
    next = (next * 7 + 3) % 101;
    const at = 1 + (next % (word.length - 1));
    return next % 3 === 0 ? word.slice(0, at) + word.charAt(at) + word.slice(at) : word;
  });
};

describe('the emergency box and the way a message is written', () => {
  const all = files.flatMap(read);

  for (const preamble of PREAMBLES)
    it(`says the same after «${preamble.trim()}»`, () => {
      const changed = all.filter(([, , text]) => isAcute(text) !== isAcute(preamble + text));
      assert.deepEqual(
        changed.map(([, , text]) => text),
        [],
      );
    });

  it('leaves a message alone that only begins like a courtesy', () => {
    assert.ok(isAcute('Hei barnet puster ikke'));
    assert.ok(isAcute('Beklager, men far slår ham nå'));
    assert.ok(isAcute('sorry, the boy is not breathing'));
  });

  for (const seed of [0, 1, 2])
    it(`stands in 94 of 100 where every third long word has a letter doubled (${seed})`, () => {
      const stands = (kind: string, limit: (part: number) => boolean): void => {
        const cases = all.filter((row) => (row[0] === 'none') === (kind === 'none'));
        const part = cases.filter(([, , text]) => isAcute(doubled(text, seed))).length / cases.length;
        assert.ok(limit(part), `${kind} ${part}`);
      };
      stands('acute', (part) => part >= 0.94);
      stands('none', (part) => part <= 0.02);
    });
});

describe('findAcute', () => {
  it('never fails, whatever is written', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, (text) => isAcute(text) || true),
      { numRuns: 500 },
    );
  });

  it('never fails on pieces of real messages', () => {
    const pieces = fc.constantFrom(
      ...files.flatMap(read).flatMap(([, , text]) => text.split(' ')),
      ',',
      '.',
      '\n',
      '«',
      '2',
      'å',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => isAcute(parts.join(' ')) || true),
      { numRuns: 500 },
    );
  });

  it('reads 20 000 characters of anything', () => {
    for (const piece of [
      'a',
      '1',
      'nå ',
      'men ',
      'far slår ham ',
      'kurs om vold ',
      'hvis et barn ',
      "'",
      '4 år ',
      'jeg ',
    ])
      assert.equal(typeof isAcute(piece.repeat(20_000 / piece.length)), 'boolean');
  });

  it('sees a danger at the end of a long message', () => {
    assert.ok(
      isAcute(
        `${'Vi hadde et fint møte om overganger i barnehagen. '.repeat(100)}Nå ligger mor på gulvet og svarer ikke.`,
      ),
    );
  });
});
