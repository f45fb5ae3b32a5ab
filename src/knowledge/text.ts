import type { PlanKnowledge } from './load.js';
import type { Rec } from './schema.js';

/** The display name of a record's service; null where it has none. */
export function serviceName(record: Rec, plan: PlanKnowledge): string | null {
  if (record.kind === 'service') return record.name;
  if (record.kind !== 'measure') return null;
  return plan.records.find((r) => r.kind === 'service' && r.id === record.service)?.name ?? record.service;
}

/** Everything a record says besides its name, aliases and summary, as text to search. */
export function details(record: Rec): string[] {
  const said: (string | null | undefined)[] = [record.note, ...record.links.map((link) => link.title)];
  switch (record.kind) {
    case 'measure':
      said.push(record.responsible, record.timing);
      break;
    case 'arena':
      said.push(record.area, record.frequency?.text, ...(record.participants ?? []), ...(record.raisedBy ?? []));
      break;
    case 'service':
      said.push(record.responsible, ...record.serves);
      break;
    case 'guide':
      said.push(...record.levels.flatMap((level) => [...Object.values(level.meaning), ...level.steps.map((step) => step.name)]));
      break;
    case 'action':
      said.push(record.area, record.responsible, record.status, record.deadline, record.evaluation);
      break;
    case 'term':
      said.push(record.meaning);
      break;
    case 'plan':
      said.push(...record.items, ...record.figures.flatMap((f) => [f.label, f.place, f.year, f.value]));
      break;
  }
  return said.filter((text): text is string => typeof text === 'string' && text !== '');
}
