import type { Language } from './language.js';
import type { PlanLexicon } from './lexicon.js';
import type { Token } from './normalize.js';
import { keyOf } from './phrases.js';
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
  const small = shared.stopwords[language === 'en' ? 'en' : 'no'];
  const content = tokens.filter((t) => t.capitals || !small.has(t.word));
  const kept = new Set(content.length > 0 ? content : tokens);
  return tokens.flatMap((token, i): Term[] => {
    const { word } = token;
    if (!kept.has(token) || (word.length < 2 && !/\d/.test(word))) return [];
    const here = marks.filter((m) => m.from <= i && i < m.to).sort((a, b) => a.weight - b.weight);
    const weight = Math.min(1, here[0]?.weight ?? 1);
    const keys = new Map((keysOfTokens[i] ?? []).map((key) => [key, 1]));
    const add = (key: string, value: number): void => void keys.set(key, Math.max(keys.get(key) ?? 0, value));
    for (const s of synonyms) if (s.from <= i && i < s.to) for (const key of s.value) add(key, SYNONYM);
    for (const part of spelling.parts(word)) if (!shared.stopwords.no.has(part)) add(keyOf(part, 'no'), PART);
    for (const neighbour of [(tokens[i - 1]?.word ?? '') + word, word + (tokens[i + 1]?.word ?? '')])
      if (neighbour.length > word.length && spelling.knowsCompound(neighbour)) add(keyOf(neighbour, 'no'), 1);
    for (const m of here)
      if (m.as === 'concern') for (const key of shared.concernKeys.get(m.value) ?? []) add(key, CONCERN);
    const unknown = ![...keys.keys()].some((key) => spelling.hasKey(key));
    return [
      {
        word,
        weight,
        ...(here[0] && { as: here[0].as }),
        keys: [...keys].map(([key, value]) => ({ key, weight: value })),
        unknown,
      },
    ];
  });
}
