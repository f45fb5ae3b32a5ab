import { ask } from '../src/answers/conversation-state.js';
import { buildLibrary } from '../src/answers/library.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { once, timings } from './measure.js';
import type { BenchQuestion } from './questions.js';

const MUNICIPALITIES = 357;

/** As many plans as Norway has municipalities: the shipped plans repeated under other names. */
export function many(knowledge: Knowledge, questions: readonly BenchQuestion[]): Record<string, number> {
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
  const { median, p99 } = timings(
    2,
    questions.map((x) => () => ask(x.q, x.plan, built.value)),
  );
  return {
    plans: plans.size,
    indexMs: Math.round(built.ms),
    residentMb: Math.round(process.memoryUsage().rss / 1e6),
    median,
    p99,
  };
}
