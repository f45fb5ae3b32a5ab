import { allowedSpans } from './allowed.js';
import type { ListName, PersonLists } from './person-lists.js';
import type { Find } from './personal-data.js';
import { findInitials } from './initials.js';
import { isPointedAt } from './name-context.js';

/** A word of the message as the search for names sees it. */
export interface NameWord {
  text: string;
  lower: string;
  start: number;
  end: number;
  capital: boolean;
  /** All in capitals, which says nothing of names. */
  shouted: boolean;
  /** Begins a sentence, a line or a list: a capital there says nothing. */
  opens: boolean;
  /** Part of a name that may stand. */
  allowed: boolean;
  /** A word for kin follows: «emmas mor». */
  owns: boolean;
}

const WORD = /<at>|\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu;
const OPENS = /(?:^|[.!?:;\n•*"«“(–—])\s*$/u;

/** Names of persons: known first names, and any word that the words around it say is one. Surnames follow along. */
export function findNames(text: string, lists: PersonLists): Find[] {
  const words = nameWords(text, lists);
  const finds: Find[] = [];
  let next = 0;
  for (const [at, word] of words.entries()) {
    if (at < next || !isName(words, at, text, lists)) continue;
    const rest = restOf(words, at, text, lists);
    finds.push({ kind: 'name', start: word.start, end: endOfName(rest.at(-1) ?? word, text) });
    next = at + 1 + rest.length;
  }
  return [...finds, ...findInitials(text, lists, finds)];
}

function nameWords(text: string, lists: PersonLists): NameWord[] {
  const shouted = !/\p{Ll}{2}/u.test(text);
  const words = [...text.matchAll(WORD)].map((m): NameWord => ({
    text: m[0],
    lower: m[0].toLowerCase().replace(/’/g, "'"),
    start: m.index,
    end: m.index + m[0].length,
    capital: !shouted && /^\p{Lu}/u.test(m[0]) && !/^\p{Lu}{2,}$/u.test(m[0]),
    shouted: /^\p{Lu}{2,}$/u.test(m[0]),
    opens: OPENS.test(text.slice(Math.max(0, m.index - 4), m.index)),
    allowed: false,
    owns: false,
  }));
  for (const [at, word] of words.entries()) word.owns = lists.has('kin', words[at + 1]?.lower ?? '');
  const spans = allowedSpans(text, lists);
  for (const word of words) word.allowed = spans.some(({ start, end }) => start <= word.start && word.end <= end);
  return words;
}

/** «Emmas», «Jonas'», «Anne-Lise»: the forms under which a first name may be listed. */
function forms({ lower, capital, owns }: NameWord): string[] {
  const bare = lower.replace(/'s?$/, '');
  return [bare, bare.split('-')[0] ?? bare, ...(capital || owns ? [bare.replace(/s$/, '')] : [])];
}

const isIn = (set: ReadonlySet<string>, word: NameWord): boolean => forms(word).some((form) => set.has(form));

function isName(words: readonly NameWord[], at: number, text: string, lists: PersonLists): boolean {
  const word = words[at];
  if (
    !word ||
    word.allowed ||
    word.text === '<at>' ||
    word.lower.length < 2 ||
    (lists.has('owners', word.lower) && !listedAlone(words, at, text, lists)) ||
    /-\p{Ll}+$/u.test(word.text)
  )
    return false;
  const has = (list: ListName, other: NameWord | undefined): boolean =>
    other !== undefined && lists.has(list, other.lower);
  const next = words[at + 1];
  if (next && adjacent(word, next, text) && (has('not-person', next) || /-\p{Ll}+$/u.test(next.text))) return false;
  const listed = isIn(lists.sure, word) || isIn(lists.cased, word) || isIn(lists.risky, word);
  if (!listed && !word.capital) return false;
  const pointed = isPointedAt(words, at, text, lists);
  if (listed && pointed && (word.capital || pointed === 'strong' || isIn(lists.sure, word)))
    return !has('not-names', word) || pointed === 'strong';
  if (isIn(lists.sure, word)) return !has('not-names', word);
  if (isIn(lists.cased, word) && word.capital && !word.opens) return !has('not-names', word);
  const surname =
    next !== undefined && next.capital && !next.allowed && adjacent(word, next, text) && isSurname(next, lists);
  if (listed) return listedAlone(words, at, text, lists) || (word.capital && surname);
  if (!word.capital || has('not-names', word) || has('not-person', word)) return false;
  if (common(word) && pointed !== 'strong') return false;
  const foreign =
    next !== undefined && next.capital && !next.allowed && adjacent(word, next, text) && FOREIGN.test(word.lower);
  return (
    pointed === 'strong' ||
    pointed === 'role' ||
    (pointed === 'weak' && !word.opens) ||
    ((surname || foreign) && !word.opens)
  );
}

const MODAL = /^(?:kan|kunne|har|skal|skulle|må|vil|bør|får|has|can|could|should|does|did|is)$/;
const VERBS = /^(?:will|may|are|my|nor|even|else|odd|mark|grant|chase|sue|din|vår|for|then|dag)$/;

/** A name that is a word too, where no role or kin stands by it: «Per Arne», «kan Bo få …». */
function listedAlone(words: readonly NameWord[], at: number, text: string, lists: PersonLists): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !(word.capital || word.shouted) || lists.has('not-names', word.lower)) return false;
  const another =
    next && !next.allowed && adjacent(word, next, text) && isIn(lists.sure, next) && !VERBS.test(word.lower);
  const and = words[at + 2];
  const paired =
    word.capital &&
    /^(?:og|and|&)$/.test(next?.lower ?? '') &&
    and?.capital === true &&
    !and.allowed &&
    isIn(lists.sure, and);
  const asked =
    before &&
    word.capital &&
    !word.opens &&
    isIn(lists.risky, word) &&
    adjacent(before, word, text) &&
    MODAL.test(before.lower);
  return another === true || asked === true || (paired && !VERBS.test(word.lower));
}

/** Letters that seldom stand in a Norwegian word. */
const FOREIGN = /^(?:x|q[^u]|kh|dh|zh|ng|nj|hj)|aa|ij|sz|rz|uu/;

/** Institutions and topics («Helsestasjonen», «Mobbing», «Leksehjelp») are no names. */
const common = (word: NameWord): boolean => COMMON.test(word.lower);
const COMMON =
  /(?:skolen|skulen|hagen|tjenesten|tenesta|vernet|kontoret|stasjonen|teamet|planen|møtet|utvalget|rådet|senteret|vesenet|ing|inga|else|elsen|sel|selen|het|heit|skap|arbeid|hjelp|møte|tilbud|tilbod|kurs|vansker|vanskar|fravær|vakt|tur|team|gruppe|nivå|trinn|skole|skule|vern|prosjekt|program|opplegg|samtaler|samtalar|helse)$/;

const adjacent = (a: NameWord, b: NameWord, text: string): boolean => /^ $/.test(text.slice(a.end, b.start));

function isSurname(word: NameWord, lists: PersonLists): boolean {
  if (lists.has('not-names', word.lower) || lists.has('not-person', word.lower)) return false;
  return (
    lists.has('surnames', word.lower) ||
    lists.words('endings').some((end) => word.lower.endsWith(end) && word.lower.length >= end.length + 2)
  );
}

/** What follows the word at `at` in the same name: middle names, surnames and the small words before them. */
function restOf(words: readonly NameWord[], at: number, text: string, lists: PersonLists): NameWord[] {
  const rest: NameWord[] = [];
  let small: NameWord[] = [];
  for (const [i, word] of words.slice(at + 1).entries()) {
    const before = words[at + i];
    if (!before || word.allowed || !adjacent(before, word, text)) break;
    const common = lists.has('not-names', word.lower) || lists.has('not-person', word.lower);
    if (
      (word.capital && !common) ||
      (word.shouted && isSurname(word, lists)) ||
      isIn(lists.sure, word) ||
      isSurnameLike(word, lists)
    ) {
      rest.push(...small, word);
      small = [];
    } else if (SMALL_WORDS.test(word.lower)) small.push(word);
    else break;
  }
  return rest;
}

const SMALL_WORDS = /^(?:al|el|bin|von|van|de|da|ben|abu)$/;

const isSurnameLike = (word: NameWord, lists: PersonLists): boolean =>
  lists.has('surnames', word.lower) &&
  !/^(?:lie|lund|vik|dal|foss|sand|moe|aas|friis|holm|gran|eide|hagen|engen|bakken|dahl|berg)$/.test(word.lower);

/** «Kari N.» takes the letter and the full stop in. */
function endOfName(word: NameWord, text: string): number {
  const after = /^ \p{Lu}\.(?!\p{L})/u.exec(text.slice(word.end, word.end + 4));
  return /^\p{Lu}$/u.test(word.text) && text[word.end] === '.' ? word.end + 1 : word.end + (after?.[0].length ?? 0);
}
