import type { PlanKnowledge } from './load.js';
import type { Problem } from './yaml.js';
import type { Rec } from './schema.js';

/** Rules across files. Each takes one plan and gives its problems; all of them run, so an editor sees everything at once. */
type Rule = (plan: PlanKnowledge, known: Known) => Problem[];
export interface Known {
  concerns: ReadonlySet<string>;
}

const problem = (record: Rec, field: string, what: string, fix: string, severity: Problem['severity'] = 'error'): Problem => ({
  ...record.at, field, what: `${record.id}: ${what}`, fix, severity,
}); // prettier-ignore

export const idsAreUnique: Rule = ({ records }) => {
  const first = new Map<string, Rec>();
  return records.flatMap((record) => {
    const other = first.get(record.key);
    if (!other) first.set(record.key, record);
    return other
      ? [problem(record, 'id', `is used at ${other.at.file}:${other.at.line} too`, 'Give this record another id.')]
      : [];
  });
};

export const measuresStandUnderAKnownService: Rule = ({ records }) => {
  const services = new Set(records.filter((r) => r.kind === 'service').map((r) => r.id));
  return records.flatMap((r) =>
    r.kind === 'measure' && !services.has(r.service)
      ? [
          problem(
            r,
            'service',
            `services.yaml has no "${r.service}"`,
            'Add the service, or rename the file in measures/.',
          ),
        ]
      : [],
  );
};

/** In a list written [a, b] a comma separates: «Barne-, ungdoms- og familieetaten» must stand in quotation marks. */
export const aliasesAreWhole: Rule = ({ records }) =>
  records.flatMap((r) =>
    r.aliases
      .filter((alias) => /-$|^[)»]|[(«][^)»]*$/.test(alias))
      .map((alias) => problem(r, 'aliases', `"${alias}" is half a name`, 'Put the whole alias in quotation marks.')),
  );

export const agesAreSane: Rule = ({ records }) =>
  records.flatMap((r) =>
    'ages' in r && r.ages?.max != null && r.ages.max < r.ages.min
      ? [problem(r, 'ages', `from ${r.ages.min} to ${r.ages.max} runs backwards`, 'Write the lower age as min.')]
      : [],
  );

export const summariesAreInThePlansLanguage: Rule = ({ plan, records }) =>
  records.flatMap((r) =>
    r.summary[plan.language] === undefined
      ? [problem(r, 'summary', `has no ${plan.language}`, `Add summary.${plan.language}: the plan is written in it.`)]
      : [],
  );

export const concernsAreKnown: Rule = ({ records }, known) =>
  records.flatMap((r) =>
    r.concerns
      .filter((concern) => !known.concerns.has(concern))
      .map((concern) =>
        problem(
          r,
          'concerns',
          `"${concern}" is not in shared/vocabulary/concerns.yaml`,
          'Use one that is, or add it there with its words.',
        ),
      ),
  );

export const contactsExist: Rule = ({ plan, records, contacts }) => {
  const ids = new Set(contacts.map((c) => c.id));
  const used = records.flatMap((r) => (r.kind === 'service' && r.contact ? [{ record: r, contact: r.contact }] : []));
  const missing = used.filter(({ contact }) => !ids.has(contact));
  const problems = missing.map(({ record, contact }) =>
    problem(record, 'contact', `contacts.yaml has no "${contact}"`, 'Add it there, or correct the id.'),
  );
  if (plan.switchboard && !ids.has(plan.switchboard))
    problems.push({
      file: `${plan.id}/plan.yaml`,
      line: 1,
      field: 'switchboard',
      what: `contacts.yaml has no "${plan.switchboard}"`,
      fix: 'Add it there.',
      severity: 'error',
    });
  return problems;
};

export const phoneNumbersHaveASource: Rule = ({ contacts }) =>
  contacts
    .filter((c) => c.phone !== null && (c.source === null || c.checked === null))
    .map((c) => ({
      ...c.at,
      field: 'phone',
      what: `${c.id}: a number without source or date`,
      fix: 'Add source and checked (YYYY-MM-DD), or set phone to null.',
      severity: 'error' as const,
    }));

export const namesOfOneMethodAgree: Rule = ({ records }) => {
  const count = new Map<string, number>();
  for (const r of records) if (r.kind === 'measure' && r.method) count.set(r.method, (count.get(r.method) ?? 0) + 1);
  return records.flatMap((r) =>
    r.kind === 'measure' && r.method && count.get(r.method) === 1
      ? [
          problem(
            r,
            'method',
            `"${r.method}" stands on this measure alone`,
            'Give its other placements the same method, or write null.',
            'warning',
          ),
        ]
      : [],
  );
};

/** Every row of the plan's tables is a record, and no record claims to be a row that is not there. */
export const rowsAreComplete: Rule = ({ plan, records }) =>
  (['measure', 'arena', 'action'] as const).flatMap((kind) => {
    const counted = records.filter((r) => r.kind === kind && r.row).length;
    const inPlan = plan.rows[kind] ?? 0;
    const fix = 'Find the missing or surplus record (row: true), or correct the number if the plan was counted wrong.';
    return counted === inPlan
      ? []
      : [
          {
            file: `${plan.id}/plan.yaml`,
            line: 1,
            field: `rows.${kind}`,
            what: `the plan has ${inPlan} rows, the files ${counted}`,
            fix,
            severity: 'error' as const,
          },
        ];
  });

export const RULES: readonly Rule[] = [
  idsAreUnique, measuresStandUnderAKnownService, agesAreSane, summariesAreInThePlansLanguage, concernsAreKnown, aliasesAreWhole,
  contactsExist, phoneNumbersHaveASource, namesOfOneMethodAgree, rowsAreComplete,
]; // prettier-ignore
