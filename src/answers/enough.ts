import { details } from '../knowledge/text.js';
import type { Rec } from '../knowledge/schema.js';
import { lower, tokenize } from '../questions/normalize.js';
import type { Question, Term } from '../questions/question.js';
import type { Ranked } from './rank.js';
import type { SearchIndex } from './search-index.js';

/** From this score on a record answers (measured on the golden questions: right answers lie above it, chance hits below). */
const CLEAR = 3.6;
/** A lower score is enough where the record explains this share of the question. */
export const MOST = 0.6;
/** From here on a record is the one that was named, not one that shares a word with the name. */
const NAMED = 0.4;

/** An unknown word of this length is most often the very thing asked for: a name, a compound. */
const NOUN = 8;
/** «hva er HSA?»: asked like this, a shorter one is too. */
const SHORT = 3;

/**
 * Is the best record an answer, or only the least bad? A question about another field is none of ours; else a clear score, or a
 * record that explains most of the words, or filters alone («gult nivå, barnehage»), or the first door for a child of that age.
 */
export function isEnough(first: Ranked, q: Question, index: SearchIndex): boolean {
  if (isElsewhere(q, first) || SUM.test(lower(q.text))) return false;
  if (q.asks === 'meaning' && !first.because.includes('name')) return false;
  if (COUNTED.test(lower(q.text)) && q.asks === undefined && !hasNumber(first.record)) return false;
  const filters = q.level !== undefined || q.services.length > 0 || q.age !== undefined;
  if (isStrange(first, q, filters, index)) return false;
  const onlyFilters = q.terms.every((t) => t.weight < 0.8);
  const byKind = q.intent === 'guide' && q.intentSaid === 1 && first.record.kind === 'guide';
  return (
    (filters && onlyFilters) ||
    byKind ||
    first.because.includes('first door') ||
    first.score >= CLEAR ||
    first.coverage >= MOST
  );
}

/** A word of another field may stand beside our matters; an expression of several words seldom does, not even beside a worry. */
function isElsewhere(q: Question, first: Ranked): boolean {
  if (!q.elsewhere) return false;
  const several = q.heard.some(({ as, words }) => as === 'elsewhere' && tokenize(words).length > 1);
  return several || (q.concerns.length === 0 && first.score < CLEAR * 3);
}

/** «hva er 25 prosent av 400». */
const SUM =
  /\d\s*(?:(?:prosent|percent|%)\s*(?:av|of)|ganger|gonger|times|pluss|plus|minus|delt på|divided by|[x*+])\s*\d/;

/** A number of things, where no field of its own holds it. */
const COUNTED = /(?<!\p{L})(?:(?:hvor|kor|vor) mange|how many)(?!\p{L})/u;
const NUMBER =
  /\d|(?<!\p{L})(?:én|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|en gang|ein gong|alle|ingen)(?!\p{L})/iu;
const hasNumber = (r: Rec): boolean => NUMBER.test([r.name, r.summary.nb, r.summary.nn, ...details(r)].join(' '));

/** Does something nobody knows seem to be what is asked for, and the record only share an ordinary word with it? */
function isStrange(first: Ranked, q: Question, filters: boolean, index: SearchIndex): boolean {
  if (q.concerns.length > 0) return false;
  const held = (t: Term): boolean => t.keys.some((k) => index.postings.has(k.key));
  const unheld = q.terms.filter((t) => t.weight >= 0.8 && !held(t));
  const long = q.language !== 'en' && !filters && unheld.some((t) => t.word.length >= NOUN);
  if (long && first.coverage < MOST && !first.because.includes('name')) return true;
  if (first.name >= NAMED) return false;
  const named = asName(q.text);
  const isThing = !filters && asksForThing(q);
  return unheld.some((t) => t.unknown && (named.has(t.word) || (isThing && t.word.length >= SHORT)));
}

/** «hva er X», «hva betyr X», «hvem deltar i X»: what is asked for is said by name. */
const asksForThing = ({ intent, intentSaid, asks }: Question): boolean =>
  (intentSaid === 1 && (intent === 'what-is' || intent === 'term' || intent === 'meeting')) || asks !== undefined;

/** The words written with a capital inside a sentence. */
const asName = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu)].map(([word]) => lower(word)));
