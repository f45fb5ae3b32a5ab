import type { Emergency } from './emergency.js';
import type { PlanKnowledge } from './load.js';
import type { Problem } from './yaml.js';
import type { Rec } from './schema.js';

/**
 * What is allowed but worth a look. Each rule takes one plan and today's date (YYYY-MM-DD) and gives its warnings;
 * what many records of a file share is one warning with a count.
 */
type Rule = (plan: PlanKnowledge, today: string) => Problem[];

const SHOWN = 3;

/** One warning for each file that has such records. `what` gets how many there are, of how many. */
function perFile(all: Rec[], wanting: Rec[], field: string, what: (count: string) => string, fix: string): Problem[] {
  return [...new Set(wanting.map((r) => r.at.file))].map((file) => {
    const records = wanting.filter((r) => r.at.file === file);
    const count = `${records.length} of ${all.filter((r) => r.at.file === file).length}`;
    const first = records.slice(0, SHOWN).map((r) => r.id);
    const list = `${records.length > SHOWN ? 'the first are ' : ''}${first.join(', ')}`;
    return { file, line: records[0]?.at.line ?? 1, field, what: `${what(count)}: ${list}`, fix, severity: 'warning' };
  });
}

export const offersNameTheirConcerns: Rule = ({ records }) => {
  const offers = records.filter((r) => r.kind === 'measure' || r.kind === 'service' || r.kind === 'arena');
  const wanting = offers.filter((r) => r.concerns.length === 0);
  const fix = 'Name the worries they answer, from shared/vocabulary/concerns.yaml, so that a worry leads to them.';
  return perFile(offers, wanting, 'concerns', (count) => `${count} are without a concern`, fix);
};

export const summariesAreInBothNorwegians: Rule = ({ plan, records }) => {
  const other = plan.language === 'nb' ? 'nn' : 'nb';
  const wanting = records.filter((r) => r.summary[other] === undefined);
  const fix = `Add summary.${other}; until then a reader of ${other} gets ${plan.language}.`;
  return perFile(records, wanting, 'summary', (count) => `${count} are without ${other}`, fix);
};

export const agesFollowTheService: Rule = ({ records }) => {
  const spans = new Map(records.flatMap((r) => (r.kind === 'service' && r.ages ? [[r.id, r.ages] as const] : [])));
  const measures = records.filter((r) => r.kind === 'measure');
  return [...spans].flatMap(([id, { min, max }]) => {
    const wanting = measures.filter((r) => r.service === id && r.ages === null);
    const span = max === null ? `${min} and more` : `${min}–${max}`;
    const fix = 'Write the same ages with basis: derived, unless the measure is for others.';
    return perFile(
      measures,
      wanting,
      'ages',
      (count) => `${count} are without ages, though the service is for ${span} years`,
      fix,
    );
  });
};

export const periodIsNotOver: Rule = ({ plan }, today) =>
  plan.period === null || plan.period.to >= Number(today.slice(0, 4))
    ? []
    : [{ file: `${plan.id}/plan.yaml`, line: 1, field: 'period', what: `the plan ran out in ${plan.period.to}`, fix: 'Enter the new plan, or the new period if it was prolonged.', severity: 'warning' }]; // prettier-ignore

export const linksHaveAddresses: Rule = ({ records }) => {
  const linked = records.filter((r) => r.links.length > 0 || r.kind === 'guide');
  const bare = (r: Rec): boolean => r.links.some((link) => link.url === null) || (r.kind === 'guide' && r.url === null);
  const fix = 'Find the address and write it as url; null (or #) shows the title without a link.';
  return perFile(
    linked,
    linked.filter(bare),
    'links',
    (count) => `${count} with links have one that leads nowhere`,
    fix,
  );
};

const aYearBefore = (today: string): string => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
const TRY_IT = 'Try the number and write the new date.';

export const contactsAreFresh: Rule = ({ contacts }, today) =>
  contacts.flatMap((c) =>
    c.checked === null || c.checked >= aYearBefore(today)
      ? []
      : [{ ...c.at, field: 'checked', what: `${c.id} was last checked on ${c.checked}, more than a year ago`, fix: TRY_IT, severity: 'warning' as const }],
  ); // prettier-ignore

/** The national lines of `shared/emergency.yaml` were tried within a year. */
export const linesAreFresh = ({ lines }: Emergency, today: string): Problem[] =>
  lines
    .filter((line) => line.checked < aYearBefore(today))
    .map((line) => ({ file: 'shared/emergency.yaml', line: 1, field: 'checked', what: `${line.id} was last checked on ${line.checked}, more than a year ago`, fix: TRY_IT, severity: 'warning' })); // prettier-ignore

export const offersHaveAliases: Rule = ({ records }) => {
  const offers = records.filter((r) => r.kind === 'service' || r.kind === 'arena');
  const wanting = offers.filter((r) => r.aliases.length === 0);
  const fix = 'Add what people call them: short forms, old names, nynorsk, English.';
  return perFile(offers, wanting, 'aliases', (count) => `${count} are without an alias`, fix);
};

const RULES: readonly Rule[] = [
  offersNameTheirConcerns, summariesAreInBothNorwegians, agesFollowTheService, periodIsNotOver, linksHaveAddresses,
  contactsAreFresh, offersHaveAliases,
]; // prettier-ignore

/** Every warning of one plan, in the order of the files. */
export function warningsOf(plan: PlanKnowledge, today: string): Problem[] {
  return RULES.flatMap((rule) => rule(plan, today)).sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
