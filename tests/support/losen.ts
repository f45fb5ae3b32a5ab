import { buildLibrary, type Library } from '../../src/answers/library.js';
import { loadKnowledge, type Knowledge } from '../../src/knowledge/knowledge.js';

let loaded: { knowledge: Knowledge; library: Library } | undefined;

/** The real knowledge, read once for all tests. */
export function losen(): { knowledge: Knowledge; library: Library } {
  if (!loaded) {
    const { knowledge } = loadKnowledge('knowledge');
    loaded = { knowledge, library: buildLibrary(knowledge) };
  }
  return loaded;
}
