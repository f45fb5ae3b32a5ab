import { carry, isFollowUp } from '../questions/follow-up.js';
import type { Language } from '../questions/language.js';
import type { Question } from '../questions/question.js';
import { understand } from '../questions/understand.js';
import type { Answer } from './answer.js';
import { answer } from './ask.js';
import type { Book, Library } from './library.js';

export interface Asked {
  question: Question;
  answer: Answer;
}

/** What is known besides the text: the question before it, the language to assume, a level chosen with a button. */
export interface Context {
  before?: Question | undefined;
  language?: Language | undefined;
  level?: Question['level'] | undefined;
  /** Concerns of a danger that was seen: they stand in for what the words say, and somebody to turn to is wanted. */
  urgent?: readonly string[];
}

/** Answers one text, which may lean on the question before it. `plan` is the asker's own; a municipality named wins. */
export function ask(
  text: string,
  plan: string,
  library: Library,
  { before, language, level, urgent }: Context = {},
): Asked {
  const first = understand(text, bookOf(plan, library).lexicon, language ?? before?.language);
  const named = first.plan ?? (before && isFollowUp(first) ? before.plan : undefined);
  const book = bookOf(named ?? plan, library);
  const read = named && named !== plan ? understand(text, book.lexicon, language ?? before?.language) : first;
  const meant = before && isFollowUp(read) ? carry(before, read) : read;
  const chosen = level ? { ...meant, level } : meant;
  const question = urgent ? urgently(chosen, urgent) : chosen;
  return { question, answer: answer(question, book) };
}

/** In danger neither age nor level decides whom to turn to: the services that answer it do. */
function urgently({ text, language, heard, plan }: Question, concerns: readonly string[]): Question {
  const about = { concerns: [concerns], services: [], topics: [], terms: [] };
  return { text, language, heard, ...(plan && { plan }), ...about, intent: 'service', intentSaid: 1 };
}

function bookOf(plan: string, library: Library): Book {
  const book = library.books.get(plan);
  if (!book) throw new Error(`Unknown plan "${plan}"`);
  return book;
}
