import type { Answer, Hit } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { LEVELS, type Level } from '../knowledge/schema.js';
import { bare, serviceName } from '../knowledge/text.js';
import { TEXTS, type Text } from '../text/index.js';
import type { Action } from './actions.js';
import { card, container, facts, openUrl, submit, text, type CardJson, type Element } from './adaptive.js';
import { describe, type Language } from './describe.js';
import { contactLine, headline, numberLines, understood, untold, which } from './plain-text.js';

const OTHERS = 5;
const COLOUR = { green: 'Good', yellow: 'Warning', red: 'Attention' } as const;

/** An answer as a card: notices (danger, a kind warning) on top, what was understood, the first hit in full, the next as lines that open, source and guide. */
export function answerCard(answer: Answer, plan: PlanKnowledge, notices: readonly Element[] = []): CardJson {
  const { question, hits, nearest } = answer;
  const t: Text = TEXTS[question.language];
  const heard = understood(answer, plan, t);
  const [first, ...rest] = hits;
  const number =
    answer.found && answer.contact
      ? numberLines(answer.contact, t).map((line, i) =>
          text(line, i === 0 ? { weight: 'Bolder' } : { isSubtle: true, size: 'Small' }),
        )
      : undefined;
  const place = t.list(plan.plan.municipalities.map((m) => m.name));
  return card(
    [
      ...notices,
      heard !== '' && text(`${t.understood}: ${heard}`, { isSubtle: true, size: 'Small' }),
      answer.unclear && text(which(answer, t), { weight: 'Bolder' }),
      ...(first ? hitElements(answer, first, plan, t) : (number ?? [text(t.notFound(place), { weight: 'Bolder' })])),
      first
        ? more(
            rest.filter(({ record }) => bare(record.name) !== bare(first.record.name)),
            plan,
            question.language,
            t.also,
          )
        : more(nearest, plan, question.language, t.nearest),
      !first && !number && nearest.length === 0 && text(t.askDifferently),
    ],
    actions(answer, t),
  );
}

function hitElements(answer: Answer, hit: Hit, plan: PlanKnowledge, t: Text): Element[] {
  const { record } = hit;
  const { summary, facts: rows, source } = describe(record, plan, answer.question.language, answer.question.guideLevel);
  const level = record.kind === 'measure' ? record.level : undefined;
  const head = text(headline(answer, hit, plan, t), { weight: 'Bolder', size: 'Medium', style: 'heading' });
  return [
    ...untold(answer, hit, plan, t).map((words) => text(words, { weight: 'Bolder' })),
    head,
    ...(level ? [text(`● ${t.levels[level]}`, { color: COLOUR[level], weight: 'Bolder', spacing: 'None' })] : []),
    text(summary),
    facts(rows.filter((row) => row.label !== t.level)),
    ...(answer.question.intent === 'contact' || answer.question.asks === 'phone'
      ? [text(contactLine(answer, plan, t))]
      : []),
    text(`${t.source}: ${source}`, { isSubtle: true, size: 'Small' }),
  ];
}

/** The next hits, one line each; a line opens its record. */
function more(hits: readonly Hit[], plan: PlanKnowledge, language: Language, title: string): Element | null {
  if (hits.length === 0) return null;
  const t: Text = TEXTS[language];
  const line = ({ record }: Hit): Element => {
    const level = 'level' in record && record.level ? t.levels[record.level] : t.kinds[record.kind];
    const about = [
      level,
      record.kind === 'arena' ? record.area : record.kind === 'measure' ? serviceName(record, plan) : null,
    ]
      .filter(Boolean)
      .join(' · ');
    const open: Action = { do: 'open', key: record.key, language };
    return container([text(`${record.name} – ${about}`)], {
      selectAction: submit(record.name, open),
      spacing: 'Small',
    });
  };
  return container([text(`${title}:`, { weight: 'Bolder', size: 'Small' }), ...hits.slice(0, OTHERS).map(line)], {
    separator: true,
    spacing: 'Medium',
  });
}

function actions({ question, guide, unclear }: Answer, t: Text): Element[] {
  const other: Level[] = unclear ? [unclear] : question.level ? LEVELS.filter((level) => level !== question.level) : [];
  const ask = (level: Level): Element =>
    submit(t.levels[level], { do: 'ask', text: question.text, level, language: question.language } satisfies Action);
  const host = guide ? new URL(guide.url).hostname.replace(/^www\./, '') : '';
  return [...(guide ? [openUrl(`${t.openGuide(guide.title)} ↗ ${host}`, guide.url)] : []), ...other.map(ask)];
}
