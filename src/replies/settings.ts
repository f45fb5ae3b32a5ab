import type { Shown } from '../cards/adaptive.js';
import { servicesCard } from '../cards/choose-card.js';
import { settingsCard } from '../cards/settings-card.js';
import { LANGUAGES, NO_PROFILE, type ProfileChange } from '../profiles/profile.js';
import { readProfileWords, type ProfileWords } from '../profiles/read-words.js';
import type { Language } from '../questions/language.js';
import { TEXTS } from '../text/index.js';
import type { Person } from './people.js';
import { namedPlans, placeName, planChoices, planOf, serviceName, serviceNames } from './plans.js';
import type { Sender } from './reply.js';
import { say, type Tools } from './tools.js';

/** What a message says about the asker's own profile; undefined where it is about something else. */
export function profileWords(text: string, person: Person, tools: Tools): ProfileWords | undefined {
  const plans = namedPlans(tools);
  const read = (plan: string | undefined): ProfileWords | undefined =>
    readProfileWords(text, { plans, services: serviceNames(plan, tools) });
  const words = read(planOf(person.profile, tools));
  // «jeg jobber i barnehagen i Lom»: the services are those of the plan that was named.
  const moved = words && 'change' in words ? words.change.plan : undefined;
  return moved ? read(moved) : words;
}

/** Keeps what was said, and says what is kept now. */
export async function setProfile(
  change: ProfileChange,
  from: Sender,
  language: Language,
  tools: Tools,
): Promise<Shown> {
  const kept = await tools.people.set(from.user, change);
  // What was asked of another plan is nothing to lean on.
  if (change.plan !== undefined) tools.memory.forget(from);
  const { profile } = await tools.people.get(from.user);
  const { use } = TEXTS[profile.language ?? language];
  const plan = planOf(profile, tools);
  // Where others read along, what was told earlier is not told again.
  const told = from.scope === 'personal' ? profile : { ...NO_PROFILE, ...change };
  const what = [
    told.plan && placeName(told.plan, tools),
    told.service && serviceName(plan, told.service, tools),
    told.language && use.languages[told.language],
  ].filter((part) => typeof part === 'string');
  const said = what.length > 0 ? use.saved(what.join(' · ')) : use.nothingSaved;
  return say(profile.language ?? language, kept ? said : use.forNow);
}

/** The words that need an answer of their own: a service that may be several, a name nobody knows. */
export function unclearWords(
  words: Extract<ProfileWords, { kind: 'which' | 'unknown' }>,
  person: Person,
  language: Language,
  tools: Tools,
): Shown {
  const t = TEXTS[language];
  if (words.kind === 'which') {
    const plan = words.change.plan ?? planOf(person.profile, tools) ?? '';
    const services = words.services.map((id) => ({ id, name: serviceName(plan, id, tools) ?? id }));
    return servicesCard(services, plan, language);
  }
  switch (words.field) {
    case 'plan':
      return say(language, t.planUnknown(t.list(planChoices(tools).map(({ name }) => name))));
    case 'service':
      return say(language, t.use.serviceUnknown);
    case 'language':
      return say(language, t.use.languageUnknown);
  }
}

/** The form, with what is chosen now; alone with the user only, since it shows what they told. */
export function settingsForm(person: Person, language: Language, tools: Tools): Shown {
  const plan = planOf(person.profile, tools);
  const services = serviceNames(plan, tools).map(({ id, names: [name = id] }) => ({ id, name }));
  const form = { plans: planChoices(tools), services, profile: person.profile };
  return settingsCard(form, language, person.down ? TEXTS[language].use.down : undefined);
}

/** What the form sent. A service belongs to a plan: one that the chosen plan does not have is not kept. */
export function readForm(
  { plan, service, speech }: { plan: string | null; service: string | null; speech: string | null },
  tools: Tools,
): ProfileChange {
  const known = plan !== null && tools.desk().library.books.has(plan) ? plan : null;
  const services = serviceNames(known ?? tools.plan, tools);
  return {
    plan: known,
    service: services.some(({ id }) => id === service) ? service : null,
    language: LANGUAGES.find((l) => l === speech) ?? null,
  };
}
