import { carry, isFollowUp } from '../questions/follow-up.js';
import type { Language } from '../questions/language.js';
import type { Age, Question } from '../questions/question.js';
import { understand } from '../questions/understand.js';
import type { Answer } from './answer.js';
import { answer } from './ask.js';
import type { Book, Library } from './library.js';

/** A question that was asked, and the texts before it that it leans on, the oldest first. */
export interface Before {
  question: Question;
  earlier: readonly string[];
}

export interface Asked extends Before {
  answer: Answer;
}

/** Parts of a question chosen with a button, whatever the words say. Null takes a part away. */
export interface Chosen {
  plan?: string | undefined;
  level?: Question['level'] | null;
  age?: Age | null | undefined;
  services?: readonly string[] | undefined;
}

/** What is known besides the text: the question before it, the language to assume, parts chosen with a button. */
export interface Context {
  before?: Before | undefined;
  language?: Language | undefined;
  chosen?: Chosen | undefined;
  /** The service the asker works in: what «hos oss» means. */
  ownService?: string | undefined;
  /** Concerns of a danger that was seen: they stand in for what the words say, and somebody to turn to is wanted. */
  urgent?: readonly string[];
}

const MOST_EARLIER = 3;

/** Answers one text, which may lean on the question before it. `plan` is the asker's own; a municipality named wins, one chosen most of all. */
export function ask(text: string, plan: string, library: Library, context: Context = {}): Asked {
  const { before, chosen, urgent } = context;
  const language = context.language ?? before?.question.language;
  const first = understand(text, bookOf(chosen?.plan ?? plan, library).lexicon, language);
  const leans = before !== undefined && isFollowUp(first);
  const named = chosen?.plan ?? first.plan ?? (leans ? before.question.plan : undefined);
  const book = bookOf(named ?? plan, library);
  const read = named && named !== plan && !chosen?.plan ? understand(text, book.lexicon, language) : first;
  const carried = before !== undefined && (read === first ? leans : isFollowUp(read));
  const meant = carried ? carry(before.question, read) : read;
  const placed = book === bookOf(plan, library) ? withOwn(meant, context.ownService) : meant;
  const set = chosen ? withChosen(placed, chosen) : placed;
  const question = urgent ? urgently(set, urgent) : set;
  const earlier = carried ? [...before.earlier, before.question.text].slice(-MOST_EARLIER) : [];
  return { question, earlier, answer: answer(question, book) };
}

function withChosen(meant: Question, { plan, level, age, services }: Chosen): Question {
  const question = { ...meant };
  if (plan !== undefined && question.plan !== undefined) question.plan = plan;
  if (level !== undefined) delete question.level;
  if (level) question.level = level;
  if (age !== undefined) delete question.age;
  if (age) question.age = age;
  if (services) question.services = services;
  // A service that was taken away is not looked for by its name either.
  if (services?.length === 0) question.terms = meant.terms.filter((term) => term.as !== 'service');
  return question;
}

/** «Hos oss», "at our place": where the asker works. */
const OURS =
  /\b(hos oss|her hos|(på|i) (vår|våre|vårt)|(tjenesten|tenesta) (vår|min|mi)|min tjeneste|mi teneste|(at|in) our|our (service|place|unit)|my service)\b/i;

/** The asker's own service takes the place of «hos oss», where no other service was named. It is shown and can be taken away. */
function withOwn(meant: Question, own: string | undefined): Question {
  const { services, intent, text } = meant;
  const fits = services.length === 0 && (intent === 'measures' || intent === 'contact' || intent === 'service');
  return own !== undefined && fits && OURS.test(text) ? { ...meant, services: [own] } : meant;
}

/** In danger neither age nor level decides whom to turn to: the services that answer it do. */
function urgently({ text, language, heard, plan }: Question, concerns: readonly string[]): Question {
  const about = { concerns: [concerns], services: [], topics: [], duties: [], terms: [] };
  return { text, language, heard, ...(plan && { plan }), ...about, intent: 'service', intentSaid: 1 };
}

function bookOf(plan: string, library: Library): Book {
  const book = library.books.get(plan);
  if (!book) throw new Error(`Unknown plan "${plan}"`);
  return book;
}
