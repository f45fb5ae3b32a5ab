import assert from 'node:assert/strict';
import { misses, type Golden, type Line } from './golden/score.js';
import { toLine } from '../src/cli/answer-line.js';
import { answered, goldens } from './support/golden.js';
import { losen } from './support/losen.js';

/** The next whole number below a limit; always the same row of numbers (mulberry32), so that a figure can be compared with the last. */
type Next = (below: number) => number;
function numbersFrom(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** How a question is written otherwise; undefined where it cannot be. */
type Change = (golden: Golden, next: Next) => string | undefined;

function wordOf(text: string, longerThan: number, next: Next): { word: string; at: number } | undefined {
  const words = [...text.matchAll(/\p{L}+/gu)].filter((m) => m[0].length > longerThan);
  const found = words[next(words.length)];
  return found && { word: found[0], at: found.index };
}

const swapped: Change = ({ q }, next) => {
  const { word = '', at = 0 } = wordOf(q, 3, next) ?? {};
  const letters = word.toLowerCase();
  const unlike = Array.from(letters.slice(1), (_, i) => i).filter((i) => letters[i] !== letters[i + 1]);
  const first = unlike[next(unlike.length)];
  if (first === undefined) return undefined;
  const i = at + first;
  return `${q.slice(0, i)}${q.charAt(i + 1)}${q.charAt(i)}${q.slice(i + 2)}`;
};

const dropped: Change = ({ q }, next) => {
  const found = wordOf(q, 4, next);
  const i = found && found.at + next(found.word.length);
  return i === undefined ? undefined : q.slice(0, i) + q.slice(i + 1);
};

const otherwise =
  (change: (q: string) => string): Change =>
  ({ q }) => {
    const changed = change(q);
    return changed === q ? undefined : changed;
  };
const spelt = (letters: Record<string, string>): Change =>
  otherwise((q) => q.replace(/[æøå]/gi, (letter) => letters[letter.toLowerCase()] ?? letter));

const PREAMBLES: Record<Golden['lang'], readonly string[]> = {
  nb: ['hei, jeg lurer på ', 'Hei! Beklager at jeg maser: '],
  nn: ['hei, eg lurer på ', 'God dag! Orsak at eg spør: '],
  en: ['hi, quick question: ', 'Good morning! Sorry to bother you, but '],
};
const polite: Change = ({ q, lang }, next) => (PREAMBLES[lang][next(2)] ?? '') + q;

interface Kind {
  change: Change;
  /** How many times each question is changed. */
  times: number;
  /** The share of first results that may change: what holds now and a little more, only to be lowered. The aim is 0.1. */
  most: number;
}
const KINDS: Record<string, Kind> = {
  'two neighbouring letters of a word are swapped': { change: swapped, times: 4, most: 0.07 },
  'a letter of a word of five letters or more is dropped': { change: dropped, times: 4, most: 0.09 },
  'æ, ø and å are written ae, oe and aa': { change: spelt({ æ: 'ae', ø: 'oe', å: 'aa' }), times: 1, most: 0.1 },
  'æ, ø and å are written e, o and a': { change: spelt({ æ: 'e', ø: 'o', å: 'a' }), times: 1, most: 0.1 },
  'everything is written small': { change: otherwise((q) => q.toLowerCase()), times: 1, most: 0.03 },
  'EVERYTHING IS WRITTEN LARGE': { change: otherwise((q) => q.toUpperCase()), times: 1, most: 0.03 },
  'the signs are left out': { change: otherwise((q) => q.replace(/[.,;:!?«»"“”()]/g, '')), times: 1, most: 0.02 },
  'signs are added': { change: otherwise((q) => `«${q.replace(' ', ', ')}» ...?!`), times: 1, most: 0.02 },
  'a polite preamble is put before it': { change: polite, times: 1, most: 0.08 },
};
const OVERALL = 0.1;

const lineOf = (golden: Golden, instead?: string): Line =>
  toLine(answered(golden, instead), losen().desk) as unknown as Line;

describe('the first result of a golden question that is answered right', function () {
  this.timeout(120_000);
  let right: { golden: Golden; first: string }[];
  const figures: string[] = [];
  const all = { changed: 0, tried: 0 };

  before(() => {
    right = goldens.flatMap((golden) => {
      if (!golden.expect.top || golden.expect.answerable === false) return [];
      const line = lineOf(golden);
      const [first] = line.results;
      return first && !misses(golden, line).includes('top') ? [{ golden, first: first.name }] : [];
    });
    assert.ok(right.length >= 150, `${right.length} questions to try`);
  });
  after(() => {
    if (process.env.ROBUST) console.log(figures.join('\n'));
  });

  for (const [name, { change, times, most }] of Object.entries(KINDS))
    it(`stays when ${name}, in all but ${(most * 100).toFixed(0)} % of the tries`, () => {
      const next = numbersFrom(20_260_101);
      const changed: string[] = [];
      let [tried, wrong] = [0, 0];
      for (const { golden, first } of right)
        for (let i = 0; i < times; i++) {
          const q = change(golden, next);
          if (q === undefined) continue;
          tried++;
          const line = lineOf(golden, q);
          const now = line.results[0]?.name ?? 'nothing';
          if (now === first) continue;
          if (misses(golden, line).includes('top')) wrong++;
          changed.push(`${golden.plan}: ${q} – ${first} → ${now}`);
        }
      const percent = (n: number): string => `${((n / tried) * 100).toFixed(1)} %`;
      figures.push(`${name}: ${percent(changed.length)} of ${tried} changed, ${percent(wrong)} to a wrong one`);
      if (process.env.ROBUST === name) figures.push(...changed);
      all.changed += changed.length;
      all.tried += tried;
      assert.ok(changed.length / tried <= most, `${percent(changed.length)}\n${changed.join('\n')}`);
    });

  it(`stays in all but ${OVERALL * 100} % of all tries together`, () => {
    assert.ok(all.changed / all.tried <= OVERALL, `${all.changed} of ${all.tried}`);
  });
});

/** Questions for which a polite preamble alone raises the emergency box: the aim is none, and the number is only to be lowered. */
const FALSE_ALARMS = 15;

describe('the emergency box', () => {
  it('is not raised by politeness', function () {
    this.timeout(60_000);
    const raised = goldens.flatMap((golden) =>
      PREAMBLES[golden.lang]
        .map((preamble) => preamble + golden.q)
        .filter((q) => !answered(golden).acute && answered(golden, q).acute),
    );
    if (process.env.ROBUST) console.log(`false alarms by politeness: ${raised.length}\n${raised.join('\n')}`);
    assert.ok(raised.length <= FALSE_ALARMS, raised.join('\n'));
  });
});

describe('the tries', () => {
  const golden = { q: 'Hvor ofte møtes rektorene på Løten?', lang: 'nb' } as Golden;
  const next = numbersFrom(7);

  it('differ from the question by two letters, or one', () => {
    for (let i = 0; i < 50; i++) {
      const [a = '', b = ''] = [swapped(golden, next), dropped(golden, next)];
      assert.equal(a.length, golden.q.length);
      assert.equal(Array.from(a).filter((letter, at) => letter !== golden.q[at]).length, 2, a);
      assert.equal(b.length, golden.q.length - 1, b);
    }
  });

  it('are none where nothing can be changed', () => {
    const short = { q: 'FAU?', lang: 'nb' } as Golden;
    assert.equal(dropped(short, next), undefined);
    assert.equal(spelt({ å: 'aa' })(short, next), undefined);
    assert.equal(swapped({ ...short, q: 'hva?' }, next), undefined);
  });

  it('are the same each time', () => {
    const row = (seed: number): number[] =>
      Array.from(
        { length: 5 },
        (
          (draw) => () =>
            draw(1000)
        )(numbersFrom(seed)),
      );
    assert.deepEqual(row(1), row(1));
    assert.notDeepEqual(row(1), row(2));
  });
});
