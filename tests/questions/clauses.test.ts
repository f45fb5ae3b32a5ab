import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.js';
import { losen } from '../support/losen.js';

/** The concerns that are heard in a text, with Løten's plan. */
function concernsIn(text: string): string[] {
  const book = losen().library.books.get('loten');
  assert.ok(book);
  return understand(text, book.lexicon).concerns.flat();
}

describe('a worry with «ikke»', () => {
  for (const [main, clause, concern] of [
    ['jenta spiser ikke', 'ei jente som ikke spiser', 'eating'],
    ['jenta et ikkje', 'ei jente som ikkje et', 'eating'],
    ['gutten sover ikke', 'en gutt som ikke sover', 'sleep'],
    ['ungen snakker ikke', 'en unge som ikke snakker', 'language-delay'],
  ] as const)
    it(`is heard in both orders: «${main}», «${clause}»`, () => {
      assert.ok(concernsIn(main).includes(concern), concernsIn(main).join());
      assert.ok(concernsIn(clause).includes(concern), concernsIn(clause).join());
    });
});
