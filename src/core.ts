import { buildLibrary } from './answers/library.js';
import { createConversation, languageOf, type Converse, type Parts, type Search } from './conversation.js';
import { addSuggestion } from './feedback/suggestion.js';
import { loadKnowledge, type Knowledge } from './knowledge/knowledge.js';
import { describeProblem, readYaml, type ReadYaml } from './knowledge/yaml.js';
import { rememberFiles } from './knowledge/remember.js';
import { smalltalk, type Recognise } from './questions/smalltalk.js';
import type { Desk } from './respond.js';
import { makeGuards } from './safety/guards.js';
import { TEXTS } from './text/index.js';

/** What a server needs of Losen, whatever it is served through. */
export interface Core {
  converse: Converse;
  /** The search from the compose box. */
  search: Search;
  /** What the user is told when something broke. */
  failed: (locale?: string) => string;
  /** What an asker is told who cannot be written to privately. */
  notPrivately: (locale?: string) => string;
  /** The title over the answer about somebody's message. */
  quoteTitle: (locale?: string) => string;
  /** Questions to try, in the client's language. */
  examples: (locale?: string) => readonly string[];
  /** What is loaded, for `GET /health`. */
  health: () => object;
  /** What is wrong with the knowledge or the plan chosen; Losen does not start with any. */
  problems: readonly string[];
  /** Reads the knowledge again. Gives what is wrong with it; with nothing wrong, the next message is answered from it. */
  reload: () => readonly string[];
}

/** The knowledge made ready to be asked, all of one reading. */
interface Loaded {
  knowledge: Knowledge;
  desk: Desk;
  recognise: Recognise;
  /** What is wrong with it; with any it is not to be used. */
  problems: readonly string[];
}

interface Sources extends Pick<Parts, 'stores' | 'owners' | 'log'> {
  knowledgeDir: string;
  /** The plan of an asker who has chosen none; undefined: it is asked for. */
  plan: string | undefined;
  /** Where suggestions for the editor are written. */
  dataDir: string;
  /** Files are going to be saved while Losen runs: keeps what it has read, so that `reload` reads only what changed. */
  watchKnowledge?: boolean;
}

/** Reads the knowledge and makes it ready to be asked. */
export function createCore(sources: Sources): Core {
  const { knowledgeDir, plan, dataDir, stores, owners, log, watchKnowledge = false } = sources;
  const read = watchKnowledge ? rememberFiles() : readYaml;
  let now = load(knowledgeDir, plan, read);
  const { converse, search } = createConversation({
    desk: () => now.desk,
    recognise: (text, fallback) => now.recognise(text, fallback),
    ...{ plan, stores, owners, log },
    now: Date.now,
    suggest: (suggestion) => {
      const added = addSuggestion(dataDir, suggestion, new Date());
      return 'wrong' in added ? added : {};
    },
  });
  return {
    converse,
    search,
    failed: (locale) => TEXTS[languageOf(locale)].failed,
    notPrivately: (locale) => TEXTS[languageOf(locale)].use.notPrivately,
    quoteTitle: (locale) => TEXTS[languageOf(locale)].use.quoteTitle,
    examples: (locale) => TEXTS[languageOf(locale)].examples,
    health: () => ({
      plan: plan ?? 'ask',
      plans: Object.fromEntries([...now.knowledge.plans].map(([id, { records }]) => [id, records.length])),
    }),
    problems: now.problems,
    reload: () => {
      try {
        const next = load(knowledgeDir, plan, read);
        if (next.problems.length === 0) now = next;
        return next.problems;
      } catch (error) {
        return [`${knowledgeDir} cannot be read: ${String(error)}. Put the folder back, or save a file to try again.`];
      }
    },
  };
}

function load(knowledgeDir: string, plan: string | undefined, read: ReadYaml): Loaded {
  const { knowledge, problems } = loadKnowledge(knowledgeDir, read);
  const library = buildLibrary(knowledge);
  const errors = problems.filter((p) => p.severity === 'error').map(describeProblem);
  const known = library.books.keys().join(', ');
  if (errors.length === 0 && plan !== undefined && !library.books.has(plan))
    errors.push(`PLAN="${plan}" is no plan in ${knowledgeDir}. Set PLAN to one of: ${known}, or to ask.`);
  const desk = { library, guards: makeGuards(knowledge), emergency: knowledge.emergency };
  if (errors.length === 0 && plan !== undefined) library.books.get(plan);
  return { knowledge, desk, recognise: smalltalk(knowledge.vocabulary), problems: errors };
}
