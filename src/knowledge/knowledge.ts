import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from './check.js';
import { loadPlan, type PlanKnowledge } from './load.js';
import { readYaml, type Problem, type ReadYaml } from './yaml.js';
import { loadEmergency, type Emergency } from './emergency.js';
import { loadAcuteWords, loadPersonWords, type AcuteWords, type PersonWords } from './safety-words.js';
import { loadVocabulary, type Vocabulary } from './vocabulary.js';

/** Everything Losen knows. */
export interface Knowledge {
  plans: ReadonlyMap<string, PlanKnowledge>;
  vocabulary: Vocabulary;
  acute: AcuteWords;
  persons: PersonWords;
  emergency: Emergency;
}

const NO_PLANS = new Set(['shared', 'tours', 'schema']);

/**
 * Reads and checks all of a knowledge folder. Every problem is reported at once; plans that cannot be read are left out.
 * `read` reads one file; who loads again and again hands in one that remembers (remember.ts).
 */
export function loadKnowledge(root: string, read: ReadYaml = readYaml): { knowledge: Knowledge; problems: Problem[] } {
  const problems: Problem[] = [];
  const vocabulary = loadVocabulary(root, problems, read);
  const acute = loadAcuteWords(root, problems, read);
  const persons = loadPersonWords(root, problems, read);
  const emergency = loadEmergency(root, problems, read);
  const plans = new Map<string, PlanKnowledge>();
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || NO_PLANS.has(entry.name)) continue;
    const plan = loadPlan(join(root, entry.name), root, problems, read);
    if (plan) plans.set(plan.plan.id, plan);
  }
  const known = { concerns: new Set(vocabulary.concerns.map((c) => c.id)) };
  for (const plan of plans.values()) for (const rule of RULES) problems.push(...rule(plan, known));
  return { knowledge: { plans, vocabulary, acute, persons, emergency }, problems };
}
