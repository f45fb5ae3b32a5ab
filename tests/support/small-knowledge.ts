import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PlanKnowledge } from '../../src/knowledge/load.js';
import { Arena, Guide, Measure, Plan, Service, type Contact, type Kind, type Rec } from '../../src/knowledge/schema.js';

const common = {
  name: 'Turen',
  summary: { nb: 'En tur.', nn: 'Ein tur.', en: 'A walk.' },
  source: { section: '1', title: 'Turer' },
};
const place = (kind: Kind, id: string, file: string) => ({
  kind,
  plan: 'skogvik',
  key: `skogvik/${kind}/${id}`,
  at: { file: `skogvik/${file}`, line: 2 },
});

/** Records of a small plan; what a test does not care about is filled in. */
export const measure = (id: string, given: object = {}, service = 'helsestasjon'): Rec => ({
  ...Measure.parse({ ...common, id, level: 'green', responsible: null, ages: null, row: false, concerns: ['leisure'], ...given }),
  ...place('measure', id, `measures/${service}.yaml`), kind: 'measure', service,
}); // prettier-ignore
export const service = (id: string, given: object = {}): Rec => ({
  ...Service.parse({ ...common, id, responsible: null, ages: null, sort: 'municipal', concerns: ['leisure'], aliases: ['tur'], ...given }),
  ...place('service', id, 'services.yaml'), kind: 'service',
}); // prettier-ignore
export const arena = (id: string, given: object = {}): Rec => ({
  ...Arena.parse({ ...common, id, area: null, participants: null, frequency: null, raisedBy: null, ages: null, row: false, concerns: ['leisure'], aliases: ['tur'], ...given }),
  ...place('arena', id, 'arenas.yaml'), kind: 'arena',
}); // prettier-ignore
export const guide = (id: string, given: object = {}): Rec => ({
  ...Guide.parse({ ...common, id, url: 'https://skogvik.example/veileder', ...given }),
  ...place('guide', id, 'guides.yaml'), kind: 'guide',
}); // prettier-ignore

/** The fields of a plan.yaml, as an editor writes them. */
export const PLAN_FIELDS = {
  id: 'skogvik',
  title: 'Plan for forebyggende arbeid',
  shortTitle: { nb: 'Planen', nn: 'Planen', en: 'The plan' },
  municipalities: [{ name: 'Skogvik', aliases: [] }],
  language: 'nb',
  period: { from: 2025, to: 2028 },
  adopted: null,
  levels: { green: { name: 'universell' }, yellow: { name: 'selektiv' }, red: { name: 'indikert' } },
  listsMeasures: true,
  rows: {},
};

/** A plan in memory. */
export const smallPlan = (records: Rec[], given: { plan?: object; contacts?: Contact[] } = {}): PlanKnowledge => ({
  plan: Plan.parse({ ...PLAN_FIELDS, ...given.plan }),
  records,
  contacts: given.contacts ?? [],
});

/** A new knowledge folder with the real vocabulary and a small plan without records; `files` are added, by path and text. */
export function smallFolder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'losen-knowledge-'));
  cpSync('knowledge/shared', path.join(root, 'shared'), { recursive: true });
  for (const [file, text] of Object.entries({ 'skogvik/plan.yaml': JSON.stringify(PLAN_FIELDS, null, 2), ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}
