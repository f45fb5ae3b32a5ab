import { rank } from '../answers/rank.js';
import type { Responded } from '../respond.js';
import type { Library } from '../answers/library.js';

/** Why an answer is what it is: what was heard, the filters, and the candidates with their scores and reasons. */
export function why({ question: q, answer, acute, personalData }: Responded, library: Library): string {
  const book = library.books.get(answer.plan);
  const heard = q.heard.map((h) => `  «${h.words}» → ${h.as} ${h.value}`);
  const terms = q.terms.map(
    (t) =>
      `  ${t.word} ${t.weight.toFixed(2)}${t.unknown ? ' (unknown)' : ''}: ${t.keys.map((k) => `${k.key} ${k.weight.toFixed(1)}`).join(', ')}`,
  );
  const candidates = book
    ? rank(q, book.index)
        .slice(0, 12)
        .map(
          (r) =>
            `  ${r.score.toFixed(1).padStart(5)} cover ${r.coverage.toFixed(2)}  ${r.record.kind} ${r.record.id}  [${r.because.join(' | ')}]`,
        )
    : [];
  return [
    `language ${q.language}, intent ${q.intent}${q.intentSaid === 1 ? '' : q.intentSaid === 0 ? ' (assumed)' : ' (hinted at)'}${q.asks ? `, asks ${q.asks}` : ''}, plan ${answer.plan}`,
    `danger: ${acute ? `${acute.kind} – ${acute.because.join('; ')}` : 'none'}; personal data: ${personalData.join(', ') || 'none'}`,
    'heard:', ...heard, 'words:', ...terms, `found: ${String(answer.found)}`, 'candidates:', ...candidates,
  ].join('\n'); // prettier-ignore
}
