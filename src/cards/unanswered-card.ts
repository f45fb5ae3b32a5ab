import type { GroupedGap } from '../feedback/gap.js';
import { TEXTS, type Text } from '../text/index.js';
import { buttons, card, container, submit, text, type Element, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { linesOf, short } from './lines.js';

const MOST = 10;
const TOLD = 4;
/** Longer questions are cut, so that ten of them fit a card: what is shown, and what the button carries. */
const SHOWN = 160;
const CARRIED = 300;

/**
 * The questions that went unanswered, for the plan's owner, each with a button to say which word Losen should have known.
 * @param groups the most frequent first
 */
export function unansweredCard(groups: readonly GroupedGap[], planId: string, language: Language): Shown {
  const t: Text = TEXTS[language];
  const help = submit(t.use.helpTitle, { do: 'help', language });
  if (groups.length === 0) return { text: linesOf(t.use.noUnanswered, t.askDifferently), card: card([text(t.use.noUnanswered)], [help]) }; // prettier-ignore
  const asked = (group: GroupedGap): string =>
    t.use.asked(group.count, t.list(group.languages.map((spoken) => t.use.languages[spoken])));
  const more = (shown: number) => (groups.length > shown ? t.more(groups.length - shown) : undefined);
  const rest = more(MOST);
  const body = [
    text(t.use.unanswered, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...groups.slice(0, MOST).map((group) => groupElement(group, asked(group), planId, language)),
    rest !== undefined && text(rest, { isSubtle: true, size: 'Small' }),
  ];
  const told = groups.slice(0, TOLD).map((group) => `${short(group.question, SHOWN)} (${asked(group)})`);
  return { text: linesOf(`${t.use.unanswered}:`, ...told, more(TOLD)), card: card(body, [help]) };
}

function groupElement({ question, languages }: GroupedGap, asked: string, plan: string, language: Language): Element {
  const about = { question: short(question, CARRIED), plan, in: languages[0] ?? language };
  return container(
    [
      text(short(question, SHOWN), { weight: 'Bolder' }),
      text(asked, { isSubtle: true, size: 'Small', spacing: 'None' }),
      buttons([submit(TEXTS[language].use.addSynonym, { do: 'synonym', ...about, language })]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

/** The most signs a word of a suggestion may have. */
const LONGEST_WORD = 60;

/**
 * Asks which word of a question means what in the plan.
 * @param wrong whether what was just sent could not be taken
 */
export function synonymCard(
  about: { question: string; plan: string; in: Language },
  language: Language,
  wrong = false,
): Shown {
  const { use } = TEXTS[language];
  const intro = use.synonymIntro(short(about.question, CARRIED));
  const carried = { question: short(about.question, CARRIED), plan: about.plan, in: about.in };
  const body = [
    wrong && container([text(use.synonymWrong, { weight: 'Bolder' })], { style: 'warning' }),
    text(intro),
    wordField('word', use.synonymWord),
    wordField('sameAs', use.synonymSameAs),
  ];
  const actions = [
    submit(use.addSynonym, { do: 'suggest', ...carried, language }),
    submit(use.unanswered, { do: 'unanswered', language }),
  ];
  return {
    text: linesOf(wrong && use.synonymWrong, intro, `1. ${use.synonymWord}`, `2. ${use.synonymSameAs}`),
    card: card(body, actions),
  };
}

/** A word to write; the placeholder says the same as the label to clients that know no labels (1.2). */
const wordField = (id: string, label: string): Element => ({
  type: 'Input.Text',
  id,
  label,
  placeholder: label,
  maxLength: LONGEST_WORD,
});
