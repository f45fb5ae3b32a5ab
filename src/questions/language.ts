import type { Token } from './normalize.js';

export type Language = 'nb' | 'nn' | 'en';

const list = (words: string): string[] => words.split(' ');
/** What somebody asks with: it is of their own language also where a name of another stands beside it. */
const ASKING: Record<Language, ReadonlySet<string>> = {
  nb: new Set(list('hvem va vilke vilken hva hvor hvordan hvilke hvilken hvilket hvorfor vem åssen')),
  nn: new Set(list('kven kva kvar korleis kvifor')),
  en: new Set(list('who whom what which where how why tell does')),
};

/** Small words and endings that stand in one written form and not in the others. */
const MARKERS: Record<Language, ReadonlySet<string>> = {
  nb: new Set([...ASKING.nb, ...list('jeg ikke noe noen dere deres fra uke uker mye være vært gjør bare også hvis skolen skole skolene tjeneste tjenester tjenesten foresatte vor jæ itte trenger finnes deltar ansvarlig fortell kommer følger kontakter forskjell lurer tiltakene møtene hjemme hjem et ganger uten selv hun henne åpner begynner slutter skjer ungdommer ungdommene foreldrene elevene jobber snakker lærer nå måned måneder rød rødt røde grønne gutten videregående sier leder lederne høre hører morgen drikker')]),
  nn: new Set([...ASKING.nn, ...list('kor eg ikkje noko nokon nokre ho dykk frå veke veker mykje vere vore vart gjer gjere berre òg viss då borna born skule skulen skulane teneste tenester tenesta tenestene føresette treng finst deltek ansvarleg fortel kjem tek følgjer kontaktar skilnad eit ein gonger dei heime heim saman syner tiltaka møta ungdommane ungdomane leiar leiarane lærar lærarane høyrer skje raudt raud kveldar seier leggje rettleiing vegleiing utan sjølv opnar morgon byrjar sluttar månad månader grøne raude guten gut sit spelar vener meir døme naudsynt einskilde tenkjer desse vidaregåande annan elevane ungane bur drikk')]),
  en: new Set([...ASKING.en, ...list("the a an is are am his him boy girl mum dad teacher too told she's doesn't friends school last month someone anyone nobody pupil worried was were when do did of and or with by from my our your we you he she they it there this that these those not any some can could should will would has have had about child children kid kids parents level meeting meetings measures services contact age interagency year years old who's what's there's help hi hello please one attends attend meets explain call need needs if then settings preferences")]),
}; // prettier-ignore

/** Words both written forms of Norwegian have and English has not. */
const NORWEGIAN = new Set(
  list(
    'og er på til med av som det den har kan skal vil om når da nå til alle tiltak møte team barn nivå gult grønt gul grønn i hos ved etter eller men så å åring år var inn ut opp går tak får god mor far foreldre barnevernet nivået oppfølging hjelper bruke mellom unge blir barna tar',
  ),
);

/** Parts of compounds that tell the two written forms of Norwegian apart: «ungdomsskulen», «helsetjenesten». */
const PARTS = { nb: /.skol(?:e|a)|tjenest|veiled/, nn: /.skul(?:e|a)|tenest|(?:rett|veg)leiing/ };

/** Forms that are the rule in nynorsk, and are heard and written in bokmål too. */
const RATHER_NYNORSK = new Set(list('me no foreldra'));

/** «me» and «no» are English words too: they are Norwegian only where the words beside them are not English. */
const besideEnglish = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((beside) => beside !== undefined && MARKERS.en.has(beside.word));

/**
 * The language a text is written in. Where the words do not tell (a name, a number), the answer is `fallback`:
 * the language of the conversation or the client. Names of the plan are to be left out of `tokens`: «who attends Felles …?».
 */
export function detectLanguage(tokens: readonly Token[], fallback: Language = 'nb'): Language {
  const score: Record<Language, number> = { nb: 0, nn: 0, en: 0 };
  let norwegian = 0;
  tokens.forEach(({ word }, i) => {
    for (const language of ['nb', 'nn', 'en'] as const)
      if (MARKERS[language].has(word)) score[language] += ASKING[language].has(word) ? 2 : 1;
    if (RATHER_NYNORSK.has(word) && !besideEnglish(tokens, i)) score.nn += 0.4;
    if (!MARKERS.nb.has(word) && PARTS.nb.test(word)) score.nb += 0.7;
    if (!MARKERS.nn.has(word) && PARTS.nn.test(word) && !word.includes('tjenest')) score.nn += 0.7;
    if (NORWEGIAN.has(word) || /[æøå]/.test(word)) norwegian += 0.7;
    if (/.(ane|ar|leg|lege|heit)$/.test(word) && word.length > 5) score.nn += 0.3;
    if (/.(ene|er|lig|lige|het)$/.test(word) && word.length > 5) score.nb += 0.2;
    if (/^[a-z]+(ing|tion|ness|ght|ould)$/.test(word) && !/(ning|ling|ring|ding|ving|ging|ting|king|sing)$/.test(word))
      score.en += 0.3;
  });
  if (score.en > Math.max(score.nb, score.nn) + norwegian) return 'en';
  if (score.nn !== score.nb) return score.nn > score.nb ? 'nn' : 'nb';
  return norwegian > 0 && fallback === 'en' ? 'nb' : fallback;
}
