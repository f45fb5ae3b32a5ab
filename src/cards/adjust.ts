import type { Answer } from '../answers/answer.js';
import { STAGES, type Stage } from '../knowledge/coverage.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS, type Level } from '../knowledge/schema.js';
import { serviceOf } from '../knowledge/text.js';
import { TEXTS } from '../text/index.js';
import type { Again } from './actions.js';
import { chipRows, chips, text, type Chip, type Element } from './adaptive.js';
import type { Language } from './describe.js';

type Age = NonNullable<Again['age']>;

/** One tap for each part that was understood: another level, another stage of life, without the service. */
export function adjust(answer: Answer, plan: PlanKnowledge, again: Again): Element[] {
  const { question } = answer;
  const { language } = question;
  const ask = (title: string, change: Partial<Again>, on = false): Chip => ({
    title,
    on,
    data: { do: 'ask', ...again, ...change, language },
  });
  const rows = [
    ...(question.level || narrows(answer) ? [chips(levelChips(question.level, language, ask))] : []),
    ...(question.age === undefined ? [] : chipRows(ageChips(question.age, language, ask), 3)),
    ...(question.services.length > 0
      ? [
          chips(
            question.services.map((id) =>
              ask(TEXTS[language].use.without(serviceOf(id, plan)?.name ?? id), {
                services: question.services.filter((other) => other !== id),
              }),
            ),
          ),
        ]
      : []),
  ];
  if (rows.length === 0) return [];
  return [text(`${TEXTS[language].use.change}:`, { weight: 'Bolder', size: 'Small', separator: true }), ...rows];
}

type Ask = (title: string, change: Partial<Again>, on?: boolean) => Chip;

/** No level was said, and the answer spreads over several: they are offered. */
function narrows({ question, hits }: Answer): boolean {
  if (question.intent !== 'measures' && question.intent !== 'contact') return false;
  return new Set(hits.map(({ record }) => (record.kind === 'measure' ? record.level : undefined))).size > 1;
}

const levelChips = (now: Answer['question']['level'], language: Language, ask: Ask): Chip[] =>
  LEVELS.map((level) => ask(shortName(level, language), { level: level === now ? null : level }, level === now));

function ageChips(now: Age, language: Language, ask: Ask): Chip[] {
  const t = TEXTS[language];
  return STAGES.filter((stage) => stage !== 'no-age' && (stage !== 'pregnancy' || now === 'pregnant')).map((stage) => {
    const age = ageOf(stage);
    return ask(age === 'pregnant' ? t.pregnant : t.use.stages[stage], { age }, within(now, age));
  });
}

/** «gult»: three names fit the width of a phone, and the line above has the whole. */
const shortName = (level: Level, language: Language): string => TEXTS[language].levels[level].split(' ')[0] ?? '';

const ageOf = (stage: Stage): Age => {
  const [min = 0, max = 0] = stage.split('-').map(Number);
  return stage === 'pregnancy' ? 'pregnant' : { min, max };
};

function within(now: Age, stage: Age): boolean {
  if (now === 'pregnant' || stage === 'pregnant') return now === stage;
  return now.min >= stage.min && now.max <= stage.max;
}
