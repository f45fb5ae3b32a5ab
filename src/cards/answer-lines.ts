import type { Answer, Hit } from '../answers/answer.js';
import { kept } from '../knowledge/kept.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import type { Contact } from '../knowledge/schema.js';
import { bareNamesOf, serviceName, serviceOf } from '../knowledge/text.js';
import type { Text } from '../text/index.js';
import { frequencyText, summaryIn, type Language } from './describe.js';

/** The lines of an answer that card and plain text share. */

export const placeOf = ({ plan }: PlanKnowledge, t: Text): string => t.list(plan.municipalities.map((m) => m.name));

/** «gult nivå · 4 år · Barnehage»: the parts that were understood, the concern, the municipality that was named. */
export function understood({ question: q, about }: Answer, plan: PlanKnowledge, t: Text, language: Language): string {
  const services = q.services.map((id) => serviceOf(id, plan)?.name ?? id);
  const age = q.age === undefined ? '' : q.age === 'pregnant' ? t.pregnant : t.yearsOld(q.age.min, q.age.max);
  const concerns = about.slice(0, 2).map((names) =>
    names
      .slice(0, 2)
      .map((name) => name[language])
      .join(' / '),
  );
  const place = q.plan === undefined ? '' : placeOf(plan, t);
  return [q.level ? t.levels[q.level] : '', age, ...services, ...concerns, place].filter(Boolean).join(' · ');
}

/** A national duty that was asked for: what it is, and the law it stands in. */
export const dutyLines = ({ duties }: Answer, t: Text, language: Language): [duty: string, source: string][] =>
  duties.map(({ text, law, source, checked }) => [text[language], `${t.source}: ${law} (${source}, ${checked})`]);

/** What was asked for and the plan does not tell, although there is a record to show. */
export function untold({ question, missing }: Answer, { record }: Hit, plan: PlanKnowledge, t: Text): string[] {
  const unlisted = !plan.plan.listsMeasures && question.intent === 'measures';
  return [
    ...(missing ? [t.notStatedAt(t.fields[missing], record.name)] : []),
    ...(unlisted && question.level ? [t.noMeasures(placeOf(plan, t), t.levels[question.level])] : []),
  ];
}

/** The first line: what was asked for, said at once – where to start, how often, who – else the name. */
export function headline(
  { question: { intent, asks } }: Answer,
  { record }: Hit,
  plan: PlanKnowledge,
  t: Text,
): string {
  const { name } = record;
  if (asks === 'frequency' && record.kind === 'arena' && record.frequency)
    return `${name}: ${frequencyText(record.frequency, t)}`;
  if (asks === 'raisedBy' && record.kind === 'arena' && record.raisedBy)
    return `${name} – ${t.raisedBy.toLowerCase()} ${record.raisedBy.join(', ')}`;
  if (intent === 'contact' && (record.kind === 'measure' || record.kind === 'arena' || record.kind === 'service'))
    return t.startWith(startName(record, plan));
  return name;
}

/** A measure is reached through its service, unless it is a team of its own. */
function startName(record: Hit['record'], plan: PlanKnowledge): string {
  const service = record.kind === 'measure' ? serviceName(record, plan) : null;
  return service && service !== record.name ? `${record.name} (${service})` : record.name;
}

/** A number that was asked for, with its hours, where it comes from and when it was checked. */
export function numberLines({ name, phone, hours, source, checked }: Contact, t: Text): string[] {
  return [
    `${name}: ${phone ?? t.notStated}${hours ? ` (${hours})` : ''}`,
    `${t.source}: ${[source, checked].filter(Boolean).join(', ')}`,
  ];
}

/** What has to be asked back: which of two levels, or which place of a name; the card has a button for each. */
export function which({ question, guide, unclear, placements }: Answer, t: Text): string {
  if (unclear) return t.whichLevel(question.guideLevel ?? 0, guide?.title ?? '', t.levels[unclear]);
  const [first] = placements;
  if (!first) return '';
  const levels = placements.flatMap(({ record }) => (record.kind === 'measure' ? [t.levels[record.level]] : []));
  return t.use.whichPlacement(first.record.name, t.list([...new Set(levels)]));
}

/** One place of a name that stands on several levels: «gult nivå · SLT. …». */
export function placementLine({ record }: Hit, plan: PlanKnowledge, t: Text, language: Language): string {
  const level = record.kind === 'measure' ? t.levels[record.level] : '';
  const responsible = record.kind === 'measure' && record.responsible ? `${t.responsible}: ${record.responsible}` : '';
  const where = [level, serviceName(record, plan), responsible].filter(Boolean).join(' · ');
  return `${where}. ${summaryIn(record.summary, language)}`;
}

/** Is it told how to reach the first hit? Where it was asked for, and on the card of every service. */
export const asksWhom = ({ question: { intent, asks } }: Answer, { record }: Hit): boolean =>
  intent === 'contact' || asks === 'phone' || record.kind === 'service';

/** The guide a button opens: the first hit itself where it is one with an address, else the plan's own. */
export function guideOf({ guide, hits: [first] }: Answer): Answer['guide'] {
  if (first?.record.kind !== 'guide' || !first.record.url) return guide;
  const { name, url, key, levels } = first.record;
  return { title: name, url, key, steps: levels.length > 0 };
}

/** How to reach the first hit; a missing number is said to be missing, and the switchboard is offered. */
export function contactLine({ contact: found, hits: [first] }: Answer, plan: PlanKnowledge, t: Text): string {
  const own = first?.record.kind === 'service' ? first.record.contact : null;
  const contact = found ?? plan.contacts.find(({ id }) => id === own);
  const board = plan.contacts.find((c) => c.id === plan.plan.switchboard);
  const hours = contact?.hours ? ` (${contact.hours})` : '';
  const said = contact?.phone
    ? `${t.contact}: ${contact.name} ${contact.phone}${hours}`
    : `${t.contact}: ${t.notStated}`;
  return board?.phone && board.id !== contact?.id ? `${said}. ${t.switchboard} ${board.phone}` : said;
}

/** The hits beside the first that have another name: placements of one method are told once. */
export const others = ({ hits }: Answer): readonly Hit[] => besides(hits);

const besides = kept(([first, ...rest]: readonly Hit[]): readonly Hit[] => {
  const seen = new Set(first && bareNamesOf(first.record));
  return rest.filter(({ record }) => {
    const [name = ''] = bareNamesOf(record);
    return !seen.has(name) && seen.add(name);
  });
});
