import type { PlanKnowledge } from '../knowledge/load.js';
import type { Ages, Arena, Rec, Summary } from '../knowledge/schema.js';
import { serviceName, teamOf } from '../knowledge/text.js';
import { TEXTS, type Text } from '../text/index.js';

export type Language = keyof typeof TEXTS;

/** A record as a reader sees it: a name, what it is, and labelled facts in the order a colleague would say them. */
export interface Description {
  name: string;
  summary: string;
  facts: readonly { label: string; value: string }[];
  source: string;
}

/** The summary in the reader's language, else in the other written form, else in English. */
export const summaryIn = (summary: Summary, language: Language): string =>
  summary[language] ?? (language === 'nn' ? summary.nb : summary.nn) ?? summary.nb ?? summary.nn ?? summary.en;

export const agesText = (ages: Ages, t: Text): string => t.yearsOld(ages.min, ages.max);

/** `guideLevel` is the level of an action guide that was asked about; without it all its levels are told. */
export function describe(record: Rec, plan: PlanKnowledge, language: Language, guideLevel?: number): Description {
  const t: Text = TEXTS[language];
  const { section, title } = record.source;
  // What is not from the plan (a page of the municipality's) has no section.
  const elsewhere = section === '–';
  const place = section === title || elsewhere ? title : `${t.page(section)} ${title}`;
  return {
    name: record.name,
    summary: summaryIn(record.summary, language),
    facts: [...guideRows(record, language, guideLevel), ...factsOf(record, plan, t)].flatMap(([label, value]) =>
      value ? [{ label, value }] : [],
    ),
    source: elsewhere ? place : `${plan.plan.shortTitle[language]}, ${place}`,
  };
}

/** A frequency in the reader's language where its rule is known, else as the plan writes it. */
export const frequencyText = ({ text, rule }: NonNullable<Arena['frequency']>, t: Text): string =>
  rule ? t.often(rule, text) : text;

/** What each level of a guide means, and its steps in order. */
function guideRows(r: Rec, language: Language, only?: number): Row[] {
  if (r.kind !== 'guide') return [];
  return r.levels
    .filter(({ level }) => only === undefined || level === only)
    .map(({ level, meaning, steps }) => {
      const inOrder = steps.map((step) => step.name).join(' → ');
      return [
        `${TEXTS[language].level} ${String(level)}`,
        `${summaryIn(meaning, language)}${inOrder ? ` ${TEXTS[language].steps}: ${inOrder}` : ''}`,
      ];
    });
}

type Row = readonly [label: string, value: string | null | undefined];

function factsOf(r: Rec, plan: PlanKnowledge, t: Text): Row[] {
  // A note stands in the plan's own language, and says so where the reply is in another.
  const own = TEXTS[plan.plan.language];
  const note: Row = [own === t ? t.note : `${t.note} (${own.name})`, r.note];
  const ages: Row = [t.ages, 'ages' in r && r.ages ? agesText(r.ages, t) : null];
  switch (r.kind) {
    case 'measure':
      return [[t.level, t.levels[r.level]], [t.service, serviceName(r, plan)], ages, [t.timing, r.timing], [t.raisedBy, teamOf(r, plan)?.raisedBy?.join(', ')], [t.responsible, r.responsible ?? t.notStated], note];
    case 'arena':
      return [
        [t.frequency, r.frequency ? frequencyText(r.frequency, t) : t.notStated],
        [t.participants, r.participants?.join(', ') ?? (r.raisedBy ? null : t.notStated)],
        [t.raisedBy, r.raisedBy?.join(', ')], ages, [t.area, r.area], note,
      ];
    case 'service':
      return [[t.level, r.levels.length > 0 ? t.list(r.levels.map((l) => t.levels[l])) : null], ages, [t.serves, r.serves.join(', ')], [t.responsible, r.responsible], note];
    case 'guide':
      return [note];
    case 'action':
      return [[t.responsible, r.responsible ?? t.notStated], [t.deadline, r.deadline], [t.status, r.status], [t.evaluation, r.evaluation], [t.area, r.area], note];
    case 'term':
      return [[t.meaning, r.meaning ?? t.unexplained], note];
    case 'plan':
      return [
        [t.level, r.level ? t.levels[r.level] : null], [t.items, r.items.join('; ')],
        ...r.figures.slice(0, 12).map((f): Row => [[f.label, f.place, f.year].filter(Boolean).join(', '), f.value]), note,
      ];
  }
} // prettier-ignore
