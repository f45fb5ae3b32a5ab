import type { Hit } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { serviceName, serviceOf } from '../knowledge/text.js';
import { fullText, knowledgeOf, type Desk, type Responded } from '../respond.js';
import type { Age, Question } from '../questions/question.js';

const MOST = 10;

/** Ages as the contract writes them: a number, a span, or "pregnant". */
const ageOut = (age: Age): number | [number, number] | 'pregnant' =>
  age === 'pregnant' ? age : age.min === age.max ? age.min : [age.min, age.max];

function filters(q: Question, plan: PlanKnowledge): Record<string, unknown> {
  const names = q.services.map((id) => serviceOf(id, plan)?.name ?? id);
  return {
    ...(q.plan && { plan: q.plan }),
    ...(q.level && { level: q.level }),
    ...(q.age !== undefined && { age: ageOut(q.age) }),
    ...(names.length === 1 && { service: names[0] }),
    ...(names.length > 1 && { service: names }),
  };
}

function result({ record: r, because }: Hit, plan: PlanKnowledge): Record<string, unknown> {
  return {
    kind: r.kind,
    id: r.id,
    name: r.name,
    plan: r.plan,
    level: 'level' in r ? r.level : null,
    service: serviceName(r, plan),
    area: 'area' in r ? r.area : null,
    responsible: 'responsible' in r ? r.responsible : null,
    ages: 'ages' in r && r.ages ? { min: r.ages.min, max: r.ages.max } : null,
    evaluation: 'evaluation' in r ? r.evaluation : null,
    because,
    source: r.source,
  };
}

/** One answer as the line that `ask --jsonl` writes (contracts.md). */
export function toLine(responded: Responded, desk: Desk): Record<string, unknown> {
  const { question, answer, acute, personalData } = responded;
  const plan = knowledgeOf(answer.plan, desk.library);
  return {
    language: question.language,
    intent: question.intent,
    filters: filters(question, plan),
    found: answer.found,
    acute: acute !== null,
    personalData,
    answer: fullText(responded, desk),
    results: (answer.hits.length > 0 ? answer.hits : answer.nearest).slice(0, MOST).map((hit) => result(hit, plan)),
    guideLink: answer.guide && { title: answer.guide.title, url: answer.guide.url },
  };
}
