import { kept } from '../knowledge/kept.js';

/** Something that has an id and goes by several names: a plan by its municipalities, a service by its aliases. */
export interface Named {
  id: string;
  names: readonly string[];
}

/** A text as its words: lower case, one form of every character, no punctuation. */
export const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The ids that go by this name, whatever its ending or written form of Norwegian; exact names win over those. */
export function idsOf(said: string, known: readonly Named[]): string[] {
  const exact = known.filter(({ names }) => spellings(names).includes(said));
  const alike = exact.length
    ? exact
    : known.filter(({ names }) => spellings(names).some((name) => sameName(name, said)));
  return alike.map(({ id }) => id);
}

/** The ids whose name ends with this one word, as «barneskole» does with «skolen». */
export function idsEndingWith(said: string, known: readonly Named[]): string[] {
  if (said.length < 4 || said.includes(' ')) return [];
  const ends = formsOf(said);
  const endsAlike = (name: string): boolean =>
    formsOf(name.split(' ').at(-1) ?? '').some((form) => ends.some((end) => form.endsWith(end)));
  return known.filter(({ names }) => spellings(names).some(endsAlike)).map(({ id }) => id);
}

/** A name is also known without what it explains in brackets: «PPT (pedagogisk-psykologisk tjeneste)». */
const spellings = kept((names: readonly string[]): string[] =>
  names.flatMap((name) => [wordsOf(name), wordsOf(name.replace(/\([^)]*\)/g, ' '))]).filter(Boolean),
);

function sameName(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  return left.length === right.length && left.every((word, at) => sameWord(word, right[at] ?? ''));
}

function sameWord(a: string, b: string): boolean {
  const forms = formsOf(a);
  return formsOf(b).some((form) => forms.includes(form));
}

/** The word, and the word without its ending, in bokmål spelling: «skulen» → skolen, skol. Short words keep their ending. */
function formsOf(word: string): string[] {
  const written = word
    .replace(/skul(?=e|a|ar|en)/g, 'skol')
    .replace(/tenest/g, 'tjenest')
    .replace(/barneverns(?=tjenest)/g, 'barnevern')
    .replace(/heim/g, 'hjem')
    .replace(/sjuk/g, 'syk')
    .replace(/^vaksen/g, 'voksen');
  return [written, written.replace(/(?<=.{4})(ene|ane|en|et|er|ar|a|e)$/, '')];
}
