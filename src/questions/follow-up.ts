import { tokenize } from './normalize.js';
import type { Heard, Question } from './question.js';

const OPENERS = /^\s*(og|men|hva med|hva da|kva med|hvem da|enn|and|what about|how about|but|then|i .+ då|i .+ da)\b/i;
const POINTERS = new Set([
  'den',
  'de',
  'dem',
  'dei',
  'they',
  'them',
  'denne',
  'desse',
  'disse',
  'han',
  'hun',
  'ho',
  'hu',
  'he',
  'she',
]);

/** Parts that a question can consist of without saying what it is about. */
const PARTS: ReadonlySet<Heard['as'] | undefined> = new Set(['level', 'age', 'plan', 'service', 'attribute']);

/** A shorter word that nobody knows is more often a slip or a small word of some dialect. */
const SUBJECT = 4;

/** «hva er en zxcvbnm?» asks something of its own, of a thing nobody knows; «i Xyzkommune da?» asks nothing by itself. */
const hasUnknownSubject = ({ intentSaid, asks, text, terms }: Question): boolean =>
  (intentSaid === 1 || asks !== undefined) &&
  !OPENERS.test(text) &&
  terms.some((t) => t.unknown && t.as === undefined && t.word.length >= SUBJECT);

/** Does a text lean on the question before it? «og på rødt?», «hvem deltar?», «i Lom da?» */
export function isFollowUp(q: Question): boolean {
  const tokens = tokenize(q.text);
  if (hasUnknownSubject(q)) return false;
  const about = q.terms.filter((t) => !PARTS.has(t.as) && !t.unknown).length;
  if (about === 0 && tokens.length <= 7) return true;
  return (
    (OPENERS.test(q.text) && about <= 3) ||
    (tokens.length <= 8 && about <= 1 && tokens.some((t) => POINTERS.has(t.word)))
  );
}

/** The question a follow-up means: what it says replaces, the rest is kept. */
export function carry(before: Question, now: Question): Question {
  const replaced = new Set(now.terms.map((t) => t.as));
  const kept = before.terms.filter((t) => t.as === undefined || !replaced.has(t.as));
  return {
    ...before,
    ...now,
    intent: now.intentSaid > 0 ? now.intent : before.intent,
    intentSaid: Math.max(now.intentSaid, before.intentSaid),
    services: now.services.length > 0 ? now.services : before.services,
    concerns: now.concerns.length > 0 ? now.concerns : before.concerns,
    topics: now.topics.length > 0 ? now.topics : before.topics,
    duties: now.duties,
    terms: [...kept, ...now.terms],
  };
}
