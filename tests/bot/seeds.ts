import { commandsIn } from './manifest-commands.js';
import type { Language } from './teams-activity.js';

/** What nobody may write and many do; no part of it may come back. */
export const PERSONAL = {
  nb: 'Ola Nordmann (f. 17.03.2019, tlf. 912 34 567) i Storgata 12 vil ikke gå i barnehagen, hva gjør jeg?',
  nn: 'Ola Nordmann (f. 17.03.2019, tlf. 912 34 567) i Storgata 12 vil ikkje gå i barnehagen, kva gjer eg?',
  en: 'Ola Nordmann (born 17.03.2019, phone 912 34 567) in Storgata 12 does not want to go to kindergarten, what do I do?',
};
export const PERSONAL_PARTS = ['Ola', 'Nordmann', '17.03', '912 34', '91234567', 'Storgata'];

/** A question of each kind of answer, and what is no question; in Løten. */
const QUESTIONS: Record<Language, Record<string, string>> = {
  nb: {
    contact: 'hvem kontakter jeg på gult nivå for en fireåring?',
    measures: 'hvilke tiltak har barnehagen på rødt nivå?',
    'measures for the pregnant': 'hvilke tiltak finnes for gravide?',
    meeting: 'hvor ofte er det rektormøte?',
    service: 'hva gjør helsestasjonen?',
    guide: 'hvordan bruker jeg BTI-veilederen?',
    term: 'hva er FORT?',
    'a plan fact': 'hva er målet med planen?',
    'a name on three levels': 'hva er Ungdommens hus?',
    'a level of two kinds': 'hva gjør jeg på nivå 2?',
    'another plan': 'hvem jobber med barnevern i Lom?',
    'the action plan': 'hva står i handlingsplanen til Vestre Toten?',
    'a field that is empty': 'hva koster rektormøte?',
    'not in the plan': 'hva sier planen om undervannsrugby for pingviner?',
    elsewhere: 'hvordan blir været i morgen?',
    acute: 'jenta på 6 sier at pappa slår henne, hva gjør jeg?',
    'several services': 'jeg jobber på skolen',
    'a profile': 'jeg jobber i barnehagen',
    'an unknown plan': 'bytt kommune til Oslo',
    'an unknown service': 'bytt tjeneste til Kari Nordmann',
    'an unknown language': 'bytt språk til tysk',
    hello: 'Hei!',
    thanks: 'takk skal du ha',
    language: 'svar på bokmål',
  },
  nn: {
    contact: 'kven kontaktar eg på gult nivå for ein fireåring?',
    measures: 'kva tiltak har barnehagen på raudt nivå?',
    'measures for the pregnant': 'kva tiltak finst for gravide?',
    meeting: 'kor ofte er det rektormøte?',
    service: 'kva gjer helsestasjonen?',
    guide: 'korleis brukar eg BTI-rettleiaren?',
    term: 'kva er FORT?',
    'a plan fact': 'kva er målet med planen?',
    'a name on three levels': 'kva er Ungdommens hus?',
    'a level of two kinds': 'kva gjer eg på nivå 2?',
    'another plan': 'kven arbeider med barnevern i Lom?',
    'the action plan': 'kva står i handlingsplanen til Vestre Toten?',
    'a field that is empty': 'kva kostar rektormøte?',
    'not in the plan': 'kva seier planen om undervassrugby for pingvinar?',
    elsewhere: 'korleis blir vêret i morgon?',
    acute: 'jenta på 6 seier at pappa slår henne, kva gjer eg?',
    'several services': 'eg jobbar på skulen',
    'a profile': 'eg jobbar i barnehagen',
    'an unknown plan': 'byt kommune til Oslo',
    'an unknown service': 'byt teneste til Kari Nordmann',
    'an unknown language': 'byt språk til tysk',
    hello: 'Hallo!',
    thanks: 'tusen takk',
    language: 'svar på nynorsk',
  },
  en: {
    contact: 'who do I contact at yellow level for a 4-year-old?',
    measures: 'which measures does the kindergarten have at red level?',
    'measures for the pregnant': 'which measures are there for pregnant women?',
    meeting: 'how often do the head teachers meet?',
    service: 'what does the health centre do?',
    guide: 'how do I use the BTI guide?',
    term: 'what is FORT?',
    'a plan fact': 'what is the aim of the plan?',
    'a name on three levels': 'what is Ungdommens hus?',
    'a level of two kinds': 'what do I do at level 2?',
    'another plan': 'who works with child welfare in Lom?',
    'the action plan': 'what is in the action plan of Vestre Toten?',
    'a field that is empty': 'what does the head teachers meeting cost?',
    'not in the plan': 'what does the plan say about underwater rugby for penguins?',
    elsewhere: 'what will the weather be like tomorrow?',
    acute: 'the girl aged 6 says that her dad hits her, what do I do?',
    'several services': 'I work at the school',
    'a profile': 'I work in the kindergarten',
    'an unknown plan': 'change municipality to Oslo',
    'an unknown service': 'change service to Kari Nordmann',
    'an unknown language': 'change language to German',
    hello: 'Hello!',
    thanks: 'thank you very much',
    language: 'answer in English',
  },
};

/** What is written to begin with: every command of the manifest, by its title and as its prompt, and the questions. */
export function seedsIn(language: Language): { name: string; text: string }[] {
  const commands = commandsIn(language).flatMap(({ name, title, prompt }) => [title, prompt ?? title].map((text) => ({ name, text }))); // prettier-ignore
  const questions = Object.entries(QUESTIONS[language]).map(([name, text]) => ({ name, text }));
  const odd = ['🙂', 'x'.repeat(1001)].map((text) => ({ name: text.slice(0, 2), text }));
  // Last, so that the list holds what was not answered above.
  const last = { nb: 'vis ubesvarte', nn: 'vis usvara', en: 'show unanswered' }[language];
  const rest = [PERSONAL[language], last].map((text) => ({ name: 'rest', text }));
  const all = [...commands, ...questions, ...odd, ...rest];
  return all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i);
}
