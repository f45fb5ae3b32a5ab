import type { Answer } from '../../src/answers/answer.js';
import { summaryIn, type Language } from '../../src/cards/describe.js';
import { guideOf } from '../../src/cards/answer-lines.js';
import type { PlanKnowledge } from '../../src/knowledge/load.js';
import type { Ages, Contact, Rec } from '../../src/knowledge/schema.js';
import { details, serviceName, teamOf } from '../../src/knowledge/text.js';
import type { Age } from '../../src/questions/question.js';
import { TEXTS, type Text } from '../../src/text/index.js';

/**
 * Everything an answer may say: what its first record and its plan hold, the names, summaries, services and areas of the
 * other records, and what the phrase table says of them.
 */
export function sourcesOf(answer: Answer, plan: PlanKnowledge): string[] {
  const { language, services, age } = answer.question;
  const t: Text = TEXTS[language];
  const [first, ...others] = [...answer.hits, ...answer.nearest].map((hit) => hit.record);
  const guide = guideOf(answer);
  const named = plan.records.filter((r) => r.kind === 'service' && services.includes(r.id)).map((r) => r.name);
  return [
    ...phrases(t),
    ...planWords(plan, t, language),
    ...(first ? recordWords(first, plan, t, language) : []),
    ...others.flatMap((r) => [
      r.name,
      summaryIn(r.summary, language),
      serviceName(r, plan) ?? '',
      'area' in r ? (r.area ?? '') : '',
    ]),
    ...named,
    ...answer.duties.flatMap(({ text, law, source, checked }) => [text[language], law, source, checked]),
    ...answer.about.flat().map((name) => name[language]),
    ...(first?.kind === 'service' ? offersOf(first.id, plan, t, language) : []),
    ...(answer.placements[0] ? asksBack(answer.placements, t) : []),
    ...answer.placements.flatMap(({ record }) => recordWords(record, plan, t, language)),
    ...(guide ? [guide.title, guide.url, hostOf(guide.url), t.openGuide(guide.title)] : []),
    ...(answer.contact ? contactWords(answer.contact) : []),
    ...(first?.kind === 'service' ? plan.contacts.filter((c) => c.id === first.contact).flatMap(contactWords) : []),
    ...(age !== undefined ? [agesWords(age, t)] : []),
  ];
}

/** «X står på gult og rødt nivå. Hvilket mener du?» */
function asksBack(placements: Answer['placements'], t: Text): string[] {
  const levels = placements.flatMap(({ record }) => (record.kind === 'measure' ? [t.levels[record.level]] : []));
  return [t.use.whichPlacement(placements[0]?.record.name ?? '', t.list([...new Set(levels)]))];
}

/** The names of a service's measures, and of the meetings: its card lists them. */
const offersOf = (service: string, plan: PlanKnowledge, t: Text, language: Language): string[] =>
  plan.records.flatMap((r) => {
    if (r.kind === 'arena') return recordWords(r, plan, t, language);
    return r.kind === 'measure' && r.service === service ? [r.name] : [];
  });

/** The words of a text that stand in none of the sources. A source counts only as whole words; the longest are taken out first. */
export function foreign(text: string, sources: readonly string[]): string[] {
  let left = text;
  for (const source of [...new Set(sources)].sort((a, b) => b.length - a.length)) left = takeOut(left, source);
  return left.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const inWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function takeOut(text: string, source: string): string {
  if (!/[\p{L}\p{N}]/u.test(source)) return text;
  let left = text;
  for (let at = left.indexOf(source); at !== -1; at = left.indexOf(source, at + 1)) {
    const [before, after] = [left[at - 1], left[at + source.length]];
    if ((inWord(before) && inWord(source[0])) || (inWord(after) && inWord(source.at(-1)))) continue;
    left = `${left.slice(0, at)}\u0001${left.slice(at + source.length)}`;
  }
  return left;
}

const contactWords = ({ name, phone, hours, source, checked }: Contact): string[] =>
  [name, phone, hours, source, checked].filter((words) => words !== null);

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

const agesWords = (age: Age | Ages, t: Text): string =>
  age === 'pregnant' ? t.pregnant : t.yearsOld(age.min, age.max);

/** Every string of the phrase table, and what its functions say of numbers. */
function phrases(t: Text): string[] {
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  const levels = Object.values(t.levels);
  const counts = Array.from({ length: 50 }, (_, n) => t.more(n + 1));
  const severalLevels = [
    t.list(levels.slice(0, 2)),
    t.list(levels.slice(1)),
    t.list(levels.filter((_, i) => i !== 1)),
    t.list(levels),
  ];
  const raised = t.raisedBy.toLowerCase();
  return [...strings(t), ...counts, ...severalLevels, raised, ...[0, 1, 2, 3].map((n) => `${t.level} ${String(n)}`)];
}

function planWords({ plan, contacts }: PlanKnowledge, t: Text, language: Language): string[] {
  const place = t.list(plan.municipalities.map((m) => m.name));
  const board = contacts.find((c) => c.id === plan.switchboard);
  return [
    plan.shortTitle[language],
    place,
    t.notFound(place),
    ...Object.values(t.levels).map((level) => t.noMeasures(place, level)),
    ...(board?.phone ? [`${t.switchboard} ${board.phone}`] : []),
    `${t.note} (${TEXTS[plan.language].name})`,
  ];
}

function recordWords(r: Rec, plan: PlanKnowledge, t: Text, language: Language): string[] {
  const service = serviceName(r, plan);
  const startNames = [r.name, ...(service ? [`${r.name} (${service})`] : [])];
  return [
    r.name,
    summaryIn(r.summary, language),
    ...(r.kind === 'guide' ? r.levels.map((level) => summaryIn(level.meaning, language)) : []),
    ...ownDetails(r),
    ...(service ? [service] : []),
    ...(teamOf(r, plan)?.raisedBy ?? []),
    r.source.section,
    r.source.title,
    t.page(r.source.section),
    ...('ages' in r && r.ages ? [agesWords(r.ages, t)] : []),
    ...(r.kind === 'arena' && r.frequency?.rule ? [t.often(r.frequency.rule, r.frequency.text)] : []),
    ...startNames.map(t.startWith),
    ...Object.values(t.fields).map((field) => t.notStatedAt(field, r.name)),
  ];
}

/** The record's fields; of a guide only its steps, for its levels' meanings stand there in every language. */
const ownDetails = (r: Rec): string[] =>
  r.kind === 'guide'
    ? [r.note ?? '', ...r.levels.flatMap((level) => level.steps.map((step) => step.name))]
    : details(r);
