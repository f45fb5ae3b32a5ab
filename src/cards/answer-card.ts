import type { Answer } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS } from '../knowledge/schema.js';
import { TEXTS } from '../text/index.js';
import type { Again } from './actions.js';
import { adjust } from './adjust.js';
import { card, chips, container, submit, text, type CardJson, type Element } from './adaptive.js';
import { hitElements, hitLine, placementElements } from './hit-elements.js';
import { dutyLines, guideOf, numberLines, others, placeOf, understood, which } from './answer-lines.js';
import { leave } from './lines.js';
import { serviceElements } from './service-elements.js';

const OTHERS = 5;

/** How an answer is shown. */
export interface Showing {
  /** Danger, a kind warning: above the answer. */
  notices?: readonly Element[];
  /** Under the answer. */
  footnotes?: readonly Element[];
  /** The question to ask again: with it the card has buttons that change its parts, show more, and judge the answer. */
  again?: Again;
  /** Others read along: the answer can be had privately. */
  public?: boolean;
  /** No button that sends: a card in somebody's message is complete in itself. */
  alone?: boolean;
}

/** An answer as a card: what was understood, the first hit in full, the next as lines that open, how to change what was understood, source and guide. */
export function answerCard(answer: Answer, plan: PlanKnowledge, showing: Showing = {}): CardJson {
  const { language } = answer.question;
  const t = TEXTS[language];
  const { notices = [], footnotes = [], again, alone } = showing;
  const heard = understood(answer, plan, t, language);
  return card(
    [
      ...notices,
      heard !== '' && text(`${t.understood}: ${heard}`, { isSubtle: true, size: 'Small' }),
      which(answer, t) !== '' && text(which(answer, t), { weight: 'Bolder' }),
      ...dutyLines(answer, t, language).map(([duty, source]) =>
        container(
          [text(duty, { weight: 'Bolder' }), text(source, { isSubtle: true, size: 'Small', spacing: 'Small' })],
          {
            style: 'emphasis',
          },
        ),
      ),
      ...body(answer, plan, alone === true),
      ...(again && !alone ? adjust(answer, plan, again) : []),
      ...footnotes,
      again && !alone && answer.found && rating(answer, again),
    ],
    actions(answer, showing),
  );
}

function body(answer: Answer, plan: PlanKnowledge, alone: boolean): (Element | null)[] {
  const { language } = answer.question;
  const t = TEXTS[language];
  const [first] = answer.hits;
  const list = (hits: Answer['hits'], title: string): Element | null =>
    hits.length === 0
      ? null
      : container(
          [
            text(`${title}:`, { weight: 'Bolder', size: 'Small' }),
            ...hits.slice(0, OTHERS).map((hit) => hitLine(hit, plan, language, !alone)),
          ],
          { separator: true, spacing: 'Medium' },
        );
  if (answer.placements.length > 0 && !alone)
    return [...placementElements(answer.placements, plan, language), list(others(answer), t.also)];
  if (first)
    return [
      ...hitElements(answer, first, plan),
      ...(first.record.kind === 'service' && !alone && answer.question.intent !== 'contact'
        ? serviceElements(first.record, plan, language)
        : []),
      list(others(answer), t.also),
    ];
  if (answer.found && answer.contact)
    return numberLines(answer.contact, t).map((line, i) =>
      text(line, i === 0 ? { weight: 'Bolder' } : { isSubtle: true, size: 'Small' }),
    );
  if (answer.duties.length > 0) return [];
  return [
    text(t.notFound(placeOf(plan, t)), { weight: 'Bolder' }),
    list(answer.nearest, t.nearest),
    text(t.askDifferently),
  ];
}

/** Two chips under the answer: it helped, it did not. */
function rating({ question: { language }, hits: [first] }: Answer, again: Again): Element {
  const { use } = TEXTS[language];
  const rate = (verdict: 'helpful' | 'notHelpful') =>
    ({ do: 'rate', ...again, ...(first && { key: first.record.key }), verdict, language }) as const;
  return container(
    [
      chips([
        { title: use.yes, data: rate('helpful') },
        { title: use.no, data: rate('notHelpful') },
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

/** What one can do next; a level that was unclear is asked about first. */
function actions(answer: Answer, { again, public: open, alone }: Showing): Element[] {
  const { question, unclear, found } = answer;
  const guide = guideOf(answer);
  const { language } = question;
  const t = TEXTS[language];
  const rest = others(answer).length - OTHERS;
  const out = guide ? [leave(t.openGuide(guide.title), guide.url)] : [];
  if (alone) return out;
  const steps = guide?.steps ? [submit(t.use.stepByStep, { do: 'guide', key: guide.key, language })] : [];
  if (!again) return guide ? [...out, ...steps] : [submit(t.use.helpTitle, { do: 'help', language })];
  const meant = LEVELS.filter((level) => level === unclear);
  return [
    ...meant.map((level) => submit(t.levels[level], { do: 'ask', ...again, level, language })),
    ...out,
    ...steps,
    ...(found && rest > 0 ? [submit(t.use.showMore(rest), { do: 'more', ...again, from: OTHERS, language })] : []),
    ...(found ? [] : [submit(t.use.report, { do: 'report', ...again, language })]),
    ...(found ? [] : [submit(t.use.otherPlan, { do: 'plans', question: again, language })]),
    ...(open ? [submit(t.use.privately, { do: 'private', ...again, language })] : []),
  ];
}
