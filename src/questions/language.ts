import type { Token } from './normalize.js';

export type Language = 'nb' | 'nn' | 'en';

const list = (words: string): string[] => words.split(' ');
/** Small words and endings that stand in one written form and not in the others. */
const MARKERS: Record<Language, ReadonlySet<string>> = {
  nb: new Set(list('hvem hva hvor hvordan hvilke hvilken hvilket hvorfor jeg ikke noe noen hun deres dere fra uke mye være vært ble får gjør bare også hvis når mellom unge barna skolen skole tjeneste tjenester tjenesten foresatte vem vor åssen itte hjelper trenger finnes deltar ansvarlig fortell kommer tar følger kontakter oppfølging forskjell nivået lurer tiltakene barnevernet møtene hjemme')),
  nn: new Set(list('kven kva kvar korleis kvifor kor eg me ikkje noko nokon ho dykk frå veke mykje vere vore vart gjer berre òg viss då borna born skule skulen skulane teneste tenester tenesta tenestene føresette hjelper treng finst deltek ansvarleg fortel kjem tek følgjer kontaktar oppfølging skilnad eit ein gonger dei heime saman syner tiltaka ungdommane ungdomane leiar leiarane lærar høyrer skje raudt raud kveldar seier leggje bruke rettleiing vegleiing')),
  en: new Set(list("the a an is are am his him boy girl mum dad teacher too told she's doesn't friends school last month someone anyone nobody pupil worried was were who what where how which why when do does did of and or to with by from my our your we you he she they it there this that these those not any some can could should would will has have had about child children kid parents school level meeting year years old who's what's there's help hi hello please one")),
}; // prettier-ignore

/** Words both written forms of Norwegian have and English has not. */
const NORWEGIAN = new Set(
  list(
    'og er på til med av som det den har kan skal vil om når da nå til alle tiltak møte team barn nivå gult grønt gul grønn i et ein hos ved etter eller men så å åring år var inn ut opp går tak får god mor far foreldre',
  ),
);

/**
 * The language a text is written in. Where the words do not tell (a name, a number), the answer is `fallback`:
 * the language of the conversation or the client.
 */
export function detectLanguage(tokens: readonly Token[], fallback: Language = 'nb'): Language {
  const score: Record<Language, number> = { nb: 0, nn: 0, en: 0 };
  let norwegian = 0;
  for (const { word } of tokens) {
    for (const language of ['nb', 'nn', 'en'] as const) if (MARKERS[language].has(word)) score[language] += 1;
    if (NORWEGIAN.has(word) || /[æøå]/.test(word)) norwegian += 0.7;
    if (/.(ane|ar)$/.test(word) && word.length > 5) score.nn += 0.3;
    if (/.(ene|er)$/.test(word) && word.length > 5) score.nb += 0.2;
    if (/^[a-z]+(ing|tion|ness|ght|ould)$/.test(word) && !/(ning|ling|ring|ding|ving|ging|ting|king|sing)$/.test(word))
      score.en += 0.3;
  }
  if (score.en > Math.max(score.nb, score.nn) + norwegian) return 'en';
  if (score.nn !== score.nb) return score.nn > score.nb ? 'nn' : 'nb';
  return norwegian > 0 && fallback === 'en' ? 'nb' : fallback;
}
