import type { Coverage, Stage } from '../knowledge/coverage.js';
import { LEVELS, type Level } from '../knowledge/schema.js';
import { TEXTS } from '../text/index.js';

/** The words of the coverage matrix, on screen and on paper: bokmål, for the owner of the plan. */

export const STAGE_NAMES: Record<Stage, string> = TEXTS.nb.use.stages;
export const LEVEL_NAMES: Record<Level, string> = { green: 'grønt', yellow: 'gult', red: 'rødt' };
export const TOTAL = 'i alt';
export const ALL = 'alle tiltak';

/** A cell as text; the empty one is a word, so that nobody has to see a colour. */
export const cellText = (count: number): string => (count === 0 ? 'ingen' : String(count));

export const titleOf = ({ plan: { plan } }: Coverage): string =>
  `Tiltak etter nivå og livsfase: ${plan.municipalities.map((m) => m.name).join(', ')}`;

/** What the plan calls the three levels. */
export const levelsOf = ({ plan: { plan } }: Coverage): string =>
  `Planens egne ord for nivåene: ${LEVELS.map((level) => `${LEVEL_NAMES[level]} = ${plan.levels[level].name}`).join(', ')}.`;

export const listsNone = ({ plan: { plan } }: Coverage): string =>
  `«${plan.title}» lister ingen tiltak, så det er ingen matrise å vise.`;

export const HOW_COUNTED =
  'Et tiltak teller i hver livsfase alderen berører, så en rad kan ikke legges sammen med en annen. Svangerskap er jordmortjenestens tiltak og tiltak for gravide. «Uten alder» er tiltak planen ikke gir noen alder.';
