/** What each sentence about oneself leaves open: `place` is a service, a municipality or both; `any` a language or a municipality. */
export type Slot = 'language' | 'plan' | 'service' | 'place' | 'any';

/** A sentence in words only (see `wordsOf`). An order names the field it sets, so that an unknown value is worth an answer. */
export interface Sentence {
  slot: Slot;
  order?: true;
  pattern: RegExp;
}

/** `A` stands for the words that are open. */
const sentence = (slot: Slot, text: string): Sentence => ({
  slot,
  pattern: new RegExp(`^${text.replace('A', '(?<said>.+)')}$`),
});
const order = (slot: Slot, text: string): Sentence => ({ ...sentence(slot, text), order: true });

const I = '(?:jeg|jæ|je|jei|eg|æ|e)';
const ON = '(?:på|paa|pa)';
const CHANGE = '(?:bytt|bytte|byt|byte|skift|skifte|endre|sett|sette|velg|velge|vel|velje)';
const FROM_NOW = '(?: alltid| heretter| fra nå av| frå no av| framover| fremover)?';

/** Sentences that set something, in bokmål and nynorsk and then in English. Each stands for a whole message. */
export const SENTENCES: readonly Sentence[] = [
  sentence('place', `${I} (?:jobber|jobbar|jobbe|jobba|arbeider|arbeidar|er ansatt|er tilsett|er tilsatt|holder til|held til)(?: nå| no)? (?:i|ved|hos|for|innen|innan|${ON}) (?:en |ei |et |ein |eit )?A`),
  sentence('place', '(?:min arbeidsplass|arbeidsplassen min) er (?:en |ei |et |ein |eit )?A'),
  sentence('service', '(?:min tjeneste|tjenesten min|mi teneste|tenesta mi) er A'),
  sentence('plan', '(?:min kommune|kommunen min|mi kommune|kommuna mi) er A'),
  sentence('plan', 'kommune A'),
  sentence('plan', '(?:bruk|bruke) (?:planen|plana) (?:til|for|i|fra|frå) A'),
  order('plan', `${CHANGE} (?:min |mi )?(?:kommune|kommunen|kommuna)(?: min| mi)? til A`),
  order('service', `${CHANGE} (?:min |mi )?(?:tjeneste|tjenesten|teneste|tenesta|arbeidsplass|arbeidsplassen)(?: min| mi)? til A`),
  order('language', `${CHANGE} (?:språk|språket|målform) til A`),
  sentence('language', `(?:alltid )?(?:svar|svare|snakk|snakke|skriv|skrive|bruk|bruke)(?: meg)?(?: alltid)?(?: ${ON})? A`),
  sentence('language', `${I} (?:vil|ønsker|ønskjer)(?: gjerne)?(?: å)?(?: ha)? svar(?:ene|a)? ${ON} A`),
  sentence('language', '(?:mitt språk|språket mitt) er A'),
  sentence('language', '(?:språk|målform) A'),
  sentence('any', '(?:bytt|bytte|byt|byte|skift|skifte) til A'),

  sentence('place', 'i (?:work|m working|am working|m employed|am employed) (?:at|in|for) (?:the |a |an )?A'),
  sentence('place', 'my workplace is (?:the |a |an )?A'),
  sentence('service', 'my service is (?:the )?A'),
  sentence('plan', 'my municipality is A'),
  sentence('plan', 'use the plan (?:of|for|from) A'),
  order('plan', '(?:change|switch|set) (?:my |the )?municipality to A'),
  order('service', '(?:change|switch|set) (?:my |the )?(?:service|workplace) to (?:the )?A'),
  order('language', '(?:change|switch|set) (?:my |the )?language to A'),
  sentence('language', '(?:always )?(?:answer|reply|respond|write|speak|talk)(?: to)?(?: me)?(?: always)?(?: in)? A'),
  sentence('language', 'i (?:want|prefer|would like|d like) (?:answers|replies|the answers) in A'),
  sentence('language', 'my language is A'),
  sentence('language', 'use A'),
  sentence('any', '(?:change|switch) to A'),
].map((known) => ({ ...known, pattern: lasting(known) })); // prettier-ignore

/** A language may be asked for «heretter», "from now on". */
function lasting({ slot, pattern }: Sentence): RegExp {
  if (slot !== 'language') return pattern;
  return new RegExp(pattern.source.replace(/\.\+\)\$$/, `.+?)${FROM_NOW}(?: always| from now on)?$`));
}

export const LANGUAGE_NAMES: ReadonlyMap<string, 'nb' | 'nn' | 'en'> = new Map([
  ...(['bokmål', 'bokmaal', 'norsk bokmål', 'norsk', 'norwegian', 'norwegian bokmål'] as const).map((name) => [name, 'nb'] as const),
  ...(['nynorsk', 'norsk nynorsk', 'norwegian nynorsk', 'new norwegian'] as const).map((name) => [name, 'nn'] as const),
  ...(['engelsk', 'english'] as const).map((name) => [name, 'en'] as const),
]); // prettier-ignore

const DATA = '(?:data|dataene|dataa|opplysninger|opplysningene|opplysningar|opplysningane)';
const MINE = `(?:(?:alle )?mine ${DATA}|(?:alle )?${DATA} mine)`;
const ABOUT_ME = '(?:alt(?: du (?:vet|veit|har lagret|har lagra))? om meg)';
const PART = '(?:kommune|kommunen|kommuna|språk|språket|tjeneste|tjenesten|teneste|tenesta|profil|profilen)';

/** Whole messages that set nothing by themselves. */
export const REQUESTS: readonly (readonly ['form' | 'show' | 'delete', RegExp])[] = [
  ['form', /^(?:(?:vise?|åpne|opne|endre) )?(?:mine )?inn?stillin(?:g|n)[ea]r?(?: mine)?$/],
  ['form', /^(?:(?:vise?|åpne|opne|endre) )?(?:innstillingene|innstillingane)(?: mine)?$/],
  ['form', /^(?:(?:show|open|change) )?(?:my |the )?(?:settings|preferences)$/],
  ['form', new RegExp(`^(?:bytt|bytte|byt|byte|skift|skifte|endre) ${PART}(?: min| mi| mitt)?$`)],
  ['form', /^(?:change|switch) (?:my |the )?(?:municipality|language|service|profile)$/],
  ['form', /^(?:(?:min|my) (?:profil|profile)|profilen min)$/],
  ['show', new RegExp(`^(?:vise? (?:meg )?)?${MINE}$`)],
  ['show', /^(?:hva|kva) (?:vet|veit|har du lagret|har du lagra)(?: du)? om meg$/],
  ['show', /^(?:show (?:me )?)?my data$/],
  ['show', /^what (?:do you know|have you stored|do you store) about me$/],
  ['delete', new RegExp(`^(?:slett|slette|fjern|fjerne) (?:${MINE}|${ABOUT_ME})$`)],
  ['delete', /^(?:glem|glemme|gløym|gløyme) meg$/],
  ['delete', /^(?:delete|erase|remove) (?:all )?(?:of )?(?:my data|everything about me|everything you know about me)$/],
  ['delete', /^forget me$/],
];
