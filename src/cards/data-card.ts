import type { Gap } from '../feedback/gap.js';
import { TEXTS, type Text } from '../text/index.js';
import { card, facts, submit, text, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { linesOf, short } from './lines.js';

/** More questions than this would not fit a card; how many more there are is said. */
const MOST = 20;
const LONGEST = 160;

/**
 * What is kept about the user.
 * @param kept the chosen municipality, service and language as their names, and the user's questions, oldest first
 * @param days after how many days a question is deleted
 */
export function dataCard(
  kept: { municipality: string | null; service: string | null; speech: string | null; gaps: readonly Gap[] },
  days: number,
  language: Language,
): Shown {
  const t: Text = TEXTS[language];
  const rows = [
    { label: t.use.municipality, value: kept.municipality },
    { label: t.use.myService, value: kept.service },
    { label: t.use.myLanguage, value: kept.speech },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const settings = submit(t.use.settings, { do: 'settings', language });
  if (rows.length === 0 && kept.gaps.length === 0)
    return { text: linesOf(t.use.noData, t.use.writeSettings), card: card([text(t.use.noData)], [settings]) };
  const newest = [...kept.gaps].reverse();
  const questions = newest
    .slice(0, MOST)
    .map(({ question, at }) => `${dateIn(at, language)}: ${short(question, LONGEST)}`);
  const more = newest.length > MOST ? t.more(newest.length - MOST) : '';
  const about = `${t.use.myQuestions(days)}:`;
  const body = [
    text(t.use.myData, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    rows.length > 0 && facts(rows),
    questions.length > 0 && text(about, { weight: 'Bolder', size: 'Small', separator: true }),
    ...questions.map((words) => text(words, { spacing: 'Small' })),
    more !== '' && text(more, { isSubtle: true, size: 'Small' }),
  ];
  const words = linesOf(
    t.use.myData,
    rows.map(({ label, value }) => `${label}: ${value}`).join(' · '),
    questions.length > 0 && about,
    [...questions, more].filter(Boolean).join(' · '),
    t.use.writeDelete,
  );
  return { text: words, card: card(body, [submit(t.use.deleteData, { do: 'forget', language }), settings]) };
}

/** Asks before everything is deleted. */
export function forgetCard(language: Language): Shown {
  const { use } = TEXTS[language];
  const sure = submit(use.deleteYes, { do: 'forget', sure: true, language });
  return {
    text: linesOf(use.deleteSure, `${use.deleteYes} · ${use.deleteNo}`),
    card: card([text(use.deleteSure, { weight: 'Bolder' })], [sure, submit(use.deleteNo, { do: 'data', language })]),
  };
}

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** «3. august 2026», the day it was in Norway. */
const dateIn = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(at);
