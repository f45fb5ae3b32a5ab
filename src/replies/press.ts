import { readAction, type Action } from '../cards/actions.js';
import type { Shown } from '../cards/adaptive.js';
import { plansCard } from '../cards/choose-card.js';
import { TEXTS } from '../text/index.js';
import { alone } from './alone.js';
import { cell, guide, map, more, open } from './browse.js';
import { rate, report } from './feedback.js';
import { forgetMe, showData } from './my-data.js';
import type { Person } from './people.js';
import { municipalities } from './plans.js';
import { answerAgain, respondAgain, show } from './question.js';
import { languageOf, type Reply, type Sender } from './reply.js';
import { readForm, setProfile, settingsForm } from './settings.js';
import { say, type Tools } from './tools.js';
import { askSynonym, suggestSynonym, unanswered } from './unanswered.js';

/** A button or a form. One that no card of today sends is renewed kindly. */
export async function press(data: unknown, from: Sender, person: Person, tools: Tools): Promise<readonly Reply[]> {
  const action = readAction(data);
  if (!action) {
    const language = person.profile.language ?? languageOf(from.locale);
    return [say(language, TEXTS[language].stale)];
  }
  if (action.do === 'private') {
    const { language } = action;
    const answer = show(respondAgain(action, person, language, tools), tools, {});
    return [{ ...answer, to: 'user' }, { text: TEXTS[language].use.sentPrivately }];
  }
  return [await pressed(action, from, person, tools)];
}

async function pressed(
  action: Exclude<Action, { do: 'private' }>,
  from: Sender,
  person: Person,
  tools: Tools,
): Promise<Shown> {
  const { language } = action;
  const mine = (make: () => Shown | Promise<Shown>): Promise<Shown> => alone(from, language, make);
  switch (action.do) {
    case 'ask':
      return answerAgain(action, from, person, language, tools);
    case 'more':
      return more(action, person, tools);
    case 'rate':
      return rate(action, from, person, language, tools);
    case 'report':
      return report(action, from, person, language, tools);
    case 'open':
      return open(action.key, language, tools);
    case 'guide':
      return guide(action, tools);
    case 'map':
      return map(action.plan, person, language, tools);
    case 'cell':
      return cell(action, tools);
    case 'plans':
      return plansCard(municipalities(tools), TEXTS[language].use.choosePlan, action.question, language);
    case 'plan':
      return choosePlan(action, from, person, tools);
    case 'settings':
      return mine(() => settingsForm(person, language, tools));
    case 'save':
      return setProfile(readForm(action, tools), from, language, tools);
    case 'work':
      return setProfile(readForm({ ...action, speech: person.profile.language }, tools), from, language, tools);
    case 'data':
      return mine(() => showData(from, language, tools));
    case 'forget':
      return mine(() => forgetMe(action.sure, from, language, tools));
    case 'unanswered':
      return mine(() => unanswered(from, person, language, tools));
    case 'synonym':
      return mine(() => askSynonym(action, from, tools));
    case 'suggest':
      return mine(() => suggestSynonym(action, from, tools));
    case 'help':
      return say(language, TEXTS[language].help);
  }
}

/** A municipality chosen for one question answers that one; where none is one's own yet, it becomes that too. */
async function choosePlan(
  { plan, question, language }: Extract<Action, { do: 'plan' }>,
  from: Sender,
  person: Person,
  tools: Tools,
): Promise<Shown> {
  if (!tools.desk().library.books.has(plan)) return say(language, TEXTS[language].stale);
  if (!question) return setProfile({ plan }, from, language, tools);
  if (tools.plan === undefined && person.profile.plan === null) await tools.people.set(from.user, { plan });
  return answerAgain({ ...question, plan }, from, person, language, tools);
}
