import type { FrequencyRule, Level } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import { useNb } from './use/nb.js';

const years = (n: number): string => String(n).replace('.', ',');

/** Everything Losen says in bokmål; the master of the three languages. */
export const nb = {
  name: 'bokmål',
  levels: { green: 'grønt nivå', yellow: 'gult nivå', red: 'rødt nivå' } satisfies Record<Level, string>,
  understood: 'Jeg forstod',
  steps: 'Steg',
  level: 'Nivå',
  service: 'Tjeneste',
  ages: 'Alder',
  responsible: 'Ansvar',
  contact: 'Kontakt',
  participants: 'Deltakere',
  frequency: 'Hvor ofte',
  raisedBy: 'Kan meldes av',
  area: 'Område',
  timing: 'Når',
  status: 'Status',
  deadline: 'Frist',
  evaluation: 'Evaluering',
  meaning: 'Står for',
  note: 'Merk',
  source: 'Kilde',
  serves: 'Gjelder for',
  items: 'Dette står på listen',
  also: 'Også',
  more: (n: number) => `${String(n)} til`,
  nearest: 'Nærmest i planen',
  startWith: (name: string) => `Start med ${name}.`,
  notStated: 'ikke oppgitt i planen',
  notStatedAt: (field: string, name: string) => `Planen nevner ${name}, men ikke ${field}.`,
  fields: {
    frequency: 'hvor ofte det er',
    participants: 'hvem som deltar',
    raisedBy: 'hvem som kan melde en sak',
    responsible: 'hvem som har ansvaret',
    deadline: 'noen frist',
    status: 'noen status',
    evaluation: 'når det evalueres',
    ages: 'noen alder',
    timing: 'når det er',
    phone: 'noe telefonnummer',
    price: 'hva det koster',
    address: 'noen adresse',
    meaning: 'hva bokstavene står for',
    goal: 'noe mål',
  } satisfies Record<Attribute, string>,
  planUnknown: (places: string) => `Den kommunen har jeg ingen plan for. Jeg har planene for ${places}.`,
  whichLevel: (n: number, guide: string, level: string) =>
    `Mener du nivå ${String(n)} i ${guide}, eller ${level} i planen?`,
  notFound: (plan: string) => `Dette står ikke i planen for ${plan}.`,
  noMeasures: (plan: string, level: string) =>
    `Planen for ${plan} lister ingen tiltak på ${level}. Dette sier den om nivået:`,
  askDifferently: 'Prøv med alder, nivå eller navnet på et tiltak eller et møte.',
  openGuide: (title: string) => `Åpne ${title}`,
  page: (section: string) => (/^\d/.test(section) ? `kap. ${section}` : section),
  switchboard: 'Sentralbord',
  yearsOld: (min: number, max: number | null) =>
    max === null ? `fra ${years(min)} år` : min === max ? `${years(min)} år` : `${years(min)}–${years(max)} år`,
  pregnant: 'gravid',
  /** The plans in bokmål say it themselves. */
  often: (_rule: FrequencyRule, text: string): string => text,
  unexplained: 'Planen forklarer ikke hva det står for.',
  greeting:
    'Hei! Jeg er Losen. Spør meg om tiltak, tjenester, team og møter i kommunens forebyggende plan, for eksempel: «Hvem kontakter jeg på gult nivå for en fireåring?»',
  thanks: 'Bare hyggelig! Spør gjerne om noe mer.',
  help: 'Jeg svarer fra kommunens forebyggende plan: hvem du kontakter, hvilke tiltak som finnes på grønt, gult og rødt nivå, hvem som møtes og hvor ofte. Skriv spørsmålet slik du ville spurt en kollega, gjerne med alder og nivå.',
  empty: 'Jeg så ingen ord å svare på. Skriv hva du lurer på, for eksempel «tiltak på gult nivå for en fireåring».',
  tooLong:
    'Meldingen er for lang for meg. Skriv spørsmålet med én eller to setninger, uten opplysninger om enkeltbarn.',
  privacy:
    'Skriv ikke navn eller andre opplysninger som kan kjenne igjen et barn eller en familie. Jeg har ikke tatt vare på dem.',
  failed: 'Noe gikk galt hos meg. Prøv igjen om litt. Haster det, ring tjenesten direkte.',
  stale: 'Denne knappen hører til et eldre svar. Skriv spørsmålet på nytt, så finner jeg det fram.',
  examples: [
    'Hvem kontakter jeg på gult nivå for en fireåring?',
    'Hva gjør jeg når jeg er bekymret for et barn?',
    'Hvilke tverrfaglige møter har vi?',
  ],
  acute: {
    ifNow: 'Er noen i fare nå? Ring',
    title: 'Haster det? Ring nå:',
    childWelfare: 'Barnevernvakt: barnevernvakten.no viser hvem som har vakt der du er.',
    parents: 'Ved mistanke om vold eller overgrep: ta ikke saken opp med foreldrene først.',
    ordinary: 'Fra planen:',
  },
  kinds: {
    measure: 'tiltak',
    arena: 'møte',
    service: 'tjeneste',
    guide: 'veileder',
    action: 'punkt i handlingsplanen',
    term: 'ord',
    plan: 'planopplysning',
  },
  use: useNb,
  list: (items: readonly string[]) => new Intl.ListFormat('nb', { type: 'conjunction' }).format(items),
};

/** The shape every language has: the same keys, the same arguments. */
export type Text = typeof nb;
