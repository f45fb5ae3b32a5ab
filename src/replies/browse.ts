import type { Action } from '../cards/actions.js';
import type { Shown } from '../cards/adaptive.js';
import { answerCard } from '../cards/answer-card.js';
import { guideCard } from '../cards/guide-card.js';
import { hitsCard } from '../cards/hits-card.js';
import { cellCard } from '../cards/cell-card.js';
import { mapCard } from '../cards/map-card.js';
import { plainText } from '../cards/plain-text.js';
import { coverageOf } from '../knowledge/coverage.js';
import type { Language } from '../questions/language.js';
import { knowledgeOf } from '../respond.js';
import { TEXTS } from '../text/index.js';
import type { Person } from './people.js';
import { planNamed, planOf } from './plans.js';
import { respondAgain } from './question.js';
import { say, type Tools } from './tools.js';

const stale = (language: Language): Shown => say(language, TEXTS[language].stale);

/** One record in full; a guide level by level. */
export function open(key: string, language: Language, tools: Tools): Shown {
  const { library } = tools.desk();
  const found = library.open(key);
  if (!found) return stale(language);
  if (found.hits[0]?.record.kind === 'guide') return guide({ do: 'guide', key, language }, tools);
  const knowledge = knowledgeOf(found.plan, library);
  const answer = { ...found, question: { ...found.question, language } };
  return { text: plainText(answer, knowledge), card: answerCard(answer, knowledge) };
}

/** A level of a guide, or a step of it. */
export function guide({ key, level, step, language }: Extract<Action, { do: 'guide' }>, tools: Tools): Shown {
  const { library } = tools.desk();
  const found = library.open(key);
  const record = found?.hits[0]?.record;
  if (!found || record?.kind !== 'guide') return stale(language);
  return guideCard(record, knowledgeOf(found.plan, library), language, { level, step });
}

/** The map of measures of the plan asked for, else of the asker's own. */
export function map(plan: string | undefined, person: Person, language: Language, tools: Tools): Shown {
  const knowledge = planNamed(plan ?? planOf(person.profile, tools), tools);
  return knowledge ? mapCard(coverageOf(knowledge), language) : say(language, TEXTS[language].use.askPlan);
}

export function cell({ plan, level, stage, from, language }: Extract<Action, { do: 'cell' }>, tools: Tools): Shown {
  const knowledge = planNamed(plan, tools);
  return knowledge ? cellCard(coverageOf(knowledge), { level, stage, from }, language) : stale(language);
}

/** The next hits of a question. */
export function more(
  { from, language, ...again }: Extract<Action, { do: 'more' }>,
  person: Person,
  tools: Tools,
): Shown {
  const { answer } = respondAgain(again, person, language, tools);
  return hitsCard(answer, knowledgeOf(answer.plan, tools.desk().library), again, from);
}
