import type { Answer } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { TEXTS } from '../text/index.js';
import type { Again } from './actions.js';
import { card, submit, text, type Shown } from './adaptive.js';
import { hitLine } from './hit-elements.js';
import { others, understood } from './answer-lines.js';

const AT_ONCE = 10;

/** The other hits of a question from number `from` on, ten at a time; each line opens its record. */
export function hitsCard(answer: Answer, plan: PlanKnowledge, again: Again, from: number): Shown {
  const { language } = answer.question;
  const t = TEXTS[language];
  const all = others(answer);
  const shown = all.slice(from, from + AT_ONCE);
  const rest = all.length - from - shown.length;
  const heard = understood(answer, plan, t, language);
  const title = shown.length > 0 ? t.use.moreHits(from + 1, from + shown.length, all.length) : t.use.noMore;
  const back = submit(t.use.toAnswer, { ...again, do: 'ask', language });
  return {
    text: [title, ...shown.map(({ record }) => record.name)].join('\n'),
    card: card(
      [
        heard !== '' && text(`${t.understood}: ${heard}`, { isSubtle: true, size: 'Small' }),
        text(title, { weight: 'Bolder', style: 'heading' }),
        ...shown.map((hit) => hitLine(hit, plan, language)),
      ],
      [
        ...(rest > 0 ? [submit(t.use.showMore(rest), { ...again, do: 'more', from: from + AT_ONCE, language })] : []),
        back,
      ],
    ),
  };
}
