import type { Shown } from '../cards/adaptive.js';
import { dataCard, forgetCard } from '../cards/data-card.js';
import { KEPT_DAYS, type Gap } from '../feedback/gap.js';
import type { Language } from '../questions/language.js';
import { TEXTS } from '../text/index.js';
import { userKey } from './people.js';
import { placeName, planOf, serviceName } from './plans.js';
import type { Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** «mine data»: everything that is kept about the user. */
export async function showData(from: Sender, language: Language, tools: Tools): Promise<Shown> {
  tools.people.changed(from.user); // read it anew: this is what is kept now
  const { profile, down } = await tools.people.get(from.user);
  const gaps = await gapsOf(from.user, tools);
  if (down || gaps === undefined) return say(language, TEXTS[language].use.down);
  const kept = {
    municipality: profile.plan && placeName(profile.plan, tools),
    service: profile.service && (serviceName(planOf(profile, tools), profile.service, tools) ?? profile.service),
    speech: profile.language && TEXTS[language].use.languages[profile.language],
    gaps,
  };
  return dataCard(kept, KEPT_DAYS, language);
}

async function gapsOf(user: string, { stores, log }: Tools): Promise<readonly Gap[] | undefined> {
  try {
    return await stores.gaps.of(userKey(user));
  } catch (error) {
    log(`What is kept about a user could not be read: ${String(error)}`);
    return undefined;
  }
}

/** «slett mine data»: asks first; what was chosen in memory goes too. */
export async function forgetMe(sure: boolean, from: Sender, language: Language, tools: Tools): Promise<Shown> {
  if (!sure) return forgetCard(language);
  const { use } = TEXTS[language];
  try {
    await tools.stores.forget(userKey(from.user));
  } catch (error) {
    tools.log(`A user's data could not be deleted: ${String(error)}`);
    return say(language, use.notDeleted);
  }
  tools.people.changed(from.user);
  tools.memory.unchoose(from.user);
  tools.memory.forget(from);
  return say(language, use.deleted);
}
