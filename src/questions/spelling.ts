import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.js';
import { fold, stem, stemEnglish } from './normalize.js';
import type { Language } from './language.js';
import { WrittenWords } from './written-words.js';

/** A word we know: one written form for each stem. */
interface Entry {
  key: string;
  stem: string;
  word: string;
}

/** What is left of a stem when doubled letters and æ, ø, å are written in haste. */
const skeleton = (stemmed: string): string => fold(stemmed).replace(/(.)\1+/g, '$1');

/** Letters that may be wrong in a word of this length; short words are trusted as written. */
const tolerance = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * The words of a plan and of the vocabulary, and for a word that is not among them the one that was probably meant:
 * the same letters without æ, ø, å or doubling first, then the nearest by fuse.js within one wrong letter (two in long words).
 */
export class Spelling {
  readonly #keys = new Set<string>();
  readonly #short = new Set<string>();
  readonly #beginnings = new Set<string>();
  /** Norwegian words as written and as stems: what the first part of a compound looks like. */
  readonly #forms = new Set<string>();
  readonly #bySkeleton = new Map<string, Entry>();
  readonly #entries: Entry[] = [];
  readonly #fuses = new Map<string, Fuse<Entry>>();
  readonly #written = { no: new WrittenWords(), en: new WrittenWords() };
  readonly #parts = new Map<string, readonly string[]>();
  readonly #cache = new Map<string, string | undefined>();

  add(word: string, language: 'no' | 'en'): void {
    this.#written[language].add(word);
    const stemmed = language === 'en' ? stemEnglish(word) : stem(word);
    const key = `${language === 'en' ? 'e' : 'n'}:${stemmed}`;
    if (language === 'no') {
      this.#forms.add(word);
      this.#beginnings.add(word.slice(0, BEGINNING));
    }
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    if (language === 'no') this.#forms.add(stemmed);
    const entry = { key, stem: stemmed, word };
    this.#entries.push(entry);
    for (const form of [stemmed, word]) {
      const bare = `${key[0] ?? ''}:${skeleton(form)}`;
      if (!this.#bySkeleton.has(bare)) this.#bySkeleton.set(bare, entry);
    }
  }

  hasKey = (key: string): boolean => this.#keys.has(key);

  knows(word: string, language: Language): boolean {
    if (/^\d/.test(word)) return true;
    return language === 'en'
      ? this.#forms.has(word) || this.#keys.has(`e:${stemEnglish(word)}`)
      : this.#keys.has(`n:${stem(word)}`);
  }

  /** As `knows`, for two words put together: most are no word, and their beginning tells so at once. */
  knowsCompound = (word: string): boolean =>
    this.#beginnings.has(word.slice(0, BEGINNING)) && this.#keys.has(`n:${stem(word)}`);

  /** A short word that makes compounds («rus», «råd»): only such may be a part of three letters. */
  addShort(word: string): void {
    if (word.length === 3) this.#short.add(word);
  }

  /**
   * The two parts of a compound, both known words, split as evenly as may be: «barnehageplass» → barnehage, plass.
   * None where the word is no such compound.
   */
  parts(word: string): readonly string[] {
    let memo = this.#parts.get(word);
    if (!memo) {
      if (this.#parts.size > 20_000) this.#parts.clear();
      memo = this.#split(word);
      this.#parts.set(word, memo);
    }
    return memo;
  }

  #split(word: string): readonly string[] {
    const longEnough = (part: string): boolean => part.length >= 4 || this.#short.has(part);
    let best: string[] = [];
    for (let i = 3; i <= word.length - 3; i++) {
      const joined = word.slice(0, i);
      const head = this.#forms.has(joined)
        ? joined
        : /[se]$/.test(joined) && this.#forms.has(joined.slice(0, -1))
          ? joined.slice(0, -1)
          : '';
      const tail = word.slice(i);
      if (!longEnough(head) || !longEnough(tail) || ENDINGS.has(tail) || !this.#keys.has(`n:${stem(tail)}`)) continue;
      if (best.length === 0 || shortest([head, tail]) > shortest(best)) best = [head, tail];
    }
    return best;
  }

  /** The known word that was meant, or undefined where none is near enough. */
  correct(word: string, language: Language): string | undefined {
    const asked = `${language === 'en' ? 'e' : 'n'}:${word}`;
    if (!this.#cache.has(asked)) {
      if (this.#cache.size > 5000) this.#cache.clear();
      this.#cache.set(asked, this.#nearest(word, language));
    }
    return this.#cache.get(asked);
  }

  #nearest(word: string, language: Language): string | undefined {
    const english = language === 'en' ? [`e:${skeleton(stemEnglish(word))}`, `e:${skeleton(word)}`] : [];
    for (const bare of [...english, `n:${skeleton(stem(word))}`, `n:${skeleton(word)}`]) {
      const same = this.#bySkeleton.get(bare);
      if (same) return same.word;
    }
    const slip = (language === 'en' ? this.#written.en.meant(word) : undefined) ?? this.#written.no.meant(word);
    if (slip !== undefined) return slip;
    let best: { word: string; distance: number } | undefined;
    for (const prefix of language === 'en' ? ['e', 'n'] : ['n']) {
      const stemmed = prefix === 'e' ? stemEnglish(word) : stem(word);
      const allowed = tolerance(stemmed.length);
      if (allowed === 0) continue;
      for (const { item } of this.#fuse(prefix, stemmed.length).search(stemmed, { limit: 8 })) {
        if (!sameBeginning(stemmed, item.stem)) continue;
        const distance = editDistance(fold(stemmed), fold(item.stem));
        if (distance <= allowed && (!best || distance < best.distance)) best = { word: item.word, distance };
      }
    }
    return best?.word;
  }

  /** Fuse over the words of about this length: small lists keep it quick. */
  #fuse(prefix: string, length: number): Fuse<Entry> {
    const name = `${prefix}${length}`;
    const made = this.#fuses.get(name) ?? new Fuse(
      this.#entries.filter((e) => e.key.startsWith(prefix) && Math.abs(e.stem.length - length) <= 2),
      { keys: ['stem'], threshold: 0.4, ignoreLocation: false, distance: 8, shouldSort: true },
    ); // prettier-ignore
    this.#fuses.set(name, made);
    return made;
  }
}

/** Words are seldom misspelled in their first letter; the first two may have changed places. */
const sameBeginning = (a: string, b: string): boolean =>
  fold(b).startsWith(fold(a).slice(0, 1)) || b.startsWith(a.charAt(1) + a.charAt(0));

/** So many letters of a word are looked at before it is cut to its stem. */
const BEGINNING = 7;

const shortest = (parts: readonly string[]): number => Math.min(...parts.map((part) => part.length));

/** Endings that happen to be words: no compound ends in them. */
const ENDINGS = new Set([
  'ing',
  'inga',
  'ingen',
  'inger',
  'net',
  'het',
  'heten',
  'ende',
  'else',
  'tak',
  'ten',
  'ane',
  'ene',
  'ting',
  'sone',
  'lige',
  'lig',
  'arar',
  'ligheten',
]);
