import { editDistance } from './edit-distance.js';
import { lower } from './normalize.js';
import type { Age } from './question.js';

const NUMBERS: Record<string, number> = {
  null: 0, zero: 0, en: 1, ett: 1, et: 1, ein: 1, eitt: 1, one: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4, fem: 5, five: 5, seks: 6, six: 6,
  sju: 7, syv: 7, seven: 7, åtte: 8, aatte: 8, atte: 8, eight: 8, ni: 9, nine: 9, ti: 10, ten: 10, elleve: 11, eleven: 11, tolv: 12, twelve: 12, tretten: 13, thirteen: 13,
  fjorten: 14, fourteen: 14, femten: 15, fifteen: 15, seksten: 16, sixteen: 16, sytten: 17, seventeen: 17, atten: 18, eighteen: 18, nitten: 19, nineteen: 19, tjue: 20, tyve: 20, twenty: 20,
}; // prettier-ignore
const ORDINALS: Record<string, number> = {
  første: 1, fyrste: 1, forste: 1, first: 1, andre: 2, second: 2, tredje: 3, third: 3, fjerde: 4, fourth: 4, femte: 5, fifth: 5, sjette: 6, sixth: 6,
  sjuende: 7, sjuande: 7, syvende: 7, sjunde: 7, seventh: 7, åttende: 8, åttande: 8, aattende: 8, aattande: 8, attende: 8, attande: 8, eighth: 8, eigth: 8, niende: 9, niande: 9, ninth: 9, tiende: 10, tiande: 10, tenth: 10,
}; // prettier-ignore
const any = (table: Record<string, number>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const N = `(?<![\\d.,])(?!tena?[åa]r)(?:\\d{1,2}(?:[.,]\\d)?|(?<![a-zæøå])(?:${any(NUMBERS)}))`;
const O = `(?:(?<!\\d)\\d{1,2}\\.?(?:st|nd|rd|th|ste|dre|dje|de|te|ende|ande)?|(?<![a-zæøå])(?:${any(ORDINALS)}))`;
/** Numbers from two up: «en», «ett» and "one" are articles too. */
const TWO_UP = any(Object.fromEntries(Object.entries(NUMBERS).filter(([, value]) => value > 1)));
const YEARS =
  '(?:åring|aring|års(?:ing|gamm\\w*)?|år(?:ig\\w*|ene)?|aar(?:ing\\w*|s)?|ar(?![a-zæøå])|years?[ -]?olds?|yr[ -]?olds?|years?|yrs?|y\\/?o)';
const MONTHS = '(?:mnd(?:er)?|måned(?:er|s)?|maa?ned(?:er)?|månad(?:er|ar|s)?|months?|mths?)(?![a-zæøå])';
const PERSON =
  '(?:gutt(?:en)?|gut(?:en)?|jente[nr]?|jenta|elev(?:en)?|barn(?:et)?|unge(?:n)?|ungdom(?:men)?|sønn(?:en)?|son(?:en)?|datter(?:a|en)?|dotter|boy|girl|kid|child|pupil|student|teen(?:ager)?|son|daughter)';

/** A number as digits or as a word, decimals with comma or point. */
const number = (text: string): number => NUMBERS[text] ?? Number(text.replace(',', '.'));
const ordinal = (text: string): number => ORDINALS[text] ?? Number.parseInt(text, 10);

export interface HeardAge {
  age: Age;
  start: number;
  end: number;
}
type Reading = readonly [RegExp, (m: RegExpExecArray) => Age | undefined];

const point = (years: number): Age | undefined => (years >= 0 && years <= 25 ? { min: years, max: years } : undefined);
const span = (min: number, max: number): Age | undefined => (min <= max && max <= 30 ? { min, max } : undefined);
/** A pupil in a grade turns grade + 5 in the year it starts: 1. trinn is 6, some 7. */
const grade = (n: number): Age | undefined => (n >= 1 && n <= 10 ? { min: n + 5, max: n + 6 } : undefined);

/** How ages are said, surest first. Weeks of pregnancy («uke 24») and durations («for 6 måneder siden») are no ages. */
const READINGS: readonly Reading[] = [
  [new RegExp(`(${N})\\s*(?:-|–|til|to|og|and)\\s*(${N})\\s*-?\\s*${YEARS}`, 'g'), (m) => span(number(m[1] ?? ''), number(m[2] ?? ''))],
  [new RegExp(`(${O})\\s*(?:-|–|til|to|og|and)\\s*(${O})\\s*-?\\s*(?:trinn|klasse|grade|steg|årstrinn|årssteg)`, 'g'), (m) => span(ordinal(m[1] ?? '') + 5, ordinal(m[2] ?? '') + 6)],
  [/(?:halvannet|halvanna|halvtanna|one and a half)(?:\s*år\w*|\s*years?(?:[ -]old)?)?/g, () => point(1.5)],
  [new RegExp(`(${N})\\s*(?:og|and|à)\\s*(?:et|eit|a|ein)?\\s*(?:halvt?|half)\\s*-?\\s*${YEARS}?`, 'g'), (m) => point(number(m[1] ?? '') + 0.5)],
  [/(?:et |eit )?halvt år(?: gammelt?| gamalt?)|half[ -]a[ -]year[ -]old|halvåring\w*/g, () => point(0.5)],
  [new RegExp(`(${N})\\s*-?\\s*${MONTHS}(?!\\s*(?:siden|sidan|ago|permisjon))`, 'g'), (m) => point(Math.round((number(m[1] ?? '') / 12) * 100) / 100)],
  [new RegExp(`(${N})\\s*-?\\s*(?:uker?|veker?|weeks?)[ -](?:gam\\w*|old)`, 'g'), (m) => point(Math.round((number(m[1] ?? '') / 52) * 100) / 100)],
  [new RegExp(`(?:under|yngre enn|below|younger than)\\s+(${N})\\s*-?\\s*${YEARS}`, 'g'), (m) => span(0, number(m[1] ?? ''))],
  [new RegExp(`(${N})\\s*-?\\s*${YEARS}`, 'g'), (m) => point(number(m[1] ?? ''))],
  [new RegExp(`(?:(${O})\\s*-?\\s*(?:årstrinn|årssteg|trinn|trinnet|klass?ing\\w*|klasse(?!r(?![a-zæøå]))\\w*|kl(?![a-zæøå])|steg|steget|grade(?:rs?)?|year group))`, 'g'), (m) => grade(ordinal(m[1] ?? ''))],
  [new RegExp(`${PERSON}\\s+(?:på|i|paa|pa|in)\\s+(${any(ORDINALS)})(?![a-zæøå])`, 'g'), (m) => grade(ordinal(m[1] ?? ''))],
  [new RegExp(`(?:han|hun|ho|hu|she|he|den)\\s+(?:er|is|blir|fyller|turns)\\s+(?:snart|nesten|nettopp|bare|berre|only|almost|just|nearly)?\\s*(${TWO_UP}|\\d{1,2})(?!\\d|[.:]\\d|\\.?\\s*(?:trinn|klasse|steg|ganger|gonger|dager|dagar|uker|veker|timer|times|percent|prosent|%))(?![a-zæøå])`, 'g'), (m) => point(number(m[1] ?? ''))],
  [/(?:klasse|trinn|grades?)\s+(\d{1,2})(?!\d)(?:\s*(?:-|–|til|to)\s*(\d{1,2})(?!\d))?/g, (m) => span(Number(m[1]) + 5, Number(m[2] ?? m[1]) + 6)],
  [/(?<![a-z])year\s+(\d{1,2})(?!\d)(?!\s+of\s)/g, (m) => grade(Number(m[1]))],
  [/annenklass?ing/g, () => grade(2)],
  [/(?<![a-zæøå])(?:i|in|på)\s+(\d{1,2})[a-e](?![a-zæøå\d])/g, (m) => grade(Number(m[1]))],
  [/(?:første|fyrste|forste) året? (?:på|i) (?:vgs|videregående|vidaregåande)|first year (?:of|in|at) upper secondary/g, () => span(16, 17)],
  [/vg\s?([123])(?!\d)/g, (m) => span(15 + Number(m[1]), 16 + Number(m[1]))],
  [new RegExp(`${PERSON}\\s*[,(]?\\s*(?:på|paa|pa|er|is|was|aged?|of)?\\s*\\(?(\\d{1,2}|(?<![a-zæøå])(?:${TWO_UP}))(?!\\d|[.:,]\\d|\\.\\s*(?:trinn|klasse)|\\s*(?:%|prosent|ganger|gonger|dager|dagar|uker|timer|times|percent))(?![a-zæøå])`, 'g'), (m) => point(number(m[1] ?? ''))],
  [new RegExp(`(?:aged?|alder)\\s+(${TWO_UP})(?![a-zæøå])`, 'g'), (m) => point(number(m[1] ?? ''))],
  [/(?:aged?|alder|gjeng på|på|er)\s+(\d{1,2})(?=\s*(?:[,.?!)]|$|\s(?:er|is|som|who|og|and|ute|med|vil|har|nekter|sliter)))(?!\.\s*(?:trinn|klasse))/g, (m) => (Number(m[1]) <= 20 ? point(Number(m[1])) : undefined)],
]; // prettier-ignore

