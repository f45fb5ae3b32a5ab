import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod/v4';
import * as schema from './schema.js';
import type { Contact, Kind, Plan, Rec } from './schema.js';
import { parse, readYaml, type Problem, type ReadYaml } from './yaml.js';

export interface PlanKnowledge {
  plan: Plan;
  records: Rec[];
  contacts: Contact[];
}

export const KINDS = [
  'measure',
  'arena',
  'service',
  'guide',
  'action',
  'term',
  'plan',
] as const satisfies readonly Kind[];

const RECORD_FILES = [
  ['services.yaml', 'service', schema.Service],
  ['arenas.yaml', 'arena', schema.Arena],
  ['guides.yaml', 'guide', schema.Guide],
  ['actions.yaml', 'action', schema.Action],
  ['terms.yaml', 'term', schema.Term],
  ['facts.yaml', 'plan', schema.Fact],
] as const satisfies readonly (readonly [string, Kind, z.ZodType])[];

/**
 * Reads one plan's folder. Gives undefined where `plan.yaml` itself cannot be used; what is wrong elsewhere is reported
 * in `problems`, and the rest of the plan is still read so that all problems are seen at once.
 */
export function loadPlan(
  dir: string,
  root: string,
  problems: Problem[],
  readFile: ReadYaml = readYaml,
): PlanKnowledge | undefined {
  const planSource = readFile(join(dir, 'plan.yaml'), root, problems);
  const plan = parse(schema.Plan, planSource, problems);
  if (plan && plan.id !== basename(dir)) {
    const fix = `Write id: ${basename(dir)}, or rename the folder.`;
    problems.push({
      file: planSource.file,
      line: planSource.lineOf(['id']),
      field: 'id',
      what: 'differs from the folder name',
      fix,
      severity: 'error',
    });
  }
  const id = basename(dir);
  const records: Rec[] = [];
  const read = (path: string, kind: Kind, shape: z.ZodType, extra: object = {}): void => {
    if (!existsSync(path)) return;
    const source = readFile(path, root, problems);
    for (const [index, value] of (Array.isArray(source.value) ? (source.value as unknown[]) : []).entries()) {
      const at = (path: readonly PropertyKey[]): number => source.lineOf([index, ...path]);
      const record = parse(shape, { file: source.file, value, lineOf: at }, problems) as { id: string } | undefined;
      const place = {
        kind,
        plan: id,
        key: `${id}/${kind}/${record?.id ?? ''}`,
        at: { file: source.file, line: at([]) },
      };
      if (record) records.push({ ...record, ...extra, ...place } as Rec);
    }
    if (source.value !== undefined && source.value !== null && !Array.isArray(source.value))
      problems.push({
        file: source.file,
        line: 1,
        field: '(whole file)',
        what: 'is not a list',
        fix: 'Begin every record with "- id: …".',
        severity: 'error',
      });
  };
  const measures = join(dir, 'measures');
  for (const name of existsSync(measures) ? readdirSync(measures).sort() : [])
    if (name.endsWith('.yaml'))
      read(join(measures, name), 'measure', schema.Measure, { service: basename(name, '.yaml') });
  for (const [name, kind, shape] of RECORD_FILES) read(join(dir, name), kind, shape);
  const contactsPath = join(dir, 'contacts.yaml');
  const contactsSource = existsSync(contactsPath) ? readFile(contactsPath, root, problems) : undefined;
  const contacts = (contactsSource && parse(z.array(schema.Contact), contactsSource, problems)) ?? [];
  const at = (index: number): schema.Place => ({
    file: contactsSource?.file ?? '',
    line: contactsSource?.lineOf([index]) ?? 1,
  });
  return plan && { plan, records, contacts: contacts.map((contact, index) => ({ ...contact, at: at(index) })) };
}
