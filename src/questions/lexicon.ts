import { details } from '../knowledge/text.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import type { Audience, FactTopic, Level } from '../knowledge/schema.js';
import type { Attribute, Intent } from '../knowledge/vocabulary.js';
import { Names } from './names.js';
import { lower, tokenize } from './normalize.js';
import { keyOf, Phrases } from './phrases.js';
import type { Age } from './question.js';
import { Spelling } from './spelling.js';

export interface Words {
  nb: string[];
  nn: string[];
  en: string[];
}
const phrasesOf = <T extends Words, V>(entries: readonly T[], value: (entry: T) => V): Phrases<V> => {
  const phrases = new Phrases<V>();
  for (const entry of entries) {
    phrases.add(value(entry), [...entry.nb, ...entry.nn].flatMap(inBothOrders), 'no');
    phrases.add(value(entry), entry.en, 'en');
  }
  return phrases;
};

/** «et ikkje» is «ikkje et» in a clause: «ei jente som ikkje et». */
function inBothOrders(phrase: string): string[] {
  const [, verb, not, rest = ''] = /^(\p{L}+) (ikke|ikkje|itte)((?: .*)?)$/u.exec(phrase) ?? [];
  return verb && not ? [phrase, `${not} ${verb}${rest}`] : [phrase];
}

/** Small words that say nothing of the matter, in both written forms (`no`) and in English. */
export type Stopwords = Readonly<Record<'no' | 'en', ReadonlySet<string>>>;

/** The single words of a synonym group: their keys, and the Norwegian ones as written, which compounds are made of. */
export interface Group {
  keys: readonly string[];
  words: readonly string[];
}

/** The words all plans share, made ready to be found in a text. */
export interface SharedLexicon {
  levels: Phrases<Level>;
  ages: Phrases<Age>;
  intents: Phrases<{ id: Intent; weight: number }>;
  attributes: Phrases<Attribute>;
  concerns: Phrases<string>;
  concernTitles: ReadonlyMap<string, Knowledge['vocabulary']['concerns'][number]['name']>;
  /** The keys of what a concern is called: a record may say «fattigdom» where the question says «ikke penger». */
  concernKeys: ReadonlyMap<string, readonly string[]>;
  topics: Phrases<FactTopic>;
  audiences: Phrases<Audience>;
  /** Other fields than the work with children: the weather, the bus. */
  elsewhere: Phrases<string>;
  /** The national duties, by what asks for them. */
  duties: Phrases<string>;
  /** A group of words that mean the same: its single words, and their keys. */
  synonyms: Phrases<Group>;
  groups: readonly Words[];
  /** A plan, by the name of one of its municipalities. */
  plans: Phrases<string>;
  stopwords: Stopwords;
}

const wordsOf = (text: string): Set<string> => new Set(tokenize(text).map((t) => t.word));

const namedKeys = (name: string, small: string): string[] =>
  tokenize(name)
    .filter((t) => !wordsOf(small).has(t.word))
    .map((t) => keyOf(t.word, 'no'));

