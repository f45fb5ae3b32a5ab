import { TEXTS, type Text } from '../text/index.js';
import type { Again } from './actions.js';
import { card, chipRows, submit, text, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { line, linesOf } from './lines.js';

interface Choice {
  id: string;
  name: string;
}

const MOST = 12;
const FEWEST = 3;
/** Two in a row: «Lillehammer» does not fit a third of a phone. */
const ROW = 2;
/** What the questions in the buttons may take of a card, in UTF-16 units. */
const ROOM = 9000;

/**
 * One button for each municipality; of very many the first twelve, and how to write the name.
 * @param plans a plan stands here once for each of its municipalities
 * @param title what is asked
 * @param question a question to answer from the chosen plan, carried by every button
 */
export function plansCard(
  plans: readonly Choice[],
  title: string,
  question: Again | undefined,
  language: Language,
): Shown {
  const t: Text = TEXTS[language];
  const carried = question && lightEnough(question);
  const most = carried ? Math.min(MOST, Math.max(FEWEST, Math.floor(ROOM / JSON.stringify(carried).length))) : MOST;
  const shown = plans.slice(0, most);
  const [hidden] = plans.slice(most);
  const write = hidden && t.use.writePlan(hidden.name);
  const chip = ({ id, name }: Choice) => ({
    title: name,
    data: { do: 'plan' as const, plan: id, ...(carried && { question: carried }), language },
  });
  const example = plans[0] && t.use.writePlan(plans[0].name);
  return {
    text: linesOf(title, shown.map(({ name }) => name).join(' · '), write ?? example),
    card: card(
      [text(title, { weight: 'Bolder' }), ...chipRows(shown.map(chip), ROW), write !== undefined && text(write)],
      [submit(t.use.helpTitle, { do: 'help', language })],
    ),
  };
}

/** A question that leans on long earlier texts is carried without them, so that every municipality gets its button. */
const lightEnough = (question: Again): Again =>
  JSON.stringify(question).length * MOST > ROOM ? { ...question, before: [] } : question;

/** One line for each service that may be meant; one tap chooses it. */
export function servicesCard(services: readonly Choice[], plan: string, language: Language): Shown {
  const t: Text = TEXTS[language];
  const shown = services.slice(0, MOST);
  const rest = services.length - shown.length;
  const names = [...shown.map(({ name }) => name), ...(rest > 0 ? [t.more(rest)] : [])];
  const body = [
    text(t.use.whichService, { weight: 'Bolder' }),
    ...shown.map(({ id, name }) => ({ ...line(name, { do: 'work', plan, service: id, language }), style: 'emphasis' })),
    rest > 0 && text(t.more(rest), { isSubtle: true, size: 'Small' }),
  ];
  return {
    text: linesOf(t.use.whichService, names.join(' · '), t.use.writeSettings),
    card: card(body, [submit(t.use.settings, { do: 'settings', language })]),
  };
}
