import type { Answer, Hit } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import type { Contact, Level } from '../knowledge/schema.js';
import { TEXTS, type Text } from '../text/index.js';
import { bare, serviceName, serviceOf } from '../knowledge/text.js';
import { describe, frequencyText, type Language } from './describe.js';

/** An answer in a few lines of text: enough by itself in a notification or where cards are not shown. */
export function plainText(answer: Answer, plan: PlanKnowledge): string {
  const { question } = answer;
  const language: Language = question.language;
  const t: Text = TEXTS[language];
  const place = t.list(plan.plan.municipalities.map((m) => m.name));
  const heard = understood(answer, plan, t);
  const lines: (string | false | undefined)[] = [heard && `${t.understood}: ${heard}`];
  const [first] = answer.hits;
  if (answer.unclear) lines.push(which(answer, t));
  if (!first && answer.found && answer.contact) lines.push(...numberLines(answer.contact, t));
  else if (!first) {
    lines.push(t.notFound(place));
    const [near] = answer.nearest;
    if (near)
      lines.push(
        `${t.nearest}: ${answer.nearest.map((hit) => hit.record.name).join(' · ')}`,
        describe(near.record, plan, language).summary,
      );
    else lines.push(t.askDifferently);
  } else {
    lines.push(...untold(answer, first, plan, t));
    const { summary, facts, source } = describe(first.record, plan, language, question.guideLevel);
    lines.push(headline(answer, first, plan, t), summary);
    lines.push(facts.map(({ label, value }) => `${label}: ${value}`).join(' · '));
    if (question.intent === 'contact' || question.asks === 'phone') lines.push(contactLine(answer, plan, t));
    lines.push(...beside(answer).map((hit) => `${hit.record.name}: ${describe(hit.record, plan, language).summary}`));
    const others = otherNames(answer);
    if (others.length > 0) lines.push(also(others, t));
    lines.push(`${t.source}: ${source}`);
  }
  if (answer.guide) lines.push(`${answer.guide.title}: ${answer.guide.url}`);
  return lines.filter((line) => typeof line === 'string' && line !== '').join('\n');
}

/** What was asked for and the plan does not tell, although there is a record to show. */
export function untold({ question, missing }: Answer, { record }: Hit, { plan }: PlanKnowledge, t: Text): string[] {
  const place = t.list(plan.municipalities.map((m) => m.name));
  const unlisted = !plan.listsMeasures && question.intent === 'measures';
  return [
    ...(missing ? [t.notStatedAt(t.fields[missing], record.name)] : []),
    ...(unlisted && question.level ? [t.noMeasures(place, t.levels[question.level])] : []),
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

/** Which of two levels was meant; the card has a button for each. */
export const which = ({ question, guide, unclear }: Answer, t: Text): string =>
  unclear ? t.whichLevel(question.guideLevel ?? 0, guide?.title ?? '', t.levels[unclear]) : '';

/** How to reach the first hit; a missing number is said to be missing, and the switchboard is offered. */
export function contactLine({ contact }: Answer, plan: PlanKnowledge, t: Text): string {
  const board = plan.contacts.find((c) => c.id === plan.plan.switchboard);
  const hours = contact?.hours ? ` (${contact.hours})` : '';
  const said = contact?.phone
    ? `${t.contact}: ${contact.name} ${contact.phone}${hours}`
    : `${t.contact}: ${t.notStated}`;
  return board?.phone && board.id !== contact?.id ? `${said}. ${t.switchboard} ${board.phone}` : said;
}

/** How near to the first a hit must come to be told of as well, where no single record is asked for. */
const NEAR = 0.8;

/** Prose is seldom said in one place: the next facts that fit about as well are told too. */
function beside({ hits: [first, ...rest], question }: Answer): readonly Hit[] {
  if (!first || question.intent === 'contact' || question.intent === 'meeting') return [];
  return rest.filter((hit) => hit.score >= first.score * NEAR && hit.record.name !== first.record.name).slice(0, 2);
}

/** The next hits of other names than the first: placements of one method are told once. */
export function otherNames({ hits: [first, ...rest] }: Answer): string[] {
  const known = new Set(first ? [first.record.name, ...first.record.aliases].map(bare) : []);
  const others = new Map(rest.map(({ record: { name } }) => [bare(name), name]));
  return [...others].flatMap(([key, name]) => (known.has(key) ? [] : [name]));
}

function also(names: readonly string[], t: Text): string {
  const shown = names.slice(0, 5).join(' · ');
  return `${t.also}: ${shown}${names.length > 5 ? ` · ${t.more(names.length - 5)}` : ''}`;
}

/** «gult nivå · 4 år · Barnehage» */
export function understood({ question: q }: Answer, plan: PlanKnowledge, t: Text): string {
  const services = q.services.map((id) => serviceOf(id, plan)?.name ?? id);
  const age = q.age === undefined ? '' : q.age === 'pregnant' ? t.pregnant : t.yearsOld(q.age.min, q.age.max);
  return [q.level ? t.levels[q.level satisfies Level] : '', age, ...services].filter(Boolean).join(' · ');
}
