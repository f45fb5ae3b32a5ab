import { isAllowed } from './allowed.js';
import { wordsBefore } from './numbers.js';
import type { PersonLists } from './person-lists.js';
import type { Find } from './personal-data.js';

const MAIL = /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[[(]at[\])]\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** A house number, perhaps with a letter: the «12 B» of «Nedre Storgata 12 B». */
const HOUSE_NUMBER =
  /(?<=\p{L}[.,]? )\d{1,4}(?: ?[a-hA-H](?!\p{L}))?(?![\d.%:/]\d|\d|\p{L}|\s?(?:år|mnd|uker|veker|prosent|%|kr|timer))/gu;
const WORDS_BEFORE = /(?<![\p{L}\p{N}.'-])(?:[\p{L}.'-]{1,30} ){0,3}[\p{L}.'-]{2,40}(?=,? $)/u;
const FAR_ENOUGH = 130;
const ENGLISH =
  /(?<![\p{L}\p{N}])\d{1,4}[a-zA-Z]? [A-ZÆØÅ]\p{L}{2,20} (?:Street|Road|Avenue|Lane|Drive|Close|street|road|avenue|lane)(?!\p{L})/gu;
const POSTAL = /(?<![\d\p{L}§.,/-])(?:N-)?(\d{4}) ([A-ZÆØÅ]\p{L}{1,20}|[A-ZÆØÅ]{2,20})(?!\p{L})/gu;
const HOUSE = /^(?:hus|house|leilighet|leil|oppgang)$/;

/** Private and named e-mail addresses; a municipality's general mailbox passes. */
export function findMail(text: string, lists: PersonLists): Find[] {
  return [...text.matchAll(MAIL)].flatMap((m) => {
    const [box = '', host = ''] = m[0].toLowerCase().split(/@|\s?[[(]at[\])]\s?/);
    const general = lists.has('mailboxes', box) && !lists.has('private-mail', host);
    return general || isAllowed(m[0], lists) ? [] : [find(m.index, m[0], 'email')];
  });
}

const find = (start: number, text: string, kind: Find['kind']): Find => ({ kind, start, end: start + text.length });

/** Street and number, and postal code with place. The municipality's own address passes, and so do roads without houses. */
export function findAddresses(text: string, lists: PersonLists): Find[] {
  const finds: Find[] = [];
  const add = (f: Find): void => {
    if (
      !isAllowed(text.slice(f.start, f.end), lists) &&
      !finds.some((other) => f.start < other.end && other.start < f.end)
    )
      finds.push(f);
  };
  for (const m of text.matchAll(HOUSE_NUMBER)) {
    const edge = Math.max(0, m.index - FAR_ENOUGH);
    const name = WORDS_BEFORE.exec(text.slice(edge, m.index));
    const words = name?.[0].split(' ') ?? [];
    const start = edge + (name?.index ?? 0);
    const from = streetIn(words, lists, wordsBefore(text, start, 3));
    if (from === undefined) continue;
    const skipped = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    add({ kind: 'address', start: start + skipped, end: m.index + m[0].length });
  }
  for (const m of text.matchAll(ENGLISH)) add(find(m.index, m[0], 'address'));
  for (const m of text.matchAll(POSTAL)) if (isPostal(text, m, lists)) add(find(m.index, m[0], 'address'));
  return joined(
    finds.sort((a, b) => a.start - b.start),
    text,
  ).filter((f) => !isOfService(text, f.start, lists));
}

const LIES = /^(?:er|ligger|ligg|holder|held|heldt|finnes|finst|is|lies|located)$/;

/** «Rådhuset ligger i Kildevegen 1»: a house of the municipality, a verb and at most small words before the street. */
function isOfService(text: string, at: number, lists: PersonLists): boolean {
  const before = wordsBefore(text, at, 5);
  const verb = before.findLastIndex((word) => LIES.test(word));
  const house = before[verb - 1] ?? '';
  const small = before.slice(verb + 1).every((word) => /^(?:til|i|på|at|in|on|nå|no)$/.test(word));
  return verb > 0 && small && lists.has('mailboxes', house);
}

/** A street and the postal code after it are one address. */
function joined(finds: readonly Find[], text: string): Find[] {
  const out: Find[] = [];
  for (const f of finds) {
    const last = out.at(-1);
    if (last && /^[, ]{1,3}$/.test(text.slice(last.end, f.start))) last.end = f.end;
    else out.push({ ...f });
  }
  return out;
}

/** The word at which the name of the street begins: the last one carries the ending, capitalised ones before it belong to it. */
function streetIn(words: readonly string[], lists: PersonLists, before: readonly string[]): number | undefined {
  const last = words.at(-1) ?? '';
  if (last === '') return undefined;
  const lower = last.toLowerCase();
  const capital = /^\p{Lu}/u.test(last);
  const ends = (list: 'streets' | 'streets-with-reason'): boolean =>
    lists.words(list).some((end) => lower.endsWith(end) && lower.length > end.length + 1);
  const lives = [...before, ...words.slice(0, -1).map((w) => w.toLowerCase())].some((word) => lists.has('lives', word));
  const whole =
    lists.has('streets', lower) && /^\p{Lu}|s$/u.test(words.at(-2) ?? '') && /^\p{Lu}/u.test(words.at(-2) ?? '');
  if (!whole) {
    if (lists.has('not-streets', lower) || HOUSE.test(lower)) return undefined;
    if (
      !ends('streets') &&
      !(capital && lives && (ends('streets-with-reason') || lists.has('streets-with-reason', lower)))
    )
      return undefined;
  }
  let from = words.length - 1;
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1] ?? '') && (from > 1 || whole || capital)) from--;
  return from;
}

function isPostal(text: string, m: RegExpExecArray, lists: PersonLists): boolean {
  const code = Number(m[1]);
  const place = (m[2] ?? '').toLowerCase();
  const before = wordsBefore(text, m.index, 3);
  const address = before.some((word) => lists.has('lives', word) || word.startsWith('post'));
  if (address) return true;
  const year = code >= 1900 && code <= 2099;
  const hour = code <= 2400 && before.some((word) => /^(?:kl|klokka|klokken|fra|til|at)$/.test(word));
  const counted = before.some((word) => lists.has('documents', word) || word === '§' || word === 'plan');
  const noPlace =
    lists.has('not-names', place) &&
    !/^(?:hamar|elverum|gjøvik|raufoss|løten|lillehammer|lom|ringebu|vinstra|otta|oslo|bergen|trondheim|stavanger|lena|skjåk|dovre|dombås|fåvang|moelv|brumunddal|stange|kongsvinger|trysil|tynset|dokka|jevnaker|gran|lunner)$/.test(
      place,
    );
  return !year && !hour && !counted && !noPlace;
}
