import type { Shown } from '../cards/adaptive.js';
import { knowledgeOf, respond } from '../respond.js';
import { TEXTS } from '../text/index.js';
import { acuteBox, acuteLines } from '../cards/acute-box.js';
import { messageCard } from '../cards/message-card.js';
import type { Person } from './people.js';
import { planOf } from './plans.js';
import { show } from './question.js';
import { languageOf, type Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** So much of somebody's message is read as a question; danger is looked for in all of it. */
const LONGEST = 1000;

/** «Hva sier planen?» about somebody's message: understood and answered to the one who asks; nothing of it is kept or leaned on. */
export function quoted(text: string, from: Sender, person: Person, tools: Tools): Shown {
  const language = person.profile.language ?? languageOf(from.locale);
  const t = TEXTS[language];
  if (!/[\p{L}\p{N}]/u.test(text)) return say(language, t.use.quoteEmpty);
  const { library, guards, emergency } = tools.desk();
  const plan = planOf(person.profile, tools) ?? library.books.keys()[0] ?? '';
  const acute = text.length > LONGEST ? guards.acute(text, knowledgeOf(plan, library)) : null;
  if (acute)
    return {
      text: acuteLines(acute.kind, emergency, language).join('\n'),
      card: messageCard(t.tooLong, t, language, [acuteBox(acute.kind, emergency, language)]),
    };
  const { answer, ...responded } = respond(text.slice(0, LONGEST), plan, tools.desk(), { language });
  // The message may be in another language than the one who wants to know.
  const question = { ...answer.question, language };
  return show({ ...responded, question, answer: { ...answer, question } }, tools, {});
}
