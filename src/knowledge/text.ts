import { kept } from './kept.js';
import type { PlanKnowledge } from './load.js';
import type { Arena, Rec, Service } from './schema.js';

interface Lookups {
  services: ReadonlyMap<string, Service>;
  teams: ReadonlyMap<string, Arena>;
}
/** What is looked up in a plan again and again, made once for each plan as it was loaded. */
const lookups = kept(({ records }: PlanKnowledge): Lookups => {
  const services = records.filter((r) => r.kind === 'service');
  const teams = records.filter((r): r is Arena => r.kind === 'arena' && r.raisedBy !== null).reverse();
  return { services: new Map(services.map((s) => [s.id, s])), teams: new Map(teams.map((t) => [bare(t.name), t])) };
});

/** A name without punctuation and case: «Sped- og småbarnsteam» and «Sped og småbarnsteam» are one name. */
export const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A record's names, bare: its own, then its aliases. */
export const bareNamesOf = kept(({ name, aliases }: Rec): readonly string[] => [name, ...aliases].map(bare));

/** A service of the plan by its id. */
export const serviceOf = (id: string, plan: PlanKnowledge): Service | undefined => lookups(plan).services.get(id);

/** The display name of a record's service; null where it has none. */
export function serviceName(record: Rec, plan: PlanKnowledge): string | null {
  if (record.kind === 'service') return record.name;
  return record.kind === 'measure' ? (serviceOf(record.service, plan)?.name ?? record.service) : null;
}

/**
 * The team a record is about, where cases can be raised: the arena itself, or the arena of the same name as a measure
 * (the plan places teams on a level as measures, and tells elsewhere who may raise a case).
 */
export function teamOf(record: Rec, plan: PlanKnowledge): Arena | undefined {
  if (record.kind === 'arena') return record.raisedBy ? record : undefined;
  if (record.kind !== 'measure') return undefined;
  const { teams } = lookups(plan);
  return bareNamesOf(record)
    .map((name) => teams.get(name))
    .find((team) => team !== undefined);
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
      said.push(
        ...record.levels.flatMap((level) => [...Object.values(level.meaning), ...level.steps.map((step) => step.name)]),
      );
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
