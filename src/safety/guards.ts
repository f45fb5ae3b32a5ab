import type { Knowledge } from '../knowledge/knowledge.js';
import { kept } from '../knowledge/kept.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { details } from '../knowledge/text.js';
import { findAcute, type Acute } from './acute.js';
import { redact, type KnownNames, type PersonalKind } from './personal-data.js';

/** The two guards a text passes before it is read: is a child in danger, and does it tell who somebody is. */
export interface Guards {
  acute(text: string, plan: PlanKnowledge): Acute | null;
  redact(text: string, plan: PlanKnowledge, language: 'nb' | 'nn' | 'en'): { text: string; kinds: PersonalKind[] };
}

/** Makes the guards from the knowledge; what they need of a plan is made once for each plan. */
export function makeGuards({ acute, persons, emergency, plans }: Knowledge): Guards {
  const municipalities = [...plans.values()].flatMap(({ plan }) =>
    plan.municipalities.flatMap((m) => [m.name, ...m.aliases]),
  );
  const of = kept(({ records, contacts }: PlanKnowledge): { names: string[]; known: KnownNames } => {
    const own = records.flatMap((r) => [r.name, ...r.aliases]);
    const phones = [...contacts.flatMap((c) => c.phone ?? []), ...emergency.lines.map((line) => line.number)];
    return { names: own, known: { allowed: [...own, ...municipalities, ...records.flatMap(details)], phones } };
  });
  return {
    acute: (text, plan) => findAcute(text, acute, of(plan).names),
    redact: (text, plan, language) => redact(text, of(plan).known, persons, language),
  };
}
