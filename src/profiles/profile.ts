export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type ProfileLanguage = (typeof LANGUAGES)[number];

/** What a user has told about themselves. It is a hint: a question that says something else wins. Null is «not told». */
export interface Profile {
  /** Id of a plan in `knowledge/`. */
  plan: string | null;
  /** Id of a service in that plan; a plan that has no such service gives no hint. */
  service: string | null;
  language: ProfileLanguage | null;
}

/** The fields to write: a value, or null to take what was told back. A field left out stays as it is. */
export type ProfileChange = Partial<Profile>;

export const NO_PROFILE: Profile = { plan: null, service: null, language: null };

/**
 * Where profiles are kept. `user` is an opaque key of 1–500 characters. Every method rejects where the store is down;
 * an answer must go on without it.
 */
export interface ProfileStore {
  /** Null for a user who has told nothing. */
  get(user: string): Promise<Profile | null>;
  /** Writes the fields named, in one step. Of several at once, the last one to write a field wins that field and no other. */
  set(user: string, change: ProfileChange): Promise<void>;
  /** True where there was something to delete. */
  delete(user: string): Promise<boolean>;
}
