import type { Action } from '../cards/actions.js';
import type { Shown } from '../cards/adaptive.js';
import { synonymCard, unansweredCard } from '../cards/unanswered-card.js';
import { keptSince } from '../feedback/gap.js';
import type { Language } from '../questions/language.js';
import { TEXTS } from '../text/index.js';
import type { Person } from './people.js';
import { planOf } from './plans.js';
import type { Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** Only those named in the configuration, as Teams or the organisation's directory knows them. */
const isOwner = ({ user, directoryId }: Sender, { owners }: Tools): boolean =>
  owners.includes(user) || (directoryId !== undefined && owners.includes(directoryId));

/** «ubesvarte»: what the owner's plan did not answer in the last 21 days. */
export async function unanswered(from: Sender, person: Person, language: Language, tools: Tools): Promise<Shown> {
  const { use } = TEXTS[language];
  const plan = planOf(person.profile, tools);
  if (!isOwner(from, tools)) return say(language, use.onlyOwners);
  if (plan === undefined) return say(language, use.askPlan);
  try {
    const groups = await tools.stores.gaps.grouped(keptSince(new Date(tools.now())), plan);
    return unansweredCard(groups, plan, language);
  } catch (error) {
    tools.log(`Unanswered questions could not be read: ${String(error)}`);
    return say(language, use.listDown);
  }
}

type Synonym = Extract<Action, { do: 'synonym' }>;
type Suggest = Extract<Action, { do: 'suggest' }>;

export function askSynonym(action: Synonym, from: Sender, tools: Tools): Shown {
  return isOwner(from, tools)
    ? synonymCard(action, action.language)
    : say(action.language, TEXTS[action.language].use.onlyOwners);
}

/** Takes the two words to a file for the plan's editor, never into the knowledge itself. */
export function suggestSynonym(action: Suggest, from: Sender, tools: Tools): Shown {
  const { language, word, sameAs, plan } = action;
  const { use } = TEXTS[language];
  if (!isOwner(from, tools)) return say(language, use.onlyOwners);
  try {
    const { wrong } = tools.suggest({ word: word.trim(), sameAs: sameAs.trim(), plan, language: action.in });
    return wrong ? synonymCard(action, language, true) : say(language, use.synonymSent);
  } catch (error) {
    tools.log(`A suggestion could not be written: ${String(error)}`);
    return say(language, use.notKept);
  }
}
