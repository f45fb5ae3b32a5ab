import type { Answer, Hit } from '../answers/answer.js';
import type { PlanKnowledge } from '../knowledge/load.js';
import { TEXTS, type Text } from '../text/index.js';
import { describe, type Language } from './describe.js';
import {
  asksWhom,
  contactLine,
  dutyLines,
  guideOf,
  headline,
  numberLines,
  others,
  placementLine,
  placeOf,
  understood,
  untold,
  which,
} from './answer-lines.js';
import { serviceLines } from './service-elements.js';

type Lines = (string | false | undefined)[];

/** An answer in a few lines of text: enough by itself in a notification or where cards are not shown. */
export function plainText(answer: Answer, plan: PlanKnowledge): string {
  const { language } = answer.question;
  const t: Text = TEXTS[language];
  const heard = understood(answer, plan, t, language);
  const [first] = answer.hits;
  const guide = guideOf(answer);
  const lines: Lines = [
    heard && `${t.understood}: ${heard}`,
    which(answer, t),
    ...dutyLines(answer, t, language).flat(),
    ...(answer.placements.length > 0
      ? placed(answer, plan, language)
      : first
        ? told(answer, first, plan, language)
        : answer.found && answer.contact
          ? numberLines(answer.contact, t)
          : answer.duties.length > 0
            ? []
            : notFound(answer, plan, language)),
    guide && `${guide.title}: ${guide.url}`,
  ].map((line) => line ?? '');
  return lines.filter((line) => typeof line === 'string' && line !== '').join('\n');
}

function placed({ placements }: Answer, plan: PlanKnowledge, language: Language): Lines {
  const t = TEXTS[language];
  const sources = placements.map(({ record }) => describe(record, plan, language).source);
  return [
    ...placements.map((hit) => placementLine(hit, plan, t, language)),
    `${t.source}: ${[...new Set(sources)].join('; ')}`,
  ];
}

function told(answer: Answer, first: Hit, plan: PlanKnowledge, language: Language): Lines {
  const t = TEXTS[language];
  const { question } = answer;
  const { summary, facts, source } = describe(first.record, plan, language, question.guideLevel);
  return [
    ...untold(answer, first, plan, t),
    headline(answer, first, plan, t),
    summary,
    facts.map(({ label, value }) => `${label}: ${value}`).join(' · '),
    asksWhom(answer, first) && contactLine(answer, plan, t),
    ...(first.record.kind === 'service' && question.intent !== 'contact'
      ? serviceLines(first.record, plan, language)
      : []),
    ...beside(answer).map((hit) => `${hit.record.name}: ${describe(hit.record, plan, language).summary}`),
    also(others(answer), t),
    `${t.source}: ${source}`,
  ];
}

function notFound({ nearest }: Answer, plan: PlanKnowledge, language: Language): Lines {
  const t = TEXTS[language];
  const [near] = nearest;
  if (!near) return [t.notFound(placeOf(plan, t)), t.askDifferently];
  const names = nearest.map((hit) => hit.record.name).join(' · ');
  return [t.notFound(placeOf(plan, t)), `${t.nearest}: ${names}`, describe(near.record, plan, language).summary];
}

/** How near to the first a hit must come to be told of as well, where no single record is asked for. */
const NEAR = 0.8;

/** Prose is seldom said in one place: the next facts that fit about as well are told too. */
function beside({ hits: [first, ...rest], question }: Answer): readonly Hit[] {
  if (!first || question.intent === 'contact' || question.intent === 'meeting') return [];
  return rest.filter((hit) => hit.score >= first.score * NEAR && hit.record.name !== first.record.name).slice(0, 2);
}

function also(hits: readonly Hit[], t: Text): string {
  if (hits.length === 0) return '';
  const shown = hits.slice(0, 5).map(({ record }) => record.name);
  const rest = hits.length - shown.length;
  return `${t.also}: ${shown.join(' · ')}${rest > 0 ? ` · ${t.more(rest)}` : ''}`;
}
