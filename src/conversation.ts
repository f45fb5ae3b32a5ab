import type { Answer } from './answers/answer.js';
import { readAction, type Action } from './cards/actions.js';
import { answerCard } from './cards/answer-card.js';
import { notice } from './cards/adaptive.js';
import { messageCard } from './cards/message-card.js';
import { acuteBox, acuteLines } from './cards/acute-box.js';
import { plainText } from './cards/plain-text.js';
import type { Language } from './questions/language.js';
import type { Question } from './questions/question.js';
import type { Recognise } from './questions/smalltalk.js';
import { fullText, knowledgeOf, respond, type Desk, type Responded } from './respond.js';
import { planNames } from './profiles/plan-names.js';
import { readProfileWords } from './profiles/read-words.js';
import { TEXTS } from './text/index.js';

/** Where a message was written: alone with the bot, in a group chat, or in a channel that others read. */
export type Scope = 'personal' | 'group' | 'channel';

export interface Sender {
  /** Id of the conversation; a channel thread has one of its own. */
  conversation: string;
  user: string;
  scope: Scope;
  /** The client's language, for example `nb-NO`. */
  locale?: string;
}

/** Everything the bot responds to; the mention of the bot is already taken out of `text`. */
export type Incoming =
  | { kind: 'message'; text: string; from: Sender }
  | { kind: 'action'; data: unknown; from: Sender }
  | { kind: 'joined'; from: Sender };

/** A message to send: the text is enough by itself; the card shows the same with buttons. */
export interface Reply {
  text: string;
  card?: Record<string, unknown>;
}

export type Converse = (incoming: Incoming) => Promise<readonly Reply[]>;

export interface Parts {
  /** The plans as they are now: asked for with each message, since an editor may have saved a file in between. */
  desk: () => Desk;
  recognise: Recognise;
  /** The plan of an asker who has chosen none. */
  plan: string;
  /** The time now, in milliseconds. */
  now: () => number;
}

type Asking = Extract<Action, { do: 'ask' }>;

const LONGEST = 1000;
/** So much of a long text is searched for danger. */
const READ_FOR_DANGER = 20_000;
const FORGET_AFTER = 30 * 60 * 1000;
const MOST_CONVERSATIONS = 10_000;

const idOf = ({ conversation, user }: Sender): string => `${conversation} ${user}`;

/** The client's language as one of ours: nynorsk and English by name, all else bokmål. */
export const languageOf = (locale?: string): Language =>
  /^nn/i.test(locale ?? '') ? 'nn' : /^en/i.test(locale ?? '') ? 'en' : 'nb';

