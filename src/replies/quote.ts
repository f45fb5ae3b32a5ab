import type { Shown } from '../cards/adaptive.js';
import { respond } from '../respond.js';
import { TEXTS } from '../text/index.js';
import type { Person } from './people.js';
import { anyPlan, planOf } from './plans.js';
import { dangerIn, LONGEST, show } from './question.js';
import { languageOf, type Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** «Hva sier planen?» about somebody's message: understood and answered to the one who asks; nothing of it is kept or leaned on. */
export function quoted(text: string, from: Sender, person: Person, tools: Tools): Shown {
  const language = person.profile.language ?? languageOf(from.locale);
  if (!/[\p{L}\p{N}]/u.test(text)) return say(language, TEXTS[language].use.quoteEmpty);
  // The beginning of a long message is read as a question; danger is looked for in all of it.
  const danger = text.length > LONGEST ? dangerIn(text, person, language, tools) : undefined;
  if (danger) return danger;
  const plan = planOf(person.profile, tools) ?? anyPlan(tools);
  const { answer, ...responded } = respond(text.slice(0, LONGEST), plan, tools.desk(), { language });
  // The message may be in another language than the one who wants to know.
  const question = { ...answer.question, language };
  return show({ ...responded, question, answer: { ...answer, question } }, tools, {});
}
