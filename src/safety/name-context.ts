import type { NameWord } from './names.js';
import type { ListName, PersonLists } from './person-lists.js';

const AGE_AFTER =
  /^['’]?s?,? ?(?:\(\s?\d{1,2}(?:\s?(?:år|mnd|years?))?\s?[),]|(?:som er |er |på |is |aged |age |who is )?\d{1,2}(?: ?|-)(?:år|åring|mnd|måneder|years? old|year-old|yo|months)(?!\p{L})|, \d{1,2}(?:,(?! \d)|$| og | and ))/u;
const CLASS_AFTER =
  /^['’]?,? (?:som går |går |who is |who goes |goes |is )?(?:i|på|in|at|on|fra|frå|from) (?:\d{1,2}\.? ?[a-fA-F](?!\p{L})|\d{1,2}\. ?(?:klasse|trinn|klassetrinn|steg)|(?:year|grade|class) \d|\d{1,2}(?:st|nd|rd|th) (?:grade|class|year)|(?:første|andre|tredje|fjerde|femte|sjette|sjuende|åttende|niende|tiende|sjuande|åttande|niande|tiande)(?: klasse| trinn)?(?!\p{L})|\p{Lu}\p{L}+ (?:skole|skule|barnehage|barneskole|ungdomsskole|ungdomsskule|school|kindergarten))/u;
const KIN_AFTER =
  /^(?:['’]s?)? (?:sin |si |sitt |sine )?(?:mor|mora|mamma|far|faren|pappa|foreldre|foreldra|foreldrene|bror|søster|syster|søsken|bestemor|bestefar|familie|mother|mum|mom|father|dad|parents|brother|sister|family|grandmother|grandfather|home)(?!\p{L})/u;

/** How clearly the words around say that this word is somebody's name; undefined where they do not. */
export function isPointedAt(
  words: readonly NameWord[],
  at: number,
  text: string,
  lists: PersonLists,
): 'strong' | 'role' | 'weak' | undefined {
  const word = words[at];
  if (!word) return undefined;
  const before = [words[at - 1], words[at - 2], words[at - 3]];
  const near = (n: number): boolean =>
    /^ ?,? ?(?:@|<at>)?$/u.test(text.slice(words[at - n]?.end ?? 0, words[at - n + 1]?.start ?? 0));
  const is = (list: ListName, n: number): boolean => {
    const other = before[n - 1];
    return other !== undefined && near(n) && (n === 1 || near(1)) && (n < 3 || near(2)) && lists.has(list, other.lower);
  };
  const said = (n: number): string => before[n - 1]?.lower ?? '';
  const after = text.slice(word.end, word.end + 45);
  const mention = /(?:@|<at>)$/u.test(text.slice(Math.max(0, word.start - 4), word.start));
  const kin =
    KIN_AFTER.test(after) &&
    (lists.sure.has(word.lower) ||
      /^['’]| si(?:n|tt|ne)? /u.test(after) ||
      (word.lower.endsWith('s') && isListed(word.lower.replace(/'?s$/, ''), lists))) &&
    word.lower !== 'hans';
  const role =
    is('role', 1) || (is('owners', 1) && (is('role', 2) || is('kin', 2))) || (is('owners', 2) && is('kin', 1));
  const of =
    /^(?:til|åt|of|til_)$/.test(said(1)) &&
    near(1) &&
    (is('kin', 2) || is('role', 2) || (is('owners', 2) && is('kin', 3)));
  const named =
    (is('named', 1) ||
      (is('named', 2) && near(1) && /^(?:visst|altså|nok|egentlig|eigentleg|bare|just)$/.test(said(1)))) &&
    before.slice(1).some((w) => w !== undefined && isSomebody(w, lists));
  const byName =
    /^(?:navn|namn|navnet|namnet|name|er|is)$/.test(said(1)) &&
    /(?:navn|namn|name)/.test(`${said(1)} ${said(2)}`) &&
    near(1);
  const called = is('whom', 1) && is('calls', 2);
  const household =
    word.capital && /^(?:-familien| family(?!\p{L}))/u.test(after) && !lists.has('not-names', word.lower);
  if (mention || household || of || named || byName || called) return 'strong';
  if (kin || AGE_AFTER.test(after) || CLASS_AFTER.test(after)) return word.opens ? 'weak' : 'role';
  if (role || is('titles', 1)) return word.capital && is('titles', 1) ? 'strong' : 'role';
  return is('worry', 2) && is('about', 1) ? 'weak' : undefined;
}

const isListed = (name: string, lists: PersonLists): boolean =>
  [lists.sure, lists.cased, lists.risky].some((set) => set.has(name));

const isSomebody = (word: NameWord, lists: PersonLists): boolean =>
  lists.has('role', word.lower) ||
  lists.has('kin', word.lower) ||
  lists.has('whom', word.lower) ||
  /^(?:som|he|she|who|han|hun|ho)$/.test(word.lower);
