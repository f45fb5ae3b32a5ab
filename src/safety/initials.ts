import type { PersonLists } from './person-lists.js';
import type { Find } from './personal-data.js';

const INITIALS =
  /(?<![\p{L}\p{N}.])(\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?|\p{Lu}\.|\p{Lu}{1,2})(?= (?:i|på|in|at|fra|frå|from) (?:\d{1,2}\.? ?(?:\p{Lu}|[a-f])?(?!\p{L}|\d)|\p{L}+(?:\s|-)?(?:skole|skule|barnehage|barneskole|ungdomsskole|school|kindergarten)|(?:year|grade|class) \d|\d(?:st|nd|rd|th))|,? \(?\d{1,2} (?:år|years?)|\s?\(\d{1,2}\))/gu;
const AFTER_ROLE =
  /(?<=(?:^|[^\p{L}])(?:elev|eleven|gutt|gutten|gut|guten|jente|jenta|barnet|ungen|pupil|student|boy|girl|child) )\p{Lu}\.(?: ?\p{Lu}\.)*(?!\p{L})|(?<=(?:^|[^\p{L}])(?:elev|eleven|gutten|guten|jenta|pupil) )\p{Lu}(?=[\s,.?!]|$)(?! \p{Lu})/gu;
const NO_PERSON_BEFORE =
  /(?:plan|vitamin|gruppe|type|avsnitt|hepatitt|paragraf|team|nivå|alternativ|bokstav|rom|bygg|del|blokk|hus|sal|group|level|part|room|option)\s$/iu;

/** «N.N. i 5. trinn», «A.B. på Lund skole», «elev K.». */
export function findInitials(text: string, lists: PersonLists, taken: readonly Find[]): Find[] {
  const finds: Find[] = [];
  for (const pattern of [INITIALS, AFTER_ROLE])
    for (const m of text.matchAll(pattern)) {
      const end = m.index + m[0].length;
      const free = ![...taken, ...finds].some((f) => m.index < f.end && f.start < end);
      const known =
        m[0].length > 1 && (lists.allowed.has(m[0].toLowerCase()) || lists.has('not-names', m[0].toLowerCase()));
      if (free && !known && !NO_PERSON_BEFORE.test(text.slice(Math.max(0, m.index - 14), m.index)) && m[0] !== 'I')
        finds.push({ kind: 'name', start: m.index, end });
    }
  return finds;
}