/** Makes the one function that answers everything. It keeps the last question of each conversation for 30 minutes, in memory only. */
export function createConversation({ desk, recognise, plan, now }: Parts): Converse {
  const last = new Map<string, { question: Question; at: number }>();
  // What somebody chose for this conversation: the municipality, the language.
  const chosen = new Map<string, { plan?: string; language?: Language }>();
  // Teams tells of one installation twice, and again after a reinstall.
  const greeted = new Set<string>();
  const remember = (from: Sender, question: Question): void => {
    const id = idOf(from);
    last.delete(id);
    last.set(id, { question, at: now() });
    const [oldest] = last.keys();
    if (last.size > MOST_CONVERSATIONS && oldest !== undefined) last.delete(oldest);
  };
  const before = (from: Sender): Question | undefined => {
    const kept = last.get(idOf(from));
    return kept && now() - kept.at < FORGET_AFTER ? kept.question : undefined;
  };

  const say = (language: Language, words: string): Reply => ({
    text: words,
    card: messageCard(words, TEXTS[language], language),
  });

  /** `pressed` is the button that stands for the text: it brings the language of its card, and perhaps a level. */
  function answerText(text: string, from: Sender, pressed?: Pick<Asking, 'language' | 'level'>): Reply {
    const own = chosen.get(idOf(from)) ?? {};
    const fallback = pressed?.language ?? own.language ?? before(from)?.language ?? languageOf(from.locale);
    const t = TEXTS[fallback];
    if (!/[\p{L}\p{N}]/u.test(text)) return say(fallback, t.empty);
    if (text.length > LONGEST) return tooLong(text, fallback);
    const small = recognise(text, fallback);
    if (small) {
      if (small.id === 'restart') last.delete(idOf(from));
      const words = TEXTS[small.language];
      return say(
        small.language,
        { greeting: words.greeting, thanks: words.thanks, help: words.help, restart: words.greeting }[small.id],
      );
    }
    const choice = choose(text, from, fallback);
    if (choice) return choice;
    const responded = respond(text, own.plan ?? plan, desk(), {
      before: before(from),
      language: fallback,
      level: pressed?.level,
    });
    remember(from, responded.question);
    return reply(responded);
  }

  /** «Min kommune er Lom», «svar på nynorsk»: kept for this conversation, in memory only. */
  function choose(text: string, from: Sender, language: Language): Reply | undefined {
    const plans = planNames(desk().library.books.plans());
    const words = readProfileWords(text, { plans, services: [] });
    if (words?.kind === 'unknown' && words.field === 'plan') {
      const places = TEXTS[language].list(plans.flatMap(({ names }) => names.slice(0, 1)));
      return say(language, TEXTS[language].planUnknown(places));
    }
    if (words?.kind !== 'set') return undefined;
    const { plan: to, language: speech } = words.change;
    if (!to && !speech) return undefined;
    chosen.set(idOf(from), { ...chosen.get(idOf(from)), ...(to && { plan: to }), ...(speech && { language: speech }) });
    if (speech) return say(speech, TEXTS[speech].languageChosen);
    const places = plans.find((p) => p.id === to)?.names.slice(0, 3) ?? [];
    return say(language, TEXTS[language].planChosen(TEXTS[language].list(places)));
  }

  /** A long text is not answered, but a child in danger comes first in it too. */
  function tooLong(text: string, language: Language): Reply {
    const { guards, library, emergency } = desk();
    const acute = guards.acute(text.slice(0, READ_FOR_DANGER), knowledgeOf(plan, library));
    const words = TEXTS[language].tooLong;
    if (!acute) return say(language, words);
    const lines = acuteLines(acute.kind, emergency, language);
    return {
      text: [...lines, words].join('\n'),
      card: messageCard(words, TEXTS[language], language, [acuteBox(acute.kind, emergency, language)]),
    };
  }

  function reply(responded: Responded): Reply {
    const { answer, acute, personalData } = responded;
    const { library, emergency } = desk();
    const { language } = answer.question;
    const notices = [
      ...(acute ? [acuteBox(acute.kind, emergency, language)] : []),
      ...(personalData.length > 0 ? [notice(TEXTS[language].privacy)] : []),
    ];
    return { text: fullText(responded, desk()), card: answerCard(answer, knowledgeOf(answer.plan, library), notices) };
  }

  function act(data: unknown, from: Sender): Reply {
    const action = readAction(data);
    const language = action?.language ?? languageOf(from.locale);
    const t = TEXTS[language];
    switch (action?.do) {
      case 'ask':
        return answerText(action.text, from, action);
      case 'open': {
        const found = desk().library.open(action.key);
        return found ? open({ ...found, question: { ...found.question, language } }) : say(language, t.stale);
      }
      case undefined:
        return say(language, t.stale);
    }
  }

  function open(answer: Answer): Reply {
    const knowledge = knowledgeOf(answer.plan, desk().library);
    return { text: plainText(answer, knowledge), card: answerCard(answer, knowledge) };
  }

  return async (incoming) => {
    await Promise.resolve();
    switch (incoming.kind) {
      case 'message':
        return [answerText(incoming.text, incoming.from)];
      case 'action':
        return [act(incoming.data, incoming.from)];
      case 'joined': {
        if (greeted.has(incoming.from.conversation)) return [];
        greeted.add(incoming.from.conversation);
        const language = languageOf(incoming.from.locale);
        return [say(language, TEXTS[language].greeting)];
      }
    }
  };
}