/** A number in letters with one wrong, where what follows says that it is an age: «fjotenåring», "fiftheen year old". */
const MISSPELLED = /([a-zæøå]{5,})(?:[\s-]*(?:åring|aring|aaring)|[\s-]+(?:år gam|aar gam|years?[ -]old))/g;

function readMisspelled(said: string): HeardAge | undefined {
  for (const m of said.matchAll(MISSPELLED)) {
    const meant = Object.keys(NUMBERS).find((word) => word.length >= 5 && editDistance(m[1] ?? '', word) === 1);
    const age = meant === undefined ? undefined : point(number(meant));
    if (age) return { age, start: m.index, end: m.index + m[0].length };
  }
  return undefined;
}

/** «i løpet av et år», «de neste fire årene», «for fem år siden», «det tar et år», «i 10 år har vi»: how long, not how old. */
function isDuration(said: string, m: RegExpExecArray): boolean {
  if (!/(?:år|årene|åra|aar|years?|yrs?|maa?neder|måneder|månader|months?)$/.test(m[0])) return false;
  const before = said.slice(0, m.index);
  const after = said.slice(m.index + m[0].length);
  if (/^\s*(?:siden|sidan|ago)/.test(after)) return true;
  if (/^[\s-]*(?:gam|old)/.test(after)) return false;
  const single = /^(?:et|ett|eit|eitt|en|ein|one)\s/.test(m[0]);
  return (
    single ||
    /(?:løpet av|neste|siste|forrige|tar|tek|varer|varar|takes?|last|past|next|within|over the)\s+$|(?:^|\s)(?:i|in|hvert|kvart|every|per)\s+$/.test(
      before,
    )
  );
}

/** The first age said in a text, with its place in `lower(text)`; undefined where none is. Ages in years. */
export function readAge(text: string): HeardAge | undefined {
  const said = lower(text);
  for (const [pattern, meaning] of READINGS)
    for (const m of said.matchAll(pattern)) {
      const age = isDuration(said, m) ? undefined : meaning(m);
      if (age) return { age, start: m.index, end: m.index + m[0].length };
    }
  return readMisspelled(said);
}
