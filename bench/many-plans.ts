/** As many plans as Norway has municipalities: the shipped plans repeated under other names. Run by index.ts in a process of its own. */
import { ask } from '../src/answers/conversation-state.js';
import { buildLibrary } from '../src/answers/library.js';
import { loadKnowledge } from '../src/knowledge/knowledge.js';
import { inTurns, once } from './measure.js';
import { benchQuestions } from './questions.js';

const MUNICIPALITIES = 357;

const { knowledge } = loadKnowledge('knowledge');
const shipped = [...knowledge.plans.values()];
const plans = new Map(knowledge.plans);
for (let i = plans.size; i < MUNICIPALITIES; i++) {
  const model = shipped[i % shipped.length];
  if (!model) break;
  const id = `${model.plan.id}-${String(i)}`;
  const municipalities = [{ name: `Kommune${String(i)}`, aliases: [] }];
  plans.set(id, {
    ...model,
    plan: { ...model.plan, id, municipalities },
    records: model.records.map((r) => ({ ...r, plan: id, key: `${id}/${r.kind}/${r.id}` })),
  });
}
const built = once(() => {
  const library = buildLibrary({ ...knowledge, plans });
  library.books.values();
  return library;
});
const residentMb = Math.round(process.memoryUsage().rss / 1e6);
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const [asked] = inTurns(2, [benchQuestions().map((x) => () => ask(x.q, x.plan, built.value))]);
console.log(
  JSON.stringify({
    plans: plans.size,
    indexMs: Math.round(built.ms),
    /** What is kept, after garbage is collected. */
    heapMb: Math.round((heapUsed + arrayBuffers) / 1e6),
    residentMb,
    ...asked?.again,
  }),
);
