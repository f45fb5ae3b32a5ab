/** What the page itself says; the bot's own words come from the bot. Same keys in every language. */
export const texts = {
  nb: {
    tagline: 'Spør om den forebyggende planen',
    language: 'Språk',
    renew: 'Ny samtale',
    log: 'Samtale',
    examples: 'Prøv for eksempel',
    question: 'Skriv et spørsmål',
    hint: 'Enter sender. Shift + Enter gir ny linje.',
    send: 'Send',
    you: 'Du',
    typing: 'Losen skriver …',
    offline: 'Ingen kontakt med Losen. Kobler til på nytt …',
    notSent: 'Meldingen ble ikke sendt.',
    again: 'Prøv igjen',
    card: 'Kort fra Losen',
  },
  nn: {
    tagline: 'Spør om den førebyggjande planen',
    language: 'Språk',
    renew: 'Ny samtale',
    log: 'Samtale',
    examples: 'Prøv til dømes',
    question: 'Skriv eit spørsmål',
    hint: 'Enter sender. Shift + Enter gir ny linje.',
    send: 'Send',
    you: 'Du',
    typing: 'Losen skriv …',
    offline: 'Ingen kontakt med Losen. Koplar til på nytt …',
    notSent: 'Meldinga vart ikkje send.',
    again: 'Prøv igjen',
    card: 'Kort frå Losen',
  },
  en: {
    tagline: 'Ask about the preventive plan',
    language: 'Language',
    renew: 'New conversation',
    log: 'Conversation',
    examples: 'Try for example',
    question: 'Write a question',
    hint: 'Enter sends. Shift + Enter makes a new line.',
    send: 'Send',
    you: 'You',
    typing: 'Losen is writing …',
    offline: 'No contact with Losen. Reconnecting …',
    notSent: 'The message was not sent.',
    again: 'Try again',
    card: 'Card from Losen',
  },
};

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The language of the page: chosen before in this tab, else the browser's, else bokmål. */
export function startLanguage() {
  const wanted = [sessionStorage.getItem('losen.language'), ...navigator.languages].map((tag) =>
    (tag ?? '').slice(0, 2),
  );
  return wanted.map((tag) => (tag === 'no' ? 'nb' : tag)).find((tag) => tag in texts) ?? 'nb';
}

/** The locale that activities carry, as Teams writes it. */
export const localeOf = (language) => LOCALES[language];

/** Writes the page's words in a language. */
export function translate(language) {
  sessionStorage.setItem('losen.language', language);
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = texts[language][node.dataset.text];
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', texts[language][node.dataset.label]);
}
