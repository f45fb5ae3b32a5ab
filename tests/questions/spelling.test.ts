import assert from 'node:assert/strict';
import { editDistance } from '../../src/questions/edit-distance.js';
import { nearStems } from '../../src/questions/near-stems.js';
import { stem } from '../../src/questions/normalize.js';
import { oneSlipFrom } from '../../src/questions/one-slip.js';
import { skeleton, WrittenWords } from '../../src/questions/written-words.js';

const wordsOf = (...written: string[]): WrittenWords => {
  const words = new WrittenWords(stem);
  for (const word of written) words.add(word);
  return words;
};
const any = (): boolean => true;

/** The distance as the textbook defines it, slowly. */
function byDefinition(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const exchanged = byDefinition(restA, restB) + (a.startsWith(b.charAt(0)) ? 0 : 1);
  const ways = [byDefinition(restA, b) + 1, byDefinition(a, restB) + 1, exchanged];
  if (a.length > 1 && b.length > 1 && a.startsWith(b.charAt(1) + b.charAt(0)))
    ways.push(byDefinition(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

describe('the distance of two words', () => {
  const some = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'abc', 'acb', 'bca', 'abca', 'bacb', 'abbca', 'acbba', 'cabab'];

  it('is what the textbook says', () => {
    for (const a of some) for (const b of some) assert.equal(editDistance(a, b), byDefinition(a, b), `${a} ${b}`);
  });

  it('is told to be one or more where nobody wants to know more', () => {
    for (const a of some)
      for (const b of some) assert.equal(editDistance(a, b, 1) === 1, byDefinition(a, b) === 1, `${a} ${b}`);
  });
});

describe('the words of a plan', () => {
  it('counts a word as often as it was written, and keeps it once', () => {
    const words = wordsOf('møte', 'møter', 'møte');
    assert.equal(words.times('møte'), 2);
    assert.deepEqual(words.ofStem(stem('møte')), ['møte', 'møter']);
    assert.deepEqual(words.startingWith('m'), ['møte', 'møter']);
    assert.equal(words.times('mat'), 0);
  });

  it('finds words by their skeleton, and by that of their stem', () => {
    const words = wordsOf('førstehjelp', 'klubben', 'skole');
    assert.deepEqual(words.ofSkeleton(skeleton('forstehjelp')), ['førstehjelp']);
    assert.deepEqual(words.ofSkeleton(skeleton('klub')), ['klubben']);
    assert.ok(words.ofSkeleton(skeleton('skolle')).includes('skole'));
    assert.deepEqual(words.ofSkeleton('ukjent'), []);
  });
});

describe('a word with one slip', () => {
  for (const [slip, right] of [
    ['barnehaen', 'barnehagen'],
    ['abrnehagen', 'barnehagen'],
    ['barnehaggen', 'barnehagen'],
    ['barmehagen', 'barnehagen'],
  ] as const)
    // prettier-ignore
    it(`«${slip}» is «${right}»`, () => {
      assert.equal(oneSlipFrom(slip, wordsOf('barnehage', right, 'arbeid'), any), right);
    });

  it('is the word that is written most often, where two are as near', () => {
    assert.equal(oneSlipFrom('lærrne', wordsOf('lærerne', 'lærarne', 'lærarne'), any), 'lærarne');
  });

  it('is no short word, no word two slips away, and none that does not fit', () => {
    assert.equal(oneSlipFrom('hav', wordsOf('hva'), any), undefined);
    assert.equal(oneSlipFrom('barnheaen', wordsOf('barnehagen'), any), undefined);
    assert.equal(
      oneSlipFrom('barnehaen', wordsOf('barnehagen'), () => false),
      undefined,
    );
  });
});

describe('the stems near to one', () => {
  const words = wordsOf('koordinator', 'kommune', 'introduksjon', 'okular', 'ordning', 'ørret');

  it('are proposed by their letters, nearest first', () => {
    assert.equal(nearStems('kordinatr', words)[0], stem('koordinator'));
  });

  it('begin with the same letter, or with the first two swapped', () => {
    assert.deepEqual(nearStems('okordinator', words), [stem('koordinator')]);
    assert.deepEqual(nearStems('roordinator', words), []);
  });

  it('are none where no word begins so', () => {
    assert.deepEqual(nearStems('xylofon', words), []);
  });
});
