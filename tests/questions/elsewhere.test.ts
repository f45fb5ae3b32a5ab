import assert from 'node:assert/strict';
import { toLine } from '../../src/cli/answer-line.js';
import { understand } from '../../src/questions/understand.js';
import { respondWithHistory } from '../../src/respond.js';
import { losen } from '../support/losen.js';

/** Questions that no preventive plan answers, in the three languages. */
const OTHERS = [
  'hvem vant kampen i går?', 'kven vann fotballkampen i går?', 'who won the match yesterday?', 'fotballresultater fra helga',
  'fortell meg noe morsomt', 'fortel ein vits', 'tell me a joke', 'make me laugh',
  'blir det fint vær i helga?', 'korleis blir vêret i morgon?', 'will it snow this weekend',
  'når går bussen til Hamar?', 'hva koster en bussbillett', 'when does the next bus to Lillehammer leave?',
  'hvordan leverer jeg skattemeldingen?', 'korleis leverer eg skattemeldinga?', 'how do I file my tax return?',
  'hva er privatnummeret til naboen?', "what is my neighbour's private phone number?",
  'har du en god oppskrift på pannekaker?', 'kva skal vi ha til middag', 'can I have a recipe for waffles',
  'oversett denne teksten til engelsk', 'translate this into Norwegian', 'hva er hovedstaden i Australia', 'who is the king of Norway',
]; // prettier-ignore

describe('a question of another field', () => {
  for (const text of OTHERS)
    it(`is declined in all plans: «${text}»`, () => {
      const { library, desk } = losen();
      const answered = [...library.books.keys()].filter((plan) => {
        const line = toLine(respondWithHistory(text, [], plan, desk), desk);
        return line.found;
      });
      assert.deepEqual(answered, []);
    });
});

describe('the worry in a question', () => {
  const read = (text: string) => {
    const book = losen().library.books.get('loten');
    assert.ok(book);
    return understand(text, book.lexicon);
  };

  it('is none where its word stands in an expression of another field', () => {
    assert.deepEqual(read('oversett denne teksten').concerns, []);
    assert.deepEqual(read('kan noen oversette for mor?').concerns.flat(), ['minority-language']);
  });

  it('is none in a small word that looks like one', () => {
    assert.deepEqual(read('når blei det starta').concerns, []);
  });

  it('gives its words the name of the worry as well', () => {
    const { terms } = read('ho har ikkje pengar til mat');
    const money = terms.find((t) => t.word === 'pengar');
    assert.ok(money?.keys.some((k) => k.key === 'n:økonomi'));
  });
});
