import { idnr } from '@navikt/fnrvalidator';
import { digitsOf, type PersonLists } from './person-lists.js';
import type { Find } from './personal-data.js';

const GAP = '[\\s.\\-–—/_]{0,3}';
/** A wrong number that is divided more than this is a row of figures. */
const MOST_GAPS = 6;
/** Overlapping: a year before the number must not use its digits up. */
const ELEVEN = new RegExp(`(?<!\\d)(?=(\\d(?:${GAP}\\d){10})(?!\\d))`, 'g');
const SIX = /(?<!\d)(\d{6})(?:[\s\-–]{0,3}\d{5})?(?!\d)/g;
const FIVE = /(?<!\d)\d{5}(?!\d)/g;
const DATE =
  /(?<!\d)(?:\d{1,2}[./\- ]{1,2}\d{1,2}[./\- ]{1,2}(?:\d{4}|\d{2})|\d{6}|\d{8}|\d{1,2}\.? ?(?:st |nd |rd |th )?(?:of )?\p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)/gu;
/** Ways to say a date of birth that are no date of birth of one person: «født før 01.01.2020». */
const RANGE = /(?:før|etter|innen|mellom|fra|til|og|before|after|between|from|since|frå|barn|children)\s*$/u;

/** The words just before a place, nearest last. */
export const wordsBefore = (text: string, at: number, count: number): string[] =>
  (
    text
      .slice(Math.max(0, at - 60), at)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}.-]*|[%§]/gu) ?? []
  )
    .slice(-count)
    .map((word) => word.replace(/\.$/, ''));

/** Day and month of a birth number; D-numbers add 40 to the day, H-numbers 40 and synthetic ones 65 or 80 to the month. */
function hasBirthShape(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  const months = [month, month - 40, month - 65, month - 80];
  return Number(digits.slice(0, 2)) <= 71 && day >= 1 && day <= 31 && months.some((m) => m >= 1 && m <= 12);
}

/**
 * Birth numbers, D- and H-numbers and synthetic ones, however they are divided; and dates of birth.
 * A number with a wrong checksum counts where the words before it say what it is, or where it is written 6 + 5.
 */
export function findBirthNumbers(text: string, lists: PersonLists): Find[] {
  const finds: Find[] = [];
  const add = (start: number, length: number): void => {
    if (!finds.some((f) => start < f.end && f.start < start + length))
      finds.push({ kind: 'fnr', start, end: start + length });
  };
  const says = (at: number, list: 'births' | 'born' | 'documents', count: number): boolean =>
    wordsBefore(text, at, count).some((word) => lists.has(list, word));
  const saysAfter = (end: number): boolean =>
    (
      text
        .slice(end, end + 40)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    )
      .slice(0, 4)
      .some((word) => lists.has('births', word));
  for (const m of text.matchAll(ELEVEN)) {
    const written = m[1] ?? '';
    const digits = written.replace(/\D/g, '');
    if (!hasBirthShape(digits)) continue;
    const divided = /^\d{6}\D+\d{5}$/.test(written) && !says(m.index, 'documents', 2);
    const whole = written.length <= digits.length + MOST_GAPS;
    const named = whole && (says(m.index, 'births', 4) || saysAfter(m.index + written.length));
    if (divided || named || idnr(digits).status === 'valid') add(m.index, written.length);
  }
  for (const m of text.matchAll(SIX))
    if (hasBirthShape(m[0]) && (says(m.index, 'births', 4) || says(m.index, 'born', 3))) add(m.index, m[0].length);
  for (const m of text.matchAll(FIVE)) if (says(m.index, 'births', 2)) add(m.index, m[0].length);
  for (const m of text.matchAll(DATE)) {
    const before = text.slice(Math.max(0, m.index - 30), m.index).toLowerCase();
    if ((says(m.index, 'born', 3) || says(m.index, 'births', 3)) && !RANGE.test(before) && isDate(m[0]))
      add(m.index, m[0].length);
  }
  return finds;
}

const MONTHS = /jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec/i;
const isDate = (text: string): boolean => !/\p{L}/u.test(text) || MONTHS.test(text);

const PHONE = /(?<![\d.,/\-\p{L}])(?:(?:\+|00) ?47[\s.-]?)?[2-9](?:[\s.-]?\d){7}(?![\d\p{L}]|[.,/-]\d)/gu;
const FOREIGN = /(?<![\d\p{L}])(?:\+|00)(?!47)[1-9]\d{0,2}(?:[\s.()-]{0,2}\d){6,12}(?!\d)/gu;
const GROUPED =
  /^(?:\d{8}|\d{2}(?:\D\d{2}){3}|\d{3}\D\d{2}\D\d{3}|\d{4}\D\d{4}|\d{2}\D\d{3}\D\d{3}|\d{3}\D\d{3}\D\d{2}|\d{3}\D\d{5})$/;
const YEARS = /^(?:19|20)\d\d\D(?:19|20)\d\d$/;
const HOURS = /^(?:[01]\d|2[0-4])[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-4])[0-5]\d$/;
const DAY =
  /^(?:19|20)\d\d\D?(?:0[1-9]|1[0-2])\D?(?:0[1-9]|[12]\d|3[01])$|^(?:0[1-9]|[12]\d|3[01])\D?(?:0[1-9]|1[0-2])\D?(?:19|20)\d\d$/;
const MONEY_AFTER = /^\s*(?:kr|kroner|nok|,-|%|mill|prosent)/i;

/** Landlines; mobile numbers begin with 4 or 9. */
const LANDLINE = /^[235-7]/;

/** «Legevakta har 61 25 14 50»: the landline of a service, and nobody's kin or pupil stands by it. */
function isOfService(text: string, at: number, number: string, lists: PersonLists): boolean {
  const before = wordsBefore(text, at, 6);
  const somebody = before.some((w) => lists.has('kin', w) || lists.has('role', w) || lists.has('whom', w));
  return LANDLINE.test(number) && !somebody && before.some((w) => lists.has('mailboxes', w));
}

/** Norwegian numbers of eight digits in every grouping, and foreign ones. The municipality's own and case numbers pass. */
export function findPhones(text: string, lists: PersonLists): Find[] {
  const norwegian = [...text.matchAll(PHONE)].filter((m) => {
    const bare = m[0].replace(/^(?:\+|00) ?47[\s.-]?/, '');
    if (lists.phones.has(digitsOf(m[0]))) return false;
    if (bare !== m[0]) return true;
    if (isOfService(text, m.index, bare, lists)) return false;
    if (wordsBefore(text, m.index, 4).some((word) => lists.has('phones', word))) return true;
    const counted =
      wordsBefore(text, m.index, 2).some((word) => lists.has('documents', word) || word === '§') ||
      MONEY_AFTER.test(text.slice(m.index + m[0].length));
    return GROUPED.test(bare) && !counted && !YEARS.test(bare) && !HOURS.test(bare) && !DAY.test(bare);
  });
  const foreign = [...text.matchAll(FOREIGN)].filter((m) => !lists.phones.has(digitsOf(m[0])));
  return [...norwegian, ...foreign].map((m) => ({ kind: 'phone', start: m.index, end: m.index + m[0].length }));
}
