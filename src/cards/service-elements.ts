import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS, type Arena, type Level, type Measure, type Service } from '../knowledge/schema.js';
import { bare, bareNamesOf } from '../knowledge/text.js';
import { TEXTS, type Text } from '../text/index.js';
import { text, type Element } from './adaptive.js';
import { frequencyText, type Language } from './describe.js';
import { levelText, line } from './lines.js';

/** So many of each: with the buttons of an answer beside them the card must stay small. */
const MOST = 3;

/**
 * What a service offers on each level and the meetings that name it as a participant, as lines that open their records.
 * Of each the first three, and a line that asks for the rest. Nothing where the plan has neither.
 */
export function serviceElements(service: Service, plan: PlanKnowledge, language: Language): Element[] {
  const t: Text = TEXTS[language];
  const offers = offersOf(service, plan);
  const meetings = meetingsOf(service, plan);
  const title = (words: string): Element => text(`${words}:`, { weight: 'Bolder', size: 'Small', separator: true });
  const rest = (n: number, words: string, level?: Level): Element[] => {
    const ask = {
      text: `${words} ${service.name}`,
      plan: plan.plan.id,
      services: [service.id],
      ...(level && { level }),
    };
    return n > MOST ? [line(t.more(n - MOST), { do: 'ask', ...ask, language }, { isSubtle: true })] : [];
  };
  return [
    ...(offers.length > 0 ? [title(t.use.offers)] : []),
    ...offers.flatMap(([level, measures]) => [
      levelText(level, t),
      ...measures.slice(0, MOST).map(({ name, key }) => line(name, { do: 'open', key, language })),
      ...rest(measures.length, `${t.use.offers}, ${t.levels[level]},`, level),
    ]),
    ...(meetings.length > 0 ? [title(t.use.meetings)] : []),
    ...meetings
      .slice(0, MOST)
      .map((arena) => line(meetingWords(arena, meetings, t), { do: 'open', key: arena.key, language })),
    ...rest(meetings.length, t.use.meetings),
  ];
}

/** The same as lines of text: one for each level, and one of the meetings. */
export function serviceLines(service: Service, plan: PlanKnowledge, language: Language): string[] {
  const t: Text = TEXTS[language];
  const some = (names: readonly string[]): string =>
    [...names.slice(0, MOST), ...(names.length > MOST ? [t.more(names.length - MOST)] : [])].join(' · ');
  const meetings = [...new Set(meetingsOf(service, plan).map((arena) => arena.name))];
  return [
    ...offersOf(service, plan).map(
      ([level, measures]) => `${t.use.offers}, ${t.levels[level]}: ${some(measures.map((m) => m.name))}`,
    ),
    ...(meetings.length > 0 ? [`${t.use.meetings}: ${some(meetings)}`] : []),
  ];
}

/** The service's measures in the order of the plan, by level; a level without any is left out. */
function offersOf(service: Service, { records }: PlanKnowledge): [Level, Measure[]][] {
  const measures = records.filter((r) => r.kind === 'measure').filter((m) => m.service === service.id);
  return LEVELS.map((level): [Level, Measure[]] => [level, measures.filter((m) => m.level === level)]).filter(
    ([, found]) => found.length > 0,
  );
}

/** «Rektormøter – hver måned»; where two have one name, also the area each belongs to. */
function meetingWords({ name, frequency, area }: Arena, all: readonly Arena[], t: Text): string {
  const often = frequency ? frequencyText(frequency, t) : null;
  const alone = all.filter((arena) => bare(arena.name) === bare(name)).length === 1;
  return [name, often, (!often || !alone) && area].filter(Boolean).join(' – ');
}

/**
 * The arenas among whose participants the service stands, by its name or an alias as whole words. Words that are part of
 * a longer name of another service are that service's: «psykisk helse og rus» does not name «psykisk helse».
 */
function meetingsOf(service: Service, { records }: PlanKnowledge): Arena[] {
  const names = bareNamesOf(service);
  const others = records
    .flatMap((r) => (r.kind === 'service' && r.id !== service.id ? bareNamesOf(r) : []))
    .filter((other) => names.some((name) => other !== name && holds(other, name)))
    .sort((a, b) => b.length - a.length);
  const named = (participant: string): boolean => {
    const said = others.reduce((left, other) => ` ${left} `.replaceAll(` ${other} `, ' | ').trim(), bare(participant));
    return names.some((name) => holds(said, name));
  };
  return records.filter((r) => r.kind === 'arena').filter(({ participants }) => participants?.some(named));
}

const holds = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `);
