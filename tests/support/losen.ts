import { buildLibrary, type Library } from '../../src/answers/library.js';
import { loadKnowledge, type Knowledge } from '../../src/knowledge/knowledge.js';
import type { Desk } from '../../src/respond.js';
import { makeGuards } from '../../src/safety/guards.js';

let loaded: { knowledge: Knowledge; library: Library; desk: Desk } | undefined;

/** The real knowledge, read once for all tests. */
export function losen(): { knowledge: Knowledge; library: Library; desk: Desk } {
  if (!loaded) {
    const { knowledge } = loadKnowledge('knowledge');
    const library = buildLibrary(knowledge);
    loaded = { knowledge, library, desk: { library, guards: makeGuards(knowledge), emergency: knowledge.emergency } };
  }
  return loaded;
}
