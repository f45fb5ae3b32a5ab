import type { Shown } from '../cards/adaptive.js';
import { messageCard } from '../cards/message-card.js';
import type { FeedbackStore } from '../feedback/feedback.js';
import type { GapStore } from '../feedback/gap.js';
import type { ProfileStore } from '../profiles/profile.js';
import type { Language } from '../questions/language.js';
import type { Recognise } from '../questions/smalltalk.js';
import type { Desk } from '../respond.js';
import { TEXTS } from '../text/index.js';
import type { Memory } from './memory.js';
import type { People } from './people.js';

/** What is kept in a database. Every method rejects where it is down, and answers go on without it. */
export interface Stores {
  profiles: ProfileStore;
  gaps: GapStore;
  feedback: FeedbackStore;
  /** Deletes everything that is kept under a user's key. */
  forget(user: string): Promise<unknown>;
}

export interface Parts {
  /** The plans as they are now: asked for with each message, since an editor may have saved a file in between. */
  desk: () => Desk;
  recognise: Recognise;
  /** The plan of an asker who has chosen none; undefined: it is asked for. */
  plan: string | undefined;
  /** The time now, in milliseconds. */
  now: () => number;
  stores: Stores;
  /** Ids of those who see unanswered questions: as Teams or the organisation's directory knows them. */
  owners: readonly string[];
  /** Takes a suggested synonym to the editor's file. Gives the fields that are wrong, if any. */
  suggest: (suggestion: unknown) => { wrong?: readonly string[] };
  /** What the operator reads. */
  log: (line: string) => void;
}

/** What every reply is made with. */
export interface Tools extends Parts {
  memory: Memory;
  people: People;
}

/** Words of Losen's own, with questions to try under them. */
export const say = (language: Language, words: string): Shown => ({
  text: words,
  card: messageCard(words, TEXTS[language], language),
});
