import { useNn } from './use/nn.js';
import type { FrequencyRule } from '../knowledge/schema.js';
import { rangeOf } from './numbers.js';
import type { Text } from './nb.js';

const years = (n: number): string => String(n).replace('.', ',');
const UNITS = {
  week: ['veke', 'vekene'],
  month: ['månad', 'månadene'],
  year: ['år', 'åra'],
  'school-year': ['skuleår', 'skuleåra'],
} as const;

function often(rule: FrequencyRule, text: string): string {
  const parts: string[] = [];
  const unit = rule.unit ? UNITS[rule.unit][0] : '';
  if (rule.times) parts.push(`${rangeOf(rule.times)} ${rule.times.max === 1 ? 'gong' : 'gonger'} i ${unit === 'år' ? 'året' : unit === 'veke' ? 'veka' : unit === 'månad' ? 'månaden' : 'skuleåret'}`);
  else if (rule.every === 1) parts.push(`kvar ${unit}`.replace('kvar år', 'kvart år'));
  else if (rule.every === 2) parts.push(`annankvar ${unit}`.replace('annankvar år', 'annakvart år'));
  else if (rule.every) parts.push(`kvar ${String(rule.every)}. ${unit}`);
  if (rule.durationYears) parts.push(`i ${String(rule.durationYears)} år`);
  if (rule.onDemand) parts.push(parts.length > 0 ? 'eller ved behov' : 'ved behov');
  return parts.length > 0 ? parts.join(' ') : text;
} // prettier-ignore

/** Everything Losen says in nynorsk. */
export const nn: Text = {
  name: 'nynorsk',
  levels: { green: 'grønt nivå', yellow: 'gult nivå', red: 'raudt nivå' },
  understood: 'Eg forstod',
  steps: 'Steg',
  level: 'Nivå',
  service: 'Teneste',
  ages: 'Alder',
  responsible: 'Ansvar',
  contact: 'Kontakt',
  participants: 'Deltakarar',
  frequency: 'Kor ofte',
  raisedBy: 'Kan meldast av',
  area: 'Område',
  timing: 'Når',
  status: 'Status',
  deadline: 'Frist',
  evaluation: 'Evaluering',
  meaning: 'Står for',
  note: 'Merk',
  source: 'Kjelde',
  serves: 'Gjeld for',
  items: 'Dette står på lista',
  also: 'Òg',
  more: (n) => `${String(n)} til`,
  nearest: 'Nærast i planen',
  startWith: (name) => `Start med ${name}.`,
  notStated: 'ikkje oppgitt i planen',
  notStatedAt: (field, name) => `Planen nemner ${name}, men ikkje ${field}.`,
  fields: {
    frequency: 'kor ofte det er',
    participants: 'kven som deltek',
    raisedBy: 'kven som kan melde ei sak',
    responsible: 'kven som har ansvaret',
    deadline: 'nokon frist',
    status: 'nokon status',
    evaluation: 'når det blir evaluert',
    ages: 'nokon alder',
    timing: 'når det er',
    phone: 'noko telefonnummer',
    price: 'kva det kostar',
    address: 'noka adresse',
    meaning: 'kva bokstavane står for',
    goal: 'noko mål',
  },
  planUnknown: (places) => `Den kommunen har eg ingen plan for. Eg har planane for ${places}.`,
  whichLevel: (n, guide, level) => `Meiner du nivå ${String(n)} i ${guide}, eller ${level} i planen?`,
  notFound: (plan) => `Dette står ikkje i planen for ${plan}.`,
  noMeasures: (plan, level) => `Planen for ${plan} listar ikkje tiltak på ${level}. Dette seier han om nivået:`,
  askDifferently: 'Prøv med alder, nivå eller namnet på eit tiltak eller eit møte.',
  openGuide: (title) => `Opne ${title}`,
  page: (section) => (/^\d/.test(section) ? `kap. ${section}` : section),
  switchboard: 'Sentralbord',
  yearsOld: (min, max) =>
    max === null ? `frå ${years(min)} år` : min === max ? `${years(min)} år` : `${years(min)}–${years(max)} år`,
  pregnant: 'gravid',
  often,
  unexplained: 'Planen forklarer ikkje kva det står for.',
  greeting:
    'Hei! Eg er Losen. Spør meg om tiltak, tenester, team og møte i den førebyggande planen til kommunen, til dømes: «Kven kontaktar eg på gult nivå for ein fireåring?»',
  thanks: 'Berre hyggeleg! Spør gjerne om noko meir.',
  help: 'Eg svarer frå den førebyggande planen til kommunen: kven du kontaktar, kva tiltak som finst på grønt, gult og raudt nivå, kven som møtest og kor ofte. Skriv spørsmålet slik du ville spurt ein kollega, gjerne med alder og nivå.',
  empty: 'Eg såg ingen ord å svare på. Skriv kva du lurer på, til dømes «tiltak på gult nivå for ein fireåring».',
  tooLong:
    'Meldinga er for lang for meg. Skriv spørsmålet med éi eller to setningar, utan opplysningar om einskilde barn.',
  privacy:
    'Ikkje skriv namn eller andre opplysningar som kan kjenne att eit barn eller ein familie. Eg har ikkje teke vare på dei.',
  failed: 'Noko gjekk gale hos meg. Prøv igjen om litt. Hastar det, ring tenesta direkte.',
  stale: 'Denne knappen høyrer til eit eldre svar. Skriv spørsmålet på nytt, så finn eg det fram.',
  examples: [
    'Kven kontaktar eg på gult nivå for ein fireåring?',
    'Kva gjer eg når eg er uroleg for eit barn?',
    'Kva tverrfaglege møte har vi?',
  ],
  acute: {
    ifNow: 'Er nokon i fare no? Ring',
    title: 'Hastar det? Ring no:',
    childWelfare: 'Barnevernvakt: barnevernvakten.no syner kven som har vakt der du er.',
    parents: 'Ved mistanke om vald eller overgrep: ikkje ta saka opp med foreldra først.',
    ordinary: 'Frå planen:',
  },
  kinds: {
    measure: 'tiltak',
    arena: 'møte',
    service: 'teneste',
    guide: 'rettleiar',
    action: 'punkt i handlingsplanen',
    term: 'ord',
    plan: 'planopplysning',
  },
  use: useNn,
  list: (items) => new Intl.ListFormat('nn', { type: 'conjunction' }).format(items),
};
