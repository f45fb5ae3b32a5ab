import type { Answer, Hit } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { serviceName } from '../knowledge/text.js';
import { TEXTS } from '../text/index.js';
import { container, facts, submit, text, type Element } from './adaptive.js';
import { levelText, line } from './lines.js';
import { describe, type Language } from './describe.js';
import { asksWhom, contactLine, headline, placementLine, untold } from './answer-lines.js';

/** The first hit in full: what is missing, where to start or its name, what it is, its facts, whom to reach, where it stands. */
export function hitElements(answer: Answer, hit: Hit, plan: PlanKnowledge): Element[] {
  const { record } = hit;
  const { language, guideLevel } = answer.question;
  const t = TEXTS[language];
  const { summary, facts: rows, source } = describe(record, plan, language, guideLevel);
  const level = record.kind === 'measure' ? record.level : undefined;
  const told = rows.filter((row) => row.label !== t.level);
  return [
    ...untold(answer, hit, plan, t).map((words) => text(words, { weight: 'Bolder' })),
    text(headline(answer, hit, plan, t), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(level ? [levelText(level, t)] : []),
    text(summary),
    ...(told.length > 0 ? [facts(told)] : []),
    ...(asksWhom(answer, hit) ? [text(contactLine(answer, plan, t))] : []),
    text(`${t.source}: ${source}`, { isSubtle: true, size: 'Small' }),
  ];
}

/** The places of a name that stands on several levels; a tap opens the one that was meant. */
export const placementElements = (hits: readonly Hit[], plan: PlanKnowledge, language: Language): Element[] =>
  hits.map((hit) =>
    container(
      [
        ...(hit.record.kind === 'measure' ? [levelText(hit.record.level, TEXTS[language])] : []),
        text(placementLine(hit, plan, TEXTS[language], language), { spacing: 'None' }),
      ],
      { selectAction: submit(hit.record.name, { do: 'open', key: hit.record.key, language }), separator: true },
    ),
  );

/** One hit as one line, which opens it: the name, then its level or what it is, and where it belongs. */
export function hitLine(
  { record }: Pick<Hit, 'record'>,
  plan: PlanKnowledge,
  language: Language,
  opens = true,
): Element {
  const t = TEXTS[language];
  const level = 'level' in record && record.level ? t.levels[record.level] : t.kinds[record.kind];
  const belongs = record.kind === 'arena' ? record.area : record.kind === 'measure' ? serviceName(record, plan) : null;
  const words = `${record.name} – ${[level, belongs].filter(Boolean).join(' · ')}`;
  return opens
    ? line(words, { do: 'open', key: record.key, language })
    : container([text(words)], { spacing: 'Small' });
}
