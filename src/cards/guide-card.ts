import type { PlanKnowledge } from '../knowledge/load.js';
import type { Guide } from '../knowledge/schema.js';
import { bare } from '../knowledge/text.js';
import { TEXTS, type Text } from '../text/index.js';
import { buttons, card, container, facts, text, type Element, type Shown } from './adaptive.js';
import { describe, type Language } from './describe.js';
import { guideButtons } from './guide-buttons.js';
import { levelElements, levelLines, type GuideLevel } from './guide-levels.js';
import { leave, linesOf } from './lines.js';

type Links = Guide['links'];

/**
 * An action guide, one level and one step at a time: the exception (not the parents first) on top, then the guide, its
 * levels 0–3, the steps of the chosen level, the chosen step.
 * @param at the chosen level, and its step counted from 0; what the guide does not have is as if it were not chosen
 */
export function guideCard(
  guide: Guide,
  plan: PlanKnowledge,
  language: Language,
  at: { level?: number | undefined; step?: number | undefined },
): Shown {
  const t: Text = TEXTS[language];
  const { summary, source, facts: rows } = describe(guide, plan, language);
  const level: GuideLevel | undefined = guide.levels.find((l) => l.level === at.level);
  const step = at.step !== undefined && level?.steps[at.step] ? at.step : undefined;
  const links = linksOf(guide, step === undefined ? undefined : level?.steps[step]?.links);
  const body = [
    container([text(t.acute.parents, { weight: 'Bolder' })], { style: 'attention' }),
    text(guide.name, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    text(summary, level ? { isSubtle: true, size: 'Small' } : {}),
    ...levelElements(guide, level, step, language),
    ...linkElements(links, t),
    ...rows.filter(({ label }) => label.startsWith(t.note)).map((row) => facts([row])),
    text(`${t.source}: ${source}`, { isSubtle: true, size: 'Small' }),
  ];
  const words = linesOf(
    t.acute.parents,
    `${guide.name}: ${summary}`,
    ...levelLines(guide, level, step, language),
    links.map(({ title, url }) => (url ? `${title}: ${url}` : title)).join(' · '),
    `${t.source}: ${source}`,
    guide.url ? `${t.openGuide(guide.name)}: ${guide.url}` : guide.levels.length === 0 && t.askDifferently,
  );
  return { text: words, card: card(body, guideButtons(guide, plan, language, level, step)) };
}

/** The links of the chosen step, else the guide's own that say more than its name and its address. */
const linksOf = (guide: Guide, ofStep: Links | undefined): Links =>
  ofStep ?? guide.links.filter(({ title, url }) => (url ? url !== guide.url : bare(title) !== bare(guide.name)));

/** Tools and links; one whose address the plan does not give is named only. */
function linkElements(links: Links, t: Text): Element[] {
  if (links.length === 0) return [];
  return [
    text(`${t.use.tools}:`, { weight: 'Bolder', size: 'Small' }),
    ...links.map(({ title, url }) => (url ? buttons([leave(title, url)]) : text(title, { spacing: 'Small' }))),
  ];
}
