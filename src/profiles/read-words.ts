import { idsEndingWith, idsOf, wordsOf, type Named } from './names.js';
import type { ProfileChange } from './profile.js';
import { LANGUAGE_NAMES, REQUESTS, SENTENCES, type Sentence } from './sentences.js';

/** What a message says about the asker's own profile. */
export type ProfileWords =
  | { kind: 'set'; change: ProfileChange }
  /** The service may be one of these, often several: ask which. `change` holds what else was said. */
  | { kind: 'which'; services: string[]; change: ProfileChange }
  /** An order with a name that is not known: «bytt kommune til Oslo». What was said is not repeated; it may be anything. */
  | { kind: 'unknown'; field: 'plan' | 'service' | 'language' }
  | { kind: 'form' }
  | { kind: 'show' }
  | { kind: 'delete' };

export interface KnownNames {
  plans: readonly Named[];
  /** Those of the asker's own plan. Where the change names another plan, read again with that plan's services. */
  services: readonly Named[];
}

const LONGEST = 200;
/** «jeg jobber på skolen» fits a few in Løten; «i tjenesten» would fit too many to ask. */
const MOST_CHOICES = 4;
const GREETING = /^(?:hei|heisann|hallo|hi|hello|god (?:dag|morgen|morgon|kveld))(?: losen)? (?=.)/;
const THANKS = / (?:takk|tusen takk|er du snill|vær så snill|ver så snill|please|thanks|thank you)$/;
/** «Kan du …?» asks for something to be done, so the question mark is only manners. */
const ASKED_TO = /^(?:kan|kunne) du (?:vær så snill å )?|^(?:can|could|would|will) you (?:please )?/;
const WISH =
  /^(?:vennligst|ver venleg og|please) |^(?:jeg|eg) (?:vil|ønsker å|ønskjer å)(?: gjerne)? (?!ha )|^i (?:want|would like|d like) to /;

/**
 * Reads a message that is wholly about the asker's profile, in bokmål, nynorsk or English.
 * @returns undefined for everything else: a question that only mentions where somebody works is a question.
 */
export function readProfileWords(text: string, known: KnownNames): ProfileWords | undefined {
  if (text.length > LONGEST) return undefined;
  const greeted = wordsOf(text).replace(GREETING, '').replace(THANKS, '');
  const asked = ASKED_TO.test(greeted);
  const wished = greeted.replace(ASKED_TO, '').replace(WISH, '');
  const question = text.includes('?') && !asked;
  for (const words of new Set([greeted, wished])) {
    const request = REQUESTS.find(([, pattern]) => pattern.test(words))?.[0];
    if (request) return question && request === 'delete' ? undefined : { kind: request };
    if (question) continue;
    for (const sentence of SENTENCES) {
      const said = sentence.pattern.exec(words)?.groups?.said;
      const read = said && readSlot(said, sentence, known);
      if (read) return read;
    }
  }
  return undefined;
}

function readSlot(said: string, { slot, order }: Sentence, known: KnownNames): ProfileWords | undefined {
  switch (slot) {
    case 'language':
      return languageFrom(said) ?? (order && { kind: 'unknown', field: 'language' });
    case 'plan':
      return planFrom(said, known) ?? (order && { kind: 'unknown', field: 'plan' });
    case 'service':
      return serviceFrom(said, known) ?? (order && { kind: 'unknown', field: 'service' });
    case 'any':
      return languageFrom(said) ?? planFrom(said, known);
    case 'place':
      return planFrom(said, known) ?? serviceFrom(said, known) ?? bothFrom(said, known);
  }
}

function languageFrom(said: string): ProfileWords | undefined {
  const language = LANGUAGE_NAMES.get(said);
  return language && { kind: 'set', change: { language } };
}

function planFrom(said: string, { plans }: KnownNames): ProfileWords | undefined {
  const [plan, another] = new Set([
    ...idsOf(said, plans),
    ...idsOf(said.replace(/ (?:kommune|municipality)$/, ''), plans),
  ]);
  return plan !== undefined && another === undefined ? { kind: 'set', change: { plan } } : undefined;
}

function serviceFrom(said: string, { services }: KnownNames, change: ProfileChange = {}): ProfileWords | undefined {
  const found = [...new Set(idsOf(said, services))];
  const [service, another] = found;
  if (service === undefined) {
    const near = [...new Set(idsEndingWith(said, services))];
    return near.length > 0 && near.length <= MOST_CHOICES ? { kind: 'which', services: near, change } : undefined;
  }
  return another === undefined
    ? { kind: 'set', change: { ...change, service } }
    : { kind: 'which', services: found, change };
}

/** «barnehagen i Lom»: a service, and the municipality it is in. */
function bothFrom(said: string, known: KnownNames): ProfileWords | undefined {
  const [, service, plan] = /^(.+) (?:i|på|ved|in|of) (.+)$/.exec(said) ?? [];
  const place = plan === undefined ? undefined : planFrom(plan, known);
  return service !== undefined && place?.kind === 'set' ? serviceFrom(service, known, place.change) : undefined;
}
