import type { PlanKnowledge } from './load.js';
import type { Rec } from './schema.js';
import { serviceName } from './text.js';

/** One record as a flat line of `knowledge export` (README.md): every field is there, null where the kind or the plan has none. */
export function exportRecord(r: Rec, plan: PlanKnowledge): Record<string, unknown> {
  const of = (field: string): unknown =>
    field in r ? ((r as unknown as Record<string, unknown>)[field] ?? null) : null;
  return {
    kind: r.kind,
    plan: r.plan,
    id: r.id,
    name: r.name,
    aliases: r.aliases,
    level: of('level'),
    service: serviceName(r, plan),
    responsible: of('responsible'),
    ageMin: 'ages' in r ? (r.ages?.min ?? null) : null,
    ageMax: 'ages' in r ? (r.ages?.max ?? null) : null,
    area: of('area'),
    participants: of('participants'),
    frequency: r.kind === 'arena' ? (r.frequency?.text ?? null) : null,
    raisedBy: of('raisedBy'),
    status: of('status'),
    deadline: of('deadline'),
    evaluation: of('evaluation'),
    meaning: of('meaning'),
    summary: r.summary,
    url: of('url'),
    section: r.source.section,
    links: r.links,
    note: r.note,
    timing: of('timing'),
    topic: of('topic'),
    items: of('items'),
    figures: of('figures'),
    concerns: r.concerns,
  };
}
