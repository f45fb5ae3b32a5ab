import { acuteBox, acuteLines, ifNow } from '../cards/acute-box.js';
import type { Again } from '../cards/actions.js';
import { notice, type Element, type Shown } from '../cards/adaptive.js';
import { againOf } from '../cards/again.js';
import { answerCard } from '../cards/answer-card.js';
import { plansCard } from '../cards/choose-card.js';
import { messageCard } from '../cards/message-card.js';
import type { Language } from '../questions/language.js';
import { fullText, knowledgeOf, respondWithHistory, respond, type Responded } from '../respond.js';
import { TEXTS } from '../text/index.js';
import { keepGap } from './gaps.js';
import type { Person } from './people.js';
import { anyPlan, municipalities, planOf } from './plans.js';
import type { Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** In letters: what is longer is no question. */
export const LONGEST = 1000;
/** So much of a long text is searched for danger. */
const READ_FOR_DANGER = 20_000;

/** Answers a question that was written; it may lean on the one before it. */
export function answerText(text: string, from: Sender, person: Person, language: Language, tools: Tools): Shown {
  const { desk, memory } = tools;
  const tooLong = unreadable(text, person, language, tools);
  if (tooLong) return tooLong;
  const plan = planOf(person.profile, tools);
  const responded = respond(text, plan ?? anyPlan(tools), desk(), {
    ...{ before: memory.before(from), language },
    ownService: person.profile.service ?? undefined,
  });
  if (plan === undefined && responded.question.plan === undefined) return askPlan(responded, tools);
  return answered(responded, from, person, tools);
}

/** Answers a question that a button repeats, with the parts the button brings. */
export function answerAgain(again: Again, from: Sender, person: Person, language: Language, tools: Tools): Shown {
  return answered(respondAgain(again, person, language, tools), from, person, tools);
}

export function respondAgain(again: Again, person: Person, language: Language, tools: Tools): Responded {
  const { text, before, plan: said, level, age, services } = again;
  const { library } = tools.desk();
  const plan = said !== undefined && library.books.has(said) ? said : undefined;
  const own = plan ?? planOf(person.profile, tools) ?? anyPlan(tools);
  return respondWithHistory(text, before, own, tools.desk(), { language, chosen: { plan, level, age, services } });
}

function answered(responded: Responded, from: Sender, person: Person, tools: Tools): Shown {
  tools.memory.remember(from, responded);
  const { question, answer, acute } = responded;
  // The weather and the bus are no gaps in a plan.
  if (!answer.found && !acute && question.elsewhere === undefined)
    void keepGap(responded, 'unanswered', from.user, tools);
  const missing = person.down && tools.memory.once(from, 'down');
  return show(responded, tools, { public: from.scope !== 'personal', down: missing });
}

/** An answer with what must stand above it: danger, a kind warning, that the asker's settings are missing. */
export function show(
  responded: Responded,
  tools: Tools,
  how: { public?: boolean; down?: boolean; alone?: boolean },
): Shown {
  const { answer } = responded;
  const desk = tools.desk();
  const { language } = answer.question;
  const down = how.down ? [TEXTS[language].use.down] : [];
  const notices = [...noticesOf(responded, tools), ...down.map(notice)];
  return {
    text: [...down, fullText(responded, desk)].join('\n'),
    card: answerCard(answer, knowledgeOf(answer.plan, desk.library), {
      notices,
      footnotes: responded.acute ? [] : ifNow(answer.question.concerns.flat(), desk.emergency, language),
      again: againOf(responded),
      ...(how.public && { public: true }),
      ...(how.alone && { alone: true }),
    }),
  };
}

function noticesOf({ answer, acute, personalData }: Responded, { desk }: Tools): Element[] {
  const { language } = answer.question;
  return [
    ...(acute ? [acuteBox(acute.kind, desk().emergency, language)] : []),
    ...(personalData.length > 0 ? [notice(TEXTS[language].privacy)] : []),
  ];
}

/** Nobody has said which municipality it is about: one tap tells, and the question is answered. Danger comes first here too. */
function askPlan(responded: Responded, tools: Tools): Shown {
  const { question, acute } = responded;
  const { language } = question;
  const again = againOf(responded);
  const shown = plansCard(municipalities(tools), TEXTS[language].use.askPlan, again, language);
  const lines = acute ? acuteLines(acute.kind, tools.desk().emergency, language) : [];
  const body = Array.isArray(shown.card.body) ? (shown.card.body as unknown[]) : [];
  return {
    text: [...lines, shown.text].join('\n'),
    card: { ...shown.card, body: [...noticesOf(responded, tools), ...body] },
  };
}

/** A text without words, or too long to be a question. */
function unreadable(text: string, person: Person, language: Language, tools: Tools): Shown | undefined {
  const t = TEXTS[language];
  if (!/[\p{L}\p{N}]/u.test(text)) return say(language, t.empty);
  return text.length > LONGEST ? (dangerIn(text, person, language, tools) ?? say(language, t.tooLong)) : undefined;
}

/** What is said of a text that is too long to be answered and tells of danger; undefined where it tells of none. */
export function dangerIn(text: string, person: Person, language: Language, tools: Tools): Shown | undefined {
  const t = TEXTS[language];
  const { guards, library, emergency } = tools.desk();
  const plan = planOf(person.profile, tools) ?? anyPlan(tools);
  const acute = guards.acute(text.slice(0, READ_FOR_DANGER), knowledgeOf(plan, library));
  if (!acute) return undefined;
  return {
    text: [...acuteLines(acute.kind, emergency, language), t.tooLong].join('\n'),
    card: messageCard(t.tooLong, t, language, [acuteBox(acute.kind, emergency, language)]),
  };
}
