import type { Language } from './language.js';
import type { Group, PlanLexicon } from './lexicon.js';
import type { Token } from './normalize.js';
import { keyOf, type Match } from './phrases.js';
import type { Heard, Term } from './question.js';

/** Tokens that were understood as something other than a name, and how much their words still count as text. */
export interface Mark {
  from: number;
  to: number;
  weight: number;
  as: Heard['as'];
  value: string;
}

const SYNONYM = 0.6;
const PART = 0.55;
const CONCERN = 0.35;
/** What an expression of several words is called says more than its words: «vil ikke på skolen» is skolefravær. */
const EXPRESSED = 0.7;
/** A compound that two English words make: nearly the word itself. */
const TRANSLATED = 0.9;
const JOINTS = ['', 's', 'e'];
/** Beside a worry, whom it is about tells little of what is asked: «en elev», «ein ungdom», "a boy". */
const PERSON = 0.4;
const PERSONS: ReadonlySet<string> = new Set([
  ...['barn', 'born', 'unge', 'ungdom', 'elev', 'gutt', 'gut', 'jente'].map((word) => keyOf(word, 'no')),
  ...['child', 'kid', 'youth', 'pupil', 'student', 'boy', 'girl', 'teenager'].map((word) => keyOf(word, 'en')),
]);

/** «youth team» → ungdomsteam: two expressions beside each other whose Norwegian words make a compound that the plan has. */
function compoundsOf(
  tokens: readonly Token[],
  synonyms: readonly Match<Group>[],
  { spelling }: PlanLexicon,
): Match<string>[] {
  return synonyms.flatMap((head) => {
    const next = tokens[head.to];
    if (!next) return [];
    const after = synonyms.filter((m) => m.from === head.to);
    const tails = [{ words: [next.word], to: head.to + 1 }, ...after.map((m) => ({ words: m.value.words, to: m.to }))];
    return tails.flatMap(({ words, to }) =>
      head.value.words
        .flatMap((first) => words.flatMap((last) => JOINTS.map((joint) => first + joint + last)))
        .filter((word) => spelling.knowsCompound(word))
        .map((word) => ({ value: keyOf(word, 'no'), from: head.from, to })),
    );
  });
}

/** The words of a question that say what it is about, each with every key it may be found under. */
export function contentTerms(
  tokens: readonly Token[],
  keysOfTokens: readonly (readonly string[])[],
  language: Language,
  lexicon: PlanLexicon,
  marks: readonly Mark[],
): Term[] {
  const { spelling, shared } = lexicon;
  const synonyms = shared.synonyms.find(keysOfTokens);
  const translated = language === 'en' ? compoundsOf(tokens, synonyms, lexicon) : [];
  const small = shared.stopwords[language === 'en' ? 'en' : 'no'];
  const worried = marks.some((m) => m.as === 'concern');
  const content = tokens.filter((t) => t.capitals || !small.has(t.word));
  const kept = new Set(content.length > 0 ? content : tokens);
  return tokens.flatMap((token, i): Term[] => {
    const { word } = token;
    if (!kept.has(token) || (word.length < 2 && !/\d/.test(word))) return [];
    const here = marks.filter((m) => m.from <= i && i < m.to).sort((a, b) => a.weight - b.weight);
    const mark = here.find((m) => m.as === 'service') ?? here[0];
    const person = worried && (keysOfTokens[i] ?? []).some((key) => PERSONS.has(key));
    const weight = Math.min(1, mark?.weight ?? (person ? PERSON : 1));
    const keys = new Map((keysOfTokens[i] ?? []).map((key) => [key, 1]));
    const add = (key: string, value: number): void => void keys.set(key, Math.max(keys.get(key) ?? 0, value));
    for (const s of synonyms) if (s.from <= i && i < s.to) for (const key of s.value.keys) add(key, SYNONYM);
    for (const key of translated) if (key.from <= i && i < key.to) add(key.value, TRANSLATED);
    for (const part of spelling.parts(word)) if (!shared.stopwords.no.has(part)) add(keyOf(part, 'no'), PART);
    for (const neighbour of [(tokens[i - 1]?.word ?? '') + word, word + (tokens[i + 1]?.word ?? '')])
      if (neighbour.length > word.length && spelling.knowsCompound(neighbour)) add(keyOf(neighbour, 'no'), 1);
    for (const m of here)
      if (m.as === 'concern')
        for (const key of shared.concernKeys.get(m.value) ?? []) add(key, m.weight < 1 ? EXPRESSED : CONCERN);
    const unknown = ![...keys.keys()].some((key) => spelling.hasKey(key));
    return [
      {
        word,
        weight,
        ...(mark && { as: mark.as }),
        keys: [...keys].map(([key, value]) => ({ key, weight: value })),
        unknown,
      },
    ];
  });
}
