import type { Emergency } from '../knowledge/emergency.js';
import { TEXTS } from '../text/index.js';
import { container, text, type Element } from './adaptive.js';
import type { Language } from './describe.js';

/** Whom to ring first in this kind of danger, then the others. */
function linesFor(kind: string, { lines }: Emergency): Emergency['lines'] {
  const first = (line: Emergency['lines'][number]): boolean => (line.first as readonly string[]).includes(kind);
  return [...lines.filter(first), ...lines.filter((line) => !first(line) && line.box)];
}

/** The emergency box as lines of text: who to ring now, what not to do, the duties in one line each. */
export function acuteLines(kind: string, emergency: Emergency, language: Language): string[] {
  const { acute: t } = TEXTS[language];
  const numbers = linesFor(kind, emergency).map(
    (line) => `${line.number} ${line.name[language]} – ${line.what[language]}`,
  );
  return [
    t.title,
    ...numbers,
    t.childWelfare,
    t.parents,
    ...emergency.duties.filter((duty) => duty.box).map((duty) => duty.text[language]),
  ];
}

/** The same as the first element of a card. */
export function acuteBox(kind: string, emergency: Emergency, language: Language): Element {
  const [title = '', ...lines] = acuteLines(kind, emergency, language);
  const numbers = linesFor(kind, emergency).length;
  return container(
    [
      text(title, { weight: 'Bolder', size: 'Large', color: 'Attention', style: 'heading' }),
      ...lines.map((line, i) =>
        text(line, i < numbers ? { weight: 'Bolder', spacing: 'Small' } : { spacing: 'Small' }),
      ),
    ],
    { style: 'attention', bleed: true },
  );
}

/** Worries that may be about a danger the words do not show. */
const GRAVE: Readonly<Record<string, string>> = {
  violence: 'violence',
  'sexual-abuse': 'sexual-abuse',
  neglect: 'violence',
  suicide: 'suicide',
  'self-harm': 'suicide',
};

/** A quiet line under an answer about such a worry: whom to ring if it is now. The box is for what is said to be now. */
export function ifNow(concerns: readonly string[], { lines }: Emergency, language: Language): Element[] {
  const kinds = concerns.flatMap((concern) => GRAVE[concern] ?? []);
  const numbers = lines.filter(({ first }) => first.some((kind) => kinds.includes(kind)));
  if (numbers.length === 0) return [];
  const whom = numbers.map(({ number, name }) => `${number} (${name[language]})`).join(', ');
  return [text(`${TEXTS[language].acute.ifNow} ${whom}.`, { isSubtle: true, size: 'Small', separator: true })];
}
