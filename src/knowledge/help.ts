/** What each field of a record means, for the people who edit `knowledge/`: their editors show it while they type. */

export const summary = {
  nb: 'Sammendrag på bokmål: egne ord, én eller to setninger. Må være med når planen er skrevet på bokmål.',
  nn: 'Sammendrag på nynorsk: egne ord, én eller to setninger. Må være med når planen er skrevet på nynorsk.',
  en: 'Sammendrag på engelsk: egne ord. Norske navn beholdes, med forklaring i parentes.',
};

export const source = {
  section: 'Kapittelet i planen, for eksempel "6.2". Skriv – når opplysningen ikke står i planen.',
  title: 'Overskriften i planen, eller nettstedet opplysningen er hentet fra.',
};

export const link = {
  title: 'Teksten leseren ser på lenken.',
  url: 'Adressen, med https:// foran. null (eller #) når planen nevner en lenke uten å gi adressen.',
};

export const ages = {
  min: 'Laveste alder i år. Måneder er deler av et år: 4 måneder = 0.33, 9 måneder = 0.75. 1. trinn = 6.',
  max: 'Høyeste alder i år; et helt tall varer til neste bursdag. null betyr ingen øvre grense. 10. trinn = 15.',
  basis: 'stated: alderen står i planen. derived: den følger av tjenesten eller klassetrinnet.',
};

export const common = {
  id: 'Oppføringens faste id, brukt én gang for hver type i planen: små bokstaver a–z, tall og bindestrek. Endres ikke når navnet endres.',
  name: 'Navnet, nøyaktig slik planen skriver det.',
  aliases:
    'Andre navn folk bruker: forkortelser, gamle navn, nynorsk og engelsk. Navn med komma i må stå i anførselstegn.',
  summary: 'Kort sammendrag med egne ord. Setninger fra planen skal ikke kopieres.',
  source: 'Hvor i planen dette står.',
  links: 'Lenker planen gir. Tom liste når den ikke gir noen.',
  note: 'Merknad til leseren når planen motsier seg selv, eller når noe mangler eller står på feil plass. Ellers null.',
  concerns: 'Bekymringene oppføringen svarer på: id-er fra shared/vocabulary/concerns.yaml.',
};

export const measure = {
  ...common,
  level: 'Forebyggingsnivået tiltaket står på i planen: green (grønt), yellow (gult) eller red (rødt).',
  responsible: 'Ansvarlig, slik planen skriver det. null når cellen er tom.',
  ages: 'Hvem tiltaket er for, i år. null når planen ikke sier det.',
  audience: 'Hvem tiltaket retter seg mot: child (barn og unge), parent (foreldre), staff (ansatte).',
  timing: 'Når det skjer, slik planen sier det: uker i svangerskapet, «hver høst». Ikke alder. Ellers null.',
  method: 'Felles id for samme metode der den står flere steder (cos-p, duaa). null når tiltaket står alene.',
  row: 'true når tiltaket er en rad i planens tabell, false når det står i løpende tekst, i en liste eller en overskrift.',
};

export const frequencyRule = {
  times: 'Antall ganger per enhet, fra og med min til og med max: 6–8 ganger i året.',
  every: 'Én gang hver så mange enheter: 2 og week betyr annenhver uke.',
  unit: 'Enheten: week (uke), month (måned), year (år), school-year (skoleår).',
  onDemand: 'true når arenaen bare møtes ved behov.',
  durationYears: 'Hvor mange år møtene varer, når planen sier det.',
};

export const times = {
  min: 'Minste antall ganger.',
  max: 'Største antall ganger. Det samme som min når tallet er fast.',
};

export const frequency = {
  text: 'Hvor ofte, slik planen skriver det.',
  rule: 'Det samme som tall, så Losen kan regne med det. null når teksten ikke lar seg gjøre om til tall.',
};

export const arena = {
  ...common,
  area: 'Området eller overskriften møtet står under i planen. null når det ikke står under noe.',
  participants: 'Deltakerne, slik planen skriver dem, én på hver linje. null når cellen er tom.',
  frequency: 'Hvor ofte arenaen møtes. null når planen ikke sier det.',
  raisedBy: 'Hvem som kan melde en sak, én på hver linje. null når planen ikke sier det.',
  ages: 'Alderen på barna arenaen gjelder. null når planen ikke sier det.',
  row: 'true når arenaen er en rad i planens møteliste.',
};

export const service = {
  ...common,
  levels: 'Nivåene planen plasserer tjenesten på: green, yellow, red.',
  responsible: 'Området som er ansvarlig, slik planen skriver det. null når planen ikke sier det.',
  ages: 'Alderen på dem tjenesten er for. null når den er for alle eller planen ikke sier det.',
  serves: 'Kommunene tjenesten dekker, når den er felles for flere.',
  sort: 'municipal (kommunal), shared (felles for flere kommuner), external (staten, fylket, sykehus og andre).',
  contact: 'Id-en til tjenestens kontakt i contacts.yaml. null når den ikke har noen.',
};

