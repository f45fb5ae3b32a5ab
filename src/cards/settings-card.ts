import type { Profile } from '../profiles/profile.js';
import { TEXTS, type Text } from '../text/index.js';
import { card, notice, submit, text, type Element, type Shown } from './adaptive.js';
import type { Language } from './describe.js';
import { linesOf } from './lines.js';

interface Choice {
  id: string;
  name: string;
}

/** The most choices of one list: 357 municipalities and a plan's services would not fit a card. */
const MOST = 100;

/**
 * One's municipality, service and language as a form with what is kept now already chosen.
 *
 * `label` is of version 1.3 and is not shown by a client that stops at 1.2; there the line above the form names the three
 * fields in their order, with what each holds, and everywhere it tells what is kept.
 * @param form the plans and the services to choose from; the services are those of the chosen plan, and may be none
 * @param note what was just done, on top
 */
export function settingsCard(
  form: { plans: readonly Choice[]; services: readonly Choice[]; profile: Profile },
  language: Language,
  note?: string,
): Shown {
  const t: Text = TEXTS[language];
  const { plans, services, profile } = form;
  const speech = Object.entries(TEXTS).map(([id, { name }]) => ({ id, name }));
  const fields = [
    { id: 'plan', label: t.use.municipality, choices: plans, value: profile.plan },
    ...(services.length > 0
      ? [{ id: 'service', label: t.use.myService, choices: services, value: profile.service }]
      : []),
    { id: 'speech', label: t.use.myLanguage, choices: speech, value: profile.language },
  ];
  const chosen = fields
    .map(({ label, choices, value }) => `${label}: ${choices.find(({ id }) => id === value)?.name ?? t.use.notChosen}`)
    .join(' · ');
  const [another] = plans.slice(MOST);
  const body = [
    note !== undefined && notice(note),
    text(t.use.settings, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    text(t.use.settingsIntro),
    text(chosen, { isSubtle: true, size: 'Small' }),
    ...fields.map(({ id, label, choices, value }) => choiceSet(id, label, choices, value, t)),
    another && text(t.use.writePlan(another.name), { size: 'Small' }),
  ];
  const actions = [submit(t.use.save, { do: 'save', language }), submit(t.use.dataTitle, { do: 'data', language })];
  return { text: linesOf(note, t.use.settingsIntro, chosen, t.use.writeSettings), card: card(body, actions) };
}

/** A list to choose from, «Ikke valgt» first; a value that is no longer among the choices is as if nothing were chosen. */
function choiceSet(id: string, label: string, choices: readonly Choice[], value: string | null, t: Text): Element {
  const known = choices.find((choice) => choice.id === value);
  const first = choices.slice(0, MOST);
  const shown = known && !first.includes(known) ? [...first, known] : first;
  return {
    type: 'Input.ChoiceSet',
    style: 'compact',
    id,
    label,
    value: known?.id ?? '',
    choices: [
      { title: t.use.notChosen, value: '' },
      ...shown.map((choice) => ({ title: choice.name, value: choice.id })),
    ],
  };
}
