import assert from 'node:assert/strict';
import { Postings } from '../../src/answers/postings.js';
import { rank } from '../../src/answers/rank.js';
import { understand } from '../../src/questions/understand.js';
import { losen } from '../support/losen.js';

describe('the ranking', () => {
  const TEXTS = ['barn', 'hvem kontakter jeg på gult nivå for en fireåring?', 'what helps a teenager who drinks?', 'når møtes BUT?'];
  for (const text of TEXTS)
    it(`gives the best first, equals in the order of the plan, each with a reason: «${text}»`, () => {
      for (const { index, lexicon } of losen().library.books.values()) {
        const ranked = rank(understand(text, lexicon), index);
        assert.ok(ranked.length <= 50);
        const places = ranked.map(({ record, score }) => ({ score, place: index.records.indexOf(record) }));
        const sorted = [...places].sort((a, b) => b.score - a.score || a.place - b.place);
        assert.deepEqual(places, sorted);
        assert.deepEqual(ranked.filter((hit) => hit.score <= 0 || hit.because.length === 0), []);
      }
    });

  it('tells the words of the question that a record holds', () => {
    const book = losen().library.books.get('loten');
    assert.ok(book);
    const [first] = rank(understand('marte meo veiledning', book.lexicon), book.index);
    assert.ok(first?.because.includes('words marte, meo, veiledning'), first?.because.join(' | '));
  });
}); // prettier-ignore

describe('postings', () => {
  const rows = new Map([
    ['n:barn', { records: [0, 2, 70_000], values: [1.5, 0.25, 3] }],
    ['n:møte', { records: [1], values: [2] }],
  ]);
  const postings = new Postings(rows);
  const held = (key: string): (readonly [number, number])[] => {
    const found: (readonly [number, number])[] = [];
    postings.each(key, (...hit) => found.push(hit));
    return found;
  };

  it('give each key its records in order, with the value of each', () => {
    assert.deepEqual(held('n:barn'), [[0, 1.5], [2, 0.25], [70_000, 3]]); // prettier-ignore
    assert.deepEqual(held('n:møte'), [[1, 2]]);
    assert.equal(postings.count('n:barn'), 3);
    assert.ok(postings.has('n:møte'));
  });

  it('give nothing for a key that no record holds', () => {
    assert.deepEqual(held('n:ukjent'), []);
    assert.equal(postings.count('n:ukjent'), 0);
    assert.ok(!postings.has('n:ukjent'));
  });
});