export const step = { name: 'Stegets navn, slik veilederen skriver det.', links: 'Lenker som hører til steget.' };

export const guideLevel = {
  level: 'Veilederens eget nivå, 0–3: hvor mange tjenester som samarbeider. Ikke det samme som grønt, gult og rødt.',
  meaning: 'Hva nivået betyr, med egne ord.',
  steps: 'Stegene på nivået, i rekkefølge.',
};

export const guide = {
  ...common,
  url: 'Adressen til veilederen, med https:// foran. null når den ikke er kjent.',
  primary: 'true for veilederen Losen viser knapp til i svarene. Bare én i hver plan.',
  levels: 'Veilederens nivåer og steg.',
};

export const action = {
  ...common,
  area: 'Målet, satsingsområdet eller overskriften tiltaket står under. null når det ikke står under noe.',
  responsible: 'Ansvarlig, slik planen skriver det. null når cellen er tom.',
  status: 'Status, slik planen skriver det. null når planen ikke sier det.',
  deadline: 'Frist, slik planen skriver det. null når planen ikke sier det.',
  evaluation: 'Når og hvordan det evalueres, slik planen skriver det. null når planen ikke sier det.',
  row: 'true når tiltaket er en rad eller et kulepunkt i planens handlingsdel.',
};

export const term = {
  ...common,
  meaning: 'Hva ordet betyr, slik planen forklarer det. null når planen aldri forklarer det.',
};

export const figure = {
  label: 'Hva tallet måler.',
  place: 'Stedet tallet gjelder. null når planen ikke sier det.',
  year: 'Året tallet gjelder, i anførselstegn. null når planen ikke sier det.',
  value: 'Tallet slik det står i planen, med enhet, i anførselstegn.',
};

export const fact = {
  ...common,
  topic: 'Hva slags opplysning det er.',
  level: 'Forebyggingsnivået opplysningen handler om. Ellers null.',
  items: 'Punktene i en liste planen har, ett på hver linje.',
  figures: 'Tall fra planen.',
};

export const contact = {
  id: 'Kontaktens id. Tjenester og plan.yaml viser til den.',
  name: 'Hvem man når.',
  phone: 'Telefonnummeret. null når det ikke er kjent; da sier Losen at det mangler.',
  hours: 'Når noen svarer. null når det ikke er kjent.',
  email: 'E-postadressen. null når det ikke er kjent.',
  source: 'Hvor opplysningen er hentet fra. Må være med når det er et nummer.',
  checked: 'Datoen noen sist kontrollerte opplysningen, ÅÅÅÅ-MM-DD i anførselstegn. Må være med når det er et nummer.',
};

export const levelWords = {
  name: 'Planens eget navn på nivået.',
  words: 'Ord planen bruker om nivået, i de formene folk skriver dem.',
};

export const planLevels = {
  green: 'Det nivået som gjelder alle.',
  yellow: 'Det nivået som gjelder noen, ved økt risiko.',
  red: 'Det nivået som gjelder den enkelte.',
};

export const rows = {
  measure: 'Antall rader i planens tiltakstabeller.',
  arena: 'Antall rader i planens møteliste.',
  action: 'Antall rader eller kulepunkter i planens handlingsdel.',
};

export const municipality = {
  name: 'Kommunens navn.',
  aliases: 'Andre navn: med «kommune» bak, forkortelser, tettsteder.',
};
export const period = { from: 'Første år.', to: 'Siste år.' };
export const shortTitle = { nb: 'Korttittel på bokmål.', nn: 'Korttittel på nynorsk.', en: 'Korttittel på engelsk.' };

export const plan = {
  id: 'Det samme som navnet på mappen.',
  title: 'Planens fulle tittel, slik den står på forsiden.',
  shortTitle: 'Kort tittel som vises som kilde i svarene.',
  municipalities: 'Kommunene planen gjelder for.',
  language: 'Språket planen er skrevet på: nb (bokmål) eller nn (nynorsk).',
  period: 'Årene planen gjelder. null når planen ikke sier det.',
  adopted: 'Når og av hvem planen ble vedtatt. null når planen ikke sier det.',
  levels: 'Planens egne ord for de tre forebyggingsnivåene.',
  listsMeasures: 'true når planen lister tiltak etter nivå og tjeneste.',
  rows: 'Antall rader i planens egne tabeller, talt i planen. knowledge check sier fra når filene har flere eller færre.',
  switchboard: 'Id-en til sentralbordet i contacts.yaml. null når det ikke er kjent.',
};
