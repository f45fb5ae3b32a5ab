import { TEXTS } from '../../src/text/index.js';
import { allPlans, everyRecord } from '../support/all-plans.js';
import { cardComplaints } from '../support/card-contract.js';
import { strangeWords } from '../support/card-words.js';
import { losen } from '../support/losen.js';
import { PERSONAL_PARTS } from './seeds.js';
import { LANGUAGES, OWN_NAME, type Language } from './teams-activity.js';
import type { Heard, Turn } from './teams-client.js';

export interface Expected {
  language: Language;
  /** Where each reply is to stand, in order. */
  places: readonly string[];
  /** What the user wrote: it may come back as it was written. */
  wrote?: readonly string[];
}

const NEVER = LANGUAGES.flatMap((language) => [TEXTS[language].stale, TEXTS[language].failed]);

/** What is wrong with the answer to one request; an empty list where all is well. */
export function turnComplaints(
  { status, posted, replies }: Turn,
  { language, places, wrote = [] }: Expected,
): string[] {
  return [
    ...(status === 200 ? [] : [`HTTP ${String(status)}: ${posted.text}`]),
    ...(replies.map(({ place }) => place).join() === places.join()
      ? []
      : [`replies to ${JSON.stringify(replies.map(({ place }) => place))}, not to ${JSON.stringify(places)}`]),
    ...replies.flatMap((reply) => replyComplaints(reply, language, wrote)),
  ];
}

export function replyComplaints(reply: Heard, language: Language, wrote: readonly string[] = []): string[] {
  const { text, card } = reply;
  const all = JSON.stringify(reply);
  return [
    ...NEVER.filter((words) => all.includes(words)).map((words) => `says «${words}»`),
    ...[...PERSONAL_PARTS, OWN_NAME, 'directory-']
      .filter((part) => all.includes(part))
      .map((part) => `tells «${part}»`),
    ...(card === undefined ? [] : cardComplaints(card, language)),
    ...[card, text].flatMap((shown) => {
      const words = shown === undefined ? [] : wordsOfOthers(shown, language, wrote);
      return words.length > 0 ? [`not in ${language}: ${words.join(', ')}`] : [];
    }),
  ];
}

/** Words of another language's phrases, where no text of the plans nor of the user has them. */
function wordsOfOthers(shown: unknown, language: Language, wrote: readonly string[]): string[] {
  const strange = strangeWords(shown, language, []);
  if (strange.length === 0) return [];
  const names = strange.flatMap((word) => planTextsWith(word, language));
  return strangeWords(shown, language, [...names, ...wrote]);
}

const known = new Map<string, string[]>();
function planTextsWith(word: string, language: Language): string[] {
  const key = `${language} ${word}`;
  const found = known.get(key) ?? PLAN_WORDS[language].filter((text) => text.toLowerCase().includes(word));
  known.set(key, found);
  return found;
}

/** Everything the knowledge says, in one language where it says it in several. */
function stringsIn(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const said = (value as Partial<Record<string, unknown>>)[language];
  const translated = !Array.isArray(value) && Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key)); // prettier-ignore
  if (translated && said !== undefined) return stringsIn(said, language);
  return Object.values(value).flatMap((inner) => stringsIn(inner, language));
}

const PLAN_WORDS = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { knowledge, desk } = losen();
    const known = allPlans().map(({ plan, contacts, records }) => [plan, contacts, records]);
    const names = LANGUAGES.map((other) => TEXTS[other].name);
    const said = stringsIn([known, desk.emergency, knowledge.vocabulary.concerns, names], language);
    const hosts = said.filter((text) => URL.canParse(text)).map((url) => new URL(url).hostname.replace(/^www\./, ''));
    return [language, [...new Set([...said, ...hosts])]];
  }),
) as Record<Language, string[]>;

/** A measure that stands on three levels of Løten, so that a name alone does not tell which. */
export const placedThrice = (name: string): boolean =>
  new Set(everyRecord('measure').flatMap(({ record }) => (record.name === name ? [record.level] : []))).size === 3;