export function sharedLexicon({ vocabulary, plans }: Knowledge): SharedLexicon {
  const municipalities = new Phrases<string>();
  for (const { plan } of plans.values())
    for (const { name, aliases } of plan.municipalities) municipalities.add(plan.id, [name, ...aliases], 'no');
  const single = (words: readonly string[]): string[] =>
    words.map(tokenize).flatMap(([token, ...rest]) => (token && rest.length === 0 ? [token.word] : []));
  const groupOf = ({ nb, nn, en }: Words): Group => {
    const words = [...new Set(single([...nb, ...nn]))];
    return { keys: [...words.map((w) => keyOf(w, 'no')), ...single(en).map((w) => keyOf(w, 'en'))], words };
  };
  return {
    levels: phrasesOf(vocabulary.levels, (e) => e.id),
    ages: phrasesOf(vocabulary.ages, (e) => (e.pregnant ? 'pregnant' : { min: e.min ?? 0, max: e.max ?? 30 })),
    intents: phrasesOf(vocabulary.intents, ({ id, weight }) => ({ id, weight })),
    attributes: phrasesOf(vocabulary.attributes, (e) => e.id),
    concerns: phrasesOf(vocabulary.concerns, (e) => e.id),
    concernKeys: new Map(vocabulary.concerns.map(({ id, name }) => [id, namedKeys(name.nb, vocabulary.stopwords.nb)])),
    concernTitles: new Map(vocabulary.concerns.map(({ id, name }) => [id, name])),
    audiences: phrasesOf(vocabulary.audiences, (e) => e.id),
    topics: phrasesOf(vocabulary.topics, (e) => e.id),
    elsewhere: phrasesOf(vocabulary.elsewhere, (e) => e.id),
    duties: phrasesOf(vocabulary.duties, (e) => e.id),
    synonyms: phrasesOf(vocabulary.synonyms, groupOf),
    groups: vocabulary.synonyms,
    plans: municipalities,
    stopwords: {
      no: wordsOf(vocabulary.stopwords.nb + ' ' + vocabulary.stopwords.nn),
      en: wordsOf(vocabulary.stopwords.en),
    },
  };
}

/** The words of one plan: its services, its own names for the levels, and every word its records hold. */
export interface PlanLexicon {
  shared: SharedLexicon;
  services: Phrases<string>;
  levels: Phrases<Level>;
  names: Names;
  spelling: Spelling;
}

/** English words for a service that a synonym group names: barnehage → kindergarten. */
function englishFor(name: string, { groups }: SharedLexicon): string[] {
  const [word, ...more] = tokenize(name);
  if (!word || more.length > 0) return [];
  const key = keyOf(word.word, 'no');
  return groups
    .filter((g) => [...g.nb, ...g.nn].some((w) => tokenize(w).length === 1 && keyOf(lower(w), 'no') === key))
    .flatMap((g) => g.en);
}

export function planLexicon({ plan, records }: PlanKnowledge, shared: SharedLexicon): PlanLexicon {
  const services = new Phrases<string>();
  for (const r of records) {
    if (r.kind !== 'service') continue;
    const plain = r.name.replace(/\([^)]*\)/g, ' ');
    const names = [r.name, plain, ...r.aliases].filter((name) =>
      tokenize(name).some((t) => t.capitals || !shared.stopwords.no.has(t.word)),
    );
    services.add(r.id, names, 'no');
    services.add(r.id, [...names, ...englishFor(plain, shared)], 'en');
  }
  const levels = new Phrases<Level>();
  for (const [level, { name, words }] of Object.entries(plan.levels))
    levels.add(level as Level, [name, ...words], 'no');
  const spelling = new Spelling();
  const learn = (text: string, language: 'no' | 'en'): void => {
    for (const { word } of tokenize(text)) spelling.add(word, language);
  };
  for (const r of records) {
    for (const text of [r.name, ...r.aliases, r.summary.nb ?? '', r.summary.nn ?? '', ...details(r)]) learn(text, 'no');
    for (const text of [r.summary.en, ...r.aliases]) learn(text, 'en');
  }
  for (const phrases of [
    services,
    levels,
    shared.levels,
    shared.ages,
    shared.intents,
    shared.attributes,
    shared.concerns,
    shared.topics,
    shared.audiences,
    shared.elsewhere,
    shared.duties,
    shared.synonyms,
    shared.plans,
  ])
    for (const { word, language } of phrases.words) spelling.add(word, language);
  for (const { word } of [...shared.concerns.words, ...shared.synonyms.words]) spelling.addShort(word);
  for (const language of ['no', 'en'] as const)
    for (const word of shared.stopwords[language]) spelling.add(word, language);
  return { shared, services, levels, names: new Names(records), spelling };
}
