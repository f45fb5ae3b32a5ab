import type { Answer, Hit } from '../answers/answer.js';
import { acuteBox, acuteLines } from '../cards/acute-box.js';
import { card, withFallbackText } from '../cards/adaptive.js';
import { answerCard } from '../cards/answer-card.js';
import { plainText } from '../cards/plain-text.js';
import { describe } from '../cards/describe.js';
import type { Language } from '../questions/language.js';
import { knowledgeOf, respond } from '../respond.js';
import { TEXTS } from '../text/index.js';
import { anyPlan, planOf } from './plans.js';
import { languageOf, type Found, type Search } from './reply.js';
import type { Tools } from './tools.js';

const MOST = 8;
/** What is longer is no search; its beginning is searched for. */
const LONGEST = 200;

/** The search from the compose box: the best hits as cards that are complete in themselves, in the user's language. Nothing is kept. */
export function makeSearch(tools: Tools): Search {
  return async ({ text, initial, from }) => {
    const { profile } = await tools.people.get(from.user);
    const { library, emergency, guards } = tools.desk();
    const plan = planOf(profile, tools) ?? anyPlan(tools);
    const language = profile.language ?? languageOf(from.locale);
    const words = text.slice(0, LONGEST).trim();
    if (initial || words === '') return common(plan, language, tools);
    const acute = guards.acute(text.slice(0, LONGEST * 100), knowledgeOf(plan, library));
    const { answer } = respond(words, plan, tools.desk(), { language });
    const speech = answer.question.language;
    const lines = acute ? acuteLines(acute.kind, emergency, speech) : [];
    const [title = ''] = lines;
    const urgent: Found[] = acute
      ? [
          {
            title,
            text: TEXTS[speech].use.searchUrgent,
            card: withFallbackText(card([acuteBox(acute.kind, emergency, speech)]), lines.join('\n')),
          },
        ]
      : [];
    const hits = answer.hits.length > 0 ? answer.hits : answer.nearest;
    const found = [...urgent, ...hits.slice(0, MOST - urgent.length).map((hit) => toFound(hit, answer, tools))];
    return found.length > 0 ? found : { words: TEXTS[speech].use.searchNone };
  };
}

function toFound({ record }: Hit, { plan, question, guide }: Answer, tools: Tools): Found {
  const knowledge = knowledgeOf(plan, tools.desk().library);
  const { language } = question;
  const t = TEXTS[language];
  const { name, summary } = describe(record, knowledge, language);
  const level = 'level' in record && record.level ? t.levels[record.level] : t.kinds[record.kind];
  const opened = tools.desk().library.open(record.key);
  const answer = opened && { ...opened, guide, question: { ...opened.question, language } };
  return {
    title: name,
    text: `${level} · ${summary}`,
    card: answer
      ? withFallbackText(answerCard(answer, knowledge, { alone: true }), plainText(answer, knowledge))
      : card([]),
  };
}

/** Before anything is written: the plan's guide, and the teams where a case can be brought. */
function common(plan: string, language: Language, tools: Tools): Found[] {
  const { records } = knowledgeOf(plan, tools.desk().library);
  const guides = records.filter((r) => r.kind === 'guide' && r.primary);
  const teams = records.filter((r) => r.kind === 'arena' && r.raisedBy !== null);
  const services = records.filter((r) => r.kind === 'service' && r.sort === 'municipal');
  return [...guides, ...teams, ...services].slice(0, MOST).flatMap((record) => {
    const answer = tools.desk().library.open(record.key);
    const [hit] = answer?.hits ?? [];
    return answer && hit ? [toFound(hit, { ...answer, question: { ...answer.question, language } }, tools)] : [];
  });
}
