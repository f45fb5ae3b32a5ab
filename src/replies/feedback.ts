import type { Again } from '../cards/actions.js';
import type { Shown } from '../cards/adaptive.js';
import type { Language } from '../questions/language.js';
import { TEXTS } from '../text/index.js';
import { keepGap } from './gaps.js';
import type { Person } from './people.js';
import { respondAgain } from './question.js';
import type { Sender } from './reply.js';
import { say, type Tools } from './tools.js';

type Rating = Again & { key?: string | undefined; verdict: 'helpful' | 'notHelpful' };

/** «Nyttig» is counted, «ikke nyttig» is counted and shown to the plan's owner; twice is once. */
export async function rate(
  { key, verdict, ...again }: Rating,
  from: Sender,
  person: Person,
  language: Language,
  tools: Tools,
): Promise<Shown> {
  const { use } = TEXTS[language];
  if (!tools.memory.once(from, `rate ${JSON.stringify(again)}`)) return say(language, use.ratedAlready);
  const counted = await count(key, verdict, tools);
  if (verdict === 'helpful') return say(language, counted ? use.thanksForRating : use.notKept);
  const kept = await dislike(again, from, person, language, tools);
  return say(language, counted && kept ? use.sorryForRating : use.notKept);
}

/** «Meld fra om at dette mangler». */
export async function report(
  again: Again,
  from: Sender,
  person: Person,
  language: Language,
  tools: Tools,
): Promise<Shown> {
  const { use } = TEXTS[language];
  if (!tools.memory.once(from, `report ${JSON.stringify(again)}`)) return say(language, use.reported);
  const kept = await dislike(again, from, person, language, tools);
  return say(language, kept ? use.reported : use.notKept);
}

/** Keeps the question for the plan's owner. */
const dislike = (again: Again, from: Sender, person: Person, language: Language, tools: Tools): Promise<boolean> =>
  keepGap(respondAgain(again, person, language, tools), 'disliked', from.user, tools);

/** Only records that there are, are counted. */
async function count(key: string | undefined, verdict: Rating['verdict'], tools: Tools): Promise<boolean> {
  const found = key === undefined ? undefined : tools.desk().library.open(key);
  if (key === undefined || !found) return true;
  try {
    await tools.stores.feedback.count(found.plan, key, verdict);
    return true;
  } catch (error) {
    tools.log(`A rating could not be kept: ${String(error)}`);
    return false;
  }
}
