import type { PlanKnowledge } from './load.js';
import type { Arena, Rec } from './schema.js';

/** The display name of a record's service; null where it has none. */
export function serviceName(record: Rec, plan: PlanKnowledge): string | null {
  if (record.kind === 'service') return record.name;
  if (record.kind !== 'measure') return null;
  return plan.records.find((r) => r.kind === 'service' && r.id === record.service)?.name ?? record.service;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * The team a record is about, where cases can be raised: the arena itself, or the arena of the same name as a measure
 * (the plan places teams on a level as measures, and tells elsewhere who may raise a case).
 */
export function teamOf(record: Rec, { records }: PlanKnowledge): Arena | undefined {
  if (record.kind === 'arena') return record.raisedBy ? record : undefined;
  if (record.kind !== 'measure') return undefined;
  const names = new Set([record.name, ...record.aliases].map(bare));
  return records.find((r): r is Arena => r.kind === 'arena' && r.raisedBy !== null && names.has(bare(r.name)));
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
