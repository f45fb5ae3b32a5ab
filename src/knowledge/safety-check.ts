import type { AcuteWords } from './safety-words.js';
import type { Problem } from './yaml.js';

type Tongue = 'no' | 'en';
/** Groups that no list can hold: ages said in figures or words. */
const AGES = new Set(['age', 'tiny', 'small', 'teen', 'grown', 'under14', 'under16']);
const TONGUES: readonly Tongue[] = ['no', 'en'];
/** A gap or a «not» cannot begin a pattern; one word that must not stand before may. */
const BEGINS_BADLY = /^(?:\.\.|~|!\S+\s+(?:\.\.|~|!)|!\S+$)|^(?:!\S+\s+)?\S+\?(?:\s|$)/;

/** Everything in the safety rules that points at nothing or cannot be read, said so that an editor can mend it. */
export function checkRules(words: AcuteWords): Problem[] {
  const problem = (file: string, field: string, what: string, fix: string): Problem => ({
    file: `shared/safety/${file}.yaml`,
    line: 1,
    field,
    what,
    fix,
    severity: 'error',
  });
  return TONGUES.flatMap((tongue) =>
    linesOf(words, tongue).flatMap(({ file, field, line }) => {
      const found: Problem[] = [];
      for (const [, name = ''] of line.matchAll(/@([\p{L}\d-]+)/gu))
        if (!words.classes[name] && !AGES.has(name))
          found.push(
            problem(file, field, `«${line}» names @${name}`, 'Correct the name, or add the group to words.yaml.'),
          );
      for (const item of line.split(/ & | (?=- )/).map((text) => text.replace(/^- /, '').trim())) {
        const part = /^<(.+)>$/.exec(item)?.[1];
        if (part !== undefined && !words.parts[part])
          found.push(problem(file, field, `«${line}» names <${part}>`, 'Correct the name, or add the part.'));
        if (part === undefined && BEGINS_BADLY.test(item))
          found.push(problem(file, field, `«${item}» does not begin with a word`, 'Put a word or a @group first.'));
      }
      return found;
    }),
  );
}

function linesOf(words: AcuteWords, tongue: Tongue): { file: string; field: string; line: string }[] {
  const { idioms, breaks, frames } = words.harmless;
  const of = (file: string, field: string, lines: readonly string[] | undefined) =>
    (lines ?? []).map((line) => ({ file, field: `${field}.${tongue}`, line }));
  return [
    ...of('harmless', 'idioms', idioms[tongue]),
    ...of('harmless', 'breaks', breaks[tongue]),
    ...frames.flatMap((f) =>
      [f, f.with, f.unless].flatMap((lines) => of('harmless', `frames.${f.id}`, lines?.[tongue])),
    ),
    ...Object.entries(words.parts).flatMap(([name, lines]) => of('acute', `parts.${name}`, lines[tongue])),
    ...words.situations.flatMap((s) => of('acute', `situations.${s.id}`, s[tongue])),
    ...[...words.signs, ...words.contexts].flatMap((s) => of('signs', s.id, s[tongue])),
  ];
}
