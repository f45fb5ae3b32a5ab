import { buildLibrary } from './answers/library.js';
import { createConversation, languageOf, type Converse } from './conversation.js';
import { loadKnowledge } from './knowledge/knowledge.js';
import { describeProblem } from './knowledge/load.js';
import { smalltalk } from './questions/smalltalk.js';
import { TEXTS } from './text/index.js';

/** What a server needs of Losen, whatever it is served through. */
export interface Core {
  converse: Converse;
  /** What the user is told when something broke. */
  failed: (locale?: string) => string;
  /** Questions to try, in the client's language. */
  examples: (locale?: string) => readonly string[];
  /** What is loaded, for `GET /health`. */
  health: () => object;
  /** What is wrong with the knowledge or the plan chosen; Losen does not start with any. */
  problems: readonly string[];
}

/** Reads the knowledge and makes it ready to be asked. `plan` is the plan of an asker who has chosen none. */
export function createCore({ knowledgeDir, plan }: { knowledgeDir: string; plan: string }): Core {
  const { knowledge, problems } = loadKnowledge(knowledgeDir);
  const library = buildLibrary(knowledge);
  const errors = problems.filter((p) => p.severity === 'error').map(describeProblem);
  const known = [...library.books.keys()].join(', ');
  if (errors.length === 0 && !library.books.has(plan)) errors.push(`PLAN="${plan}" is no plan in ${knowledgeDir}. Set PLAN to one of: ${known}.`);
  return {
    converse: createConversation({ library, recognise: smalltalk(knowledge.vocabulary), plan, now: Date.now }),
    failed: (locale) => TEXTS[languageOf(locale)].failed,
    examples: (locale) => TEXTS[languageOf(locale)].examples,
    health: () => ({ plan, plans: Object.fromEntries([...knowledge.plans].map(([id, { records }]) => [id, records.length])) }),
    problems: errors,
  };
}
