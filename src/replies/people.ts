import { createHash } from 'node:crypto';
import { NO_PROFILE, type Profile, type ProfileChange, type ProfileStore } from '../profiles/profile.js';
import type { Memory } from './memory.js';

/** A user as the database knows them: no key there tells who it is. */
export const userKey = (user: string): string => createHash('sha256').update(user).digest('base64url');

export interface Person {
  profile: Profile;
  /** The database does not answer, so the profile may be more than this. */
  down: boolean;
}

/** How long a profile is taken to be as it was read: another process may change it, this one forgets it when it does. */
const FRESH_MS = 30_000;
const MOST = 10_000;

/** The users' own settings, and what they chose while these could not be saved. */
export class People {
  private readonly read = new Map<string, { kept: Profile | null; at: number }>();
  /** Counts what was written, so that a reading from before a writing is not taken for one after it. */
  private written = 0;

  constructor(
    private readonly profiles: ProfileStore,
    private readonly memory: Memory,
    private readonly now: () => number,
    private readonly log: (line: string) => void,
  ) {}

  /** What a user has told. Never rejects. */
  async get(user: string): Promise<Person> {
    const chosen = this.memory.chosenBy(user);
    try {
      return { profile: { ...NO_PROFILE, ...(await this.kept(user)), ...chosen }, down: false };
    } catch (error) {
      this.log(`A profile could not be read: ${String(error)}`);
      return { profile: { ...NO_PROFILE, ...chosen }, down: true };
    }
  }

  /** Keeps what a user tells. False where it could not be saved and is known for as long as Losen runs. */
  async set(user: string, change: ProfileChange): Promise<boolean> {
    try {
      await this.profiles.set(userKey(user), change);
      this.changed(user);
      this.memory.unchoose(user);
      return true;
    } catch (error) {
      this.log(`A profile could not be saved: ${String(error)}`);
      this.changed(user);
      this.memory.choose(user, change);
      return false;
    }
  }

  /** The database's profile of a user is another now. */
  changed(user: string): void {
    this.written += 1;
    this.read.delete(user);
  }

  private async kept(user: string): Promise<Profile | null> {
    const known = this.read.get(user);
    if (known && this.now() - known.at < FRESH_MS) return known.kept;
    const before = this.written;
    const kept = await this.profiles.get(userKey(user));
    if (this.written === before) {
      if (this.read.size >= MOST) this.read.clear();
      this.read.set(user, { kept, at: this.now() });
    }
    return kept;
  }
}
