import type { PlanKnowledge } from '../knowledge/load.js';
import type { Ages, Audience, FactTopic, Kind, Level, Rec } from '../knowledge/schema.js';
import { teamOf } from '../knowledge/text.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import { attributesOf } from './attributes.js';

/** What filters and weights look at in a record: read once, and of one shape for all kinds, which is what makes it quick. */
export interface Entry {
  record: Rec;
  kind: Kind;
  /** The level it stands on; undefined where it stands on none or on several. */
  level: Level | undefined;
  /** The levels of a service. */
  levels: readonly Level[];
  ages: Ages | null;
  concerns: readonly string[];
  /** The service of a measure, or the service itself. */
  service: string | undefined;
  /** Whom a measure is for. */
  audience: readonly Audience[];
  topic: FactTopic | undefined;
  /** The guide of the plan. */
  primary: boolean;
  /** A team to which a case can be brought, for children of some age. */
  door: boolean;
  /** A row of a table in the plan. */
  row: boolean;
  /** The fields it tells. */
  attributes: readonly Attribute[];
}

export const entryOf = (r: Rec, plan: PlanKnowledge): Entry => ({
  record: r,
  kind: r.kind,
  level: 'level' in r ? (r.level ?? undefined) : undefined,
  levels: r.kind === 'service' ? r.levels : [],
  ages: 'ages' in r ? r.ages : null,
  concerns: r.concerns,
  service: r.kind === 'measure' ? r.service : r.kind === 'service' ? r.id : undefined,
  audience: r.kind === 'measure' ? r.audience : [],
  topic: r.kind === 'plan' ? r.topic : undefined,
  primary: r.kind === 'guide' && r.primary,
  door: Boolean(teamOf(r, plan)?.ages),
  row: 'row' in r && r.row,
  attributes: attributesOf(r),
});
