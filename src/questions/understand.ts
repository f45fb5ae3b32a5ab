import type { Attribute, Intent } from '../knowledge/vocabulary.js';
import { readAge } from './age.js';
import { concernsOf, outside, together, weightOf } from './concerns.js';
import { correct } from './correct.js';
import { detectLanguage, type Language } from './language.js';
import type { PlanLexicon } from './lexicon.js';
import { lower, tokenize } from './normalize.js';
import { keysOf, type Match } from './phrases.js';
import type { Age, Heard, Question } from './question.js';
import { contentTerms, type Mark } from './terms.js';

const ATTRIBUTE_INTENT: Partial<Record<Attribute, Intent>> = {
  participants: 'meeting', meaning: 'term', raisedBy: 'contact',
}; // prettier-ignore

/** An attribute hints at an intent, and any word of the intent's own outweighs it. */
const IMPLIED = 1.5;

/** `said` is 0 where nothing in the text tells, ½ where an attribute hints at the intent, else 1. */
function intentOf(
  found: readonly Match<{ id: Intent; weight: number }>[],
  asks: Attribute | undefined,
): { intent: Intent; said: number } {
  const score = new Map<Intent, number>();
  for (const { value, from, to } of found)
    score.set(value.id, (score.get(value.id) ?? 0) + value.weight * (1 + 0.25 * (to - from - 1)));
  const implied = asks && ATTRIBUTE_INTENT[asks];
  if (implied) score.set(implied, (score.get(implied) ?? 0) + IMPLIED);
  const [best] = [...score].sort((a, b) => b[1] - a[1]);
  if (!best) return { intent: 'measures', said: 0 };
  return { intent: best[0], said: found.some((m) => m.value.id === best[0]) ? 1 : 0.5 };
}

/** «nivå 2», "level two": the action guide counts its levels 0 to 3. */
function readGuideLevel(said: string): number | undefined {
  const m = /(?:nivå|niva|level)\s*(0|1|2|3|null|en|én|ein|to|tre|zero|one|two|three)(?![\p{L}\d])/u.exec(said);
  const words = [
    ['0', 'null', 'zero'],
    ['1', 'en', 'én', 'ein', 'one'],
    ['2', 'to', 'two'],
    ['3', 'tre', 'three'],
  ];
  return m ? words.findIndex((names) => names.includes(m[1] ?? '')) : undefined;
}

const ageValue = (age: Age): string =>
  age === 'pregnant' ? age : age.min === age.max ? String(age.min) : `${String(age.min)}–${String(age.max)}`;

/**
 * Reads a question. Takes the text as typed (without the mention of the bot), the words of the plan it is asked in, and the
 * language to assume where the words do not tell. Never fails: a text that means nothing gives a question without parts.
 */
export function understand(text: string, lexicon: PlanLexicon, fallback?: Language): Question {
  const shouted = !/\p{Ll}/u.test(text);
  const written = tokenize(text).map((token) => (shouted ? { ...token, capitals: false } : token));
  const language = detectLanguage(lexicon.names.without(written), fallback);
  const tokens = correct(written, language, lexicon);
  const keys = tokens.map(({ word }) => keysOf(word, language));
  const { shared } = lexicon;
  const marks: Mark[] = [];
  const heard: Heard[] = [];
  const original = lower(text);
  const hear = (as: Heard['as'], value: string, from: number, to: number, weight: number): void => {
    heard.push({ words: original.slice(tokens[from]?.start, tokens[to - 1]?.end), as, value });
    marks.push({ from, to, weight, as, value });
  };

  const levels = [...lexicon.levels.find(keys), ...shared.levels.find(keys)];
  const [level] = levels.sort((a, b) => b.to - b.from - (a.to - a.from));
  if (level) hear('level', level.value, level.from, level.to, 0.15);

  const said = readAge(text);
  const [ageWord] = shared.ages.find(keys);
  let age: Age | undefined = said?.age;
  if (said) {
    const inside = tokens.map((t, i) => ({ t, i })).filter(({ t }) => t.start < said.end && t.end > said.start);
    hear('age', ageValue(said.age), inside[0]?.i ?? 0, (inside.at(-1)?.i ?? -1) + 1, 0.15);
  }
  if (ageWord && (age === undefined || ageWord.value === 'pregnant')) {
    age ??= ageWord.value;
    hear('age', ageValue(ageWord.value), ageWord.from, ageWord.to, ageWord.value === 'pregnant' ? 1 : 0.4);
  }

  const plans = shared.plans.find(keys);
  const plan = plans[0];
  if (plan) hear('plan', plan.value, plan.from, plan.to, 0.1);
  const [elsewhere] = shared.elsewhere.find(keys);
  const concerns = concernsOf(keys, tokens, language, shared, elsewhere, age);
  const free = outside(concerns);
  const services = lexicon.services.find(keys);
  for (const m of services) hear('service', m.value, m.from, m.to, 0.7);
  for (const m of concerns) hear('concern', m.value, m.from, m.to, weightOf(m));
  const topics = shared.topics.find(keys).filter(free);
  for (const m of topics) hear('topic', m.value, m.from, m.to, 0.8);
  const [audience] = shared.audiences.find(keys);
  if (audience) hear('audience', audience.value, audience.from, audience.to, 0.6);
  if (elsewhere) hear('elsewhere', elsewhere.value, elsewhere.from, elsewhere.to, 1);
  const duties = shared.duties.find(keys);
  for (const m of duties) hear('duty', m.value, m.from, m.to, 0.8);
  const attributes = shared.attributes.find(keys).filter(free);
  for (const m of attributes) hear('attribute', m.value, m.from, m.to, 0.3);
  const intents = shared.intents.find(keys).filter(free);
  // «kontakter» asks for no Støttekontakt.
  for (const m of intents) hear('intent', m.value.id, m.from, m.to, m.value.id === 'contact' ? 0.1 : 0.35);

  const guideLevel = readGuideLevel(original);
  const asks = attributes.sort((a, b) => b.to - b.from - (a.to - a.from))[0]?.value;
  const ofGuide = guideLevel !== undefined && intents.some((m) => m.value.id === 'guide');
  const { intent, said: intentSaid } = ofGuide
    ? { intent: 'guide' as const, said: 1 }
    : intentOf(intents, level || age !== undefined ? undefined : asks);
  return {
    text, language, intent, intentSaid, heard,
    ...(guideLevel !== undefined && { guideLevel }),
    ...(asks && { asks }),
    ...(level && { level: level.value }),
    ...(age !== undefined && { age }),
    ...(plan && { plan: plan.value }),
    ...(audience && { audience: audience.value }),
    ...(elsewhere && { elsewhere: elsewhere.value }),
    services: [...new Set(services.map((m) => m.value))],
    concerns: together(concerns),
    topics: [...new Set(topics.map((m) => m.value))],
    duties: [...new Set(duties.map((m) => m.value))],
    terms: contentTerms(tokens, keys, language, lexicon, marks),
  }; // prettier-ignore
}
