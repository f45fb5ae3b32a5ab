import { tokenize } from './normalize.js';
import type { Question } from './question.js';

const OPENERS = /^\s*(og|men|hva med|hva da|kva med|hvem da|enn|and|what about|how about|but|then|i .+ då|i .+ da)\b/i;
const POINTERS = new Set(['den', 'det', 'de', 'dem', 'dei', 'der', 'då', 'da', 'it', 'that', 'they', 'them', 'there', 'one', 'denne', 'dette', 'desse', 'disse']);

/** Does a text lean on the question before it? «og på rødt?», «hvem deltar?», «i Lom da?» */
export function isFollowUp(q: Question): boolean {
  const tokens = tokenize(q.text);
  const said = q.terms.filter((t) => t.weight >= 0.8 && !t.unknown).length;
  if (said === 0 && tokens.length <= 6) return true;
  return (OPENERS.test(q.text) && said <= 3) || (tokens.length <= 8 && said <= 1 && tokens.some((t) => POINTERS.has(t.word)));
}

/** The question a follow-up means: what it says replaces, the rest is kept. */
export function carry(before: Question, now: Question): Question {
  const replaced = new Set(now.terms.map((t) => t.as));
  const kept = before.terms.filter((t) => t.as === undefined || !replaced.has(t.as));
  return {
    ...now,
    language: now.language,
    intent: now.intentSaid ? now.intent : before.intent,
    intentSaid: Math.max(now.intentSaid, before.intentSaid),
    ...(now.asks ?? before.asks ? { asks: now.asks ?? before.asks } : {}),
    ...(now.level ?? before.level ? { level: now.level ?? before.level } : {}),
    ...(now.age ?? before.age ? { age: now.age ?? before.age } : {}),
    ...(now.plan ?? before.plan ? { plan: now.plan ?? before.plan } : {}),
    services: now.services.length > 0 ? now.services : before.services,
    concerns: now.concerns.length > 0 ? now.concerns : before.concerns,
    terms: [...kept, ...now.terms],
  } as Question;
}
