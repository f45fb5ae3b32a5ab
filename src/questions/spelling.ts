import Fuse from 'fuse.js';
import { Compounds } from './compounds.js';
import { editDistance } from './edit-distance.js';
import { fold, stem, stemEnglish } from './normalize.js';
import type { Language } from './language.js';
import { mayBeExchanged, WrittenWords } from './written-words.js';

/** A stem we know, and the words it was written as. */
interface Entry {
  key: string;
  stem: string;
  words: string[];
}

/** What is left of a stem when doubled letters and æ, ø, å are written in haste. */
const skeleton = (stemmed: string): string => fold(stemmed).replace(/(.)\1+/g, '$1');

/** Letters that may be wrong in a word of this length; short words are trusted as written. */
const tolerance = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** The ending may be another one than was written anywhere: so many letters more may differ than in the stem. */
const INFLECTION = 3;

/** A stem this short has look-alikes: «moter» is «møter» written in haste, and no form of MOT. */
const SHORT_STEM = 4;

const distance = (a: string, b: string): number => Math.min(editDistance(a, b), editDistance(fold(a), fold(b)));
/** The word nearest to what was written, first as a keyboard without æ, ø and å would write it, then as it stands. */
const nearestOf = (word: string, words: readonly string[]): { word: string; distance: number } | undefined =>
  words
    .map((w) => ({ word: w, distance: editDistance(fold(word), fold(w)), written: editDistance(word, w) }))
    .sort((a, b) => a.distance - b.distance || a.written - b.written)[0];

/**
 * The words of a plan and of the vocabulary, and for a word that is not among them the one that was probably meant:
 * the same letters without æ, ø, å or doubling first, then the nearest by fuse.js within one wrong letter (two in long words).
 */
export class Spelling {
  readonly #entries = new Map<string, Entry>();
  readonly #short = new Set<string>();
  readonly #beginnings = new Set<string>();
  /** Norwegian words as written, and as stems: what the first part of a compound looks like. */
  readonly #forms = new Set<string>();
  readonly #byFold = new Map<string, Set<string>>();
  readonly #bySkeleton = new Map<string, Set<string>>();
  readonly #fuses = new Map<string, Fuse<Entry>>();
  readonly #written = { no: new WrittenWords(), en: new WrittenWords() };
  readonly #cache = new Map<string, string | undefined>();
  readonly #compounds = new Compounds(
    (text) => this.#forms.has(text),
    (text) => this.#entries.has(`n:${stem(text)}`),
    this.#short,
  );

  add(word: string, language: 'no' | 'en'): void {
    this.#written[language].add(word);
    const stemmed = language === 'en' ? stemEnglish(word) : stem(word);
    const prefix = language === 'en' ? 'e' : 'n';
    if (language === 'no') {
      this.#forms.add(word).add(stemmed);
      this.#beginnings.add(word.slice(0, BEGINNING));
      put(this.#byFold, fold(word), word);
    }
    const key = `${prefix}:${stemmed}`;
    const entry = this.#entries.get(key) ?? { key, stem: stemmed, words: [] };
    this.#entries.set(key, entry);
    if (entry.words.includes(word)) return;
    entry.words.push(word);
    for (const form of [stemmed, word]) put(this.#bySkeleton, `${prefix}:${skeleton(form)}`, word);
  }

  hasKey = (key: string): boolean => this.#entries.has(key);

  knows(word: string, language: Language): boolean {
    if (/^\d/.test(word)) return true;
    if (language === 'en') return this.#forms.has(word) || this.#entries.has(`e:${stemEnglish(word)}`);
    return this.#entries.has(`n:${stem(word)}`) && !this.#looksLikeAnother(word);
  }

  /** A form that nobody wrote of a short stem, where with æ, ø or å it would be a word that somebody wrote. */
  #looksLikeAnother(word: string): boolean {
    const stemmed = stem(word);
    if (stemmed.length > SHORT_STEM || this.#forms.has(word)) return false;
    return [...(this.#byFold.get(fold(word)) ?? [])].some((written) => stem(written) !== stemmed);
  }

  /** As `knows`, for two words put together: most are no word, and their beginning tells so at once. */
  knowsCompound = (word: string): boolean =>
    this.#beginnings.has(word.slice(0, BEGINNING)) && this.#entries.has(`n:${stem(word)}`);

  /** A short word that makes compounds («rus», «råd»): only such may be a part of three letters. */
  addShort(word: string): void {
    if (word.length === 3) this.#short.add(word);
  }

  /** The two known parts of a compound; none where the word is no compound. */
  parts = (word: string): readonly string[] => this.#compounds.parts(word);

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
    const same = this.#sameLetters(word, language);
    if (same !== undefined) return same;
    // «barnevernssakene»: two words that we know make one that is right, though nobody wrote it before.
    if (this.parts(word).length > 0) return undefined;
    const fits = (candidate: string): boolean => this.#fitsCompound(word, candidate);
    const slip =
      (language === 'en' ? this.#written.en.meant(word, fits) : undefined) ?? this.#written.no.meant(word, fits);
    if (slip !== undefined) return slip;
    let best: { word: string; distance: number } | undefined;
    for (const prefix of language === 'en' ? ['e', 'n'] : ['n']) {
      const stemmed = prefix === 'e' ? stemEnglish(word) : stem(word);
      const allowed = tolerance(stemmed.length);
      if (allowed === 0) continue;
      for (const { item } of this.#fuse(prefix, stemmed.length).search(stemmed, { limit: 8 })) {
        if (!sameBeginning(stemmed, item.stem)) continue;
        const apart = editDistance(fold(stemmed), fold(item.stem));
        if (isExchange(stemmed, item.stem) && !mayBeExchanged(stemmed, item.stem)) continue;
        const form = nearestOf(word, item.words);
        if (!form || apart > allowed || distance(word, form.word) > allowed + INFLECTION || !fits(form.word)) continue;
        if (!best || apart < best.distance) best = { word: form.word, distance: apart };
      }
    }
    return best?.word;
  }

  /** The same letters but for æ, ø, å and doubling; in a short word only one of the two can be a slip. */
  #sameLetters(word: string, language: Language): string | undefined {
    const english = language === 'en' ? [`e:${skeleton(stemEnglish(word))}`, `e:${skeleton(word)}`] : [];
    for (const bare of [...english, `n:${skeleton(stem(word))}`, `n:${skeleton(word)}`]) {
      const best = nearestOf(word, [...(this.#bySkeleton.get(bare) ?? [])]);
      if (best && (word.length > 5 || distance(word, best.word) <= 1)) return best.word;
    }
    return undefined;
  }

  /** A compound that shares a part with the word is judged by its other part: «klatremiljø» is not «klassemiljø». */
  #fitsCompound(word: string, candidate: string): boolean {
    const [head, tail] = this.parts(candidate);
    if (head === undefined || tail === undefined) return true;
    const cut = (text: string): string | undefined =>
      text.endsWith(tail) ? text.slice(0, -tail.length) : text.startsWith(head) ? text.slice(head.length) : undefined;
    const [a, b] = [cut(word), cut(candidate)];
    if (a === undefined || b === undefined || word.endsWith(tail) !== candidate.endsWith(tail)) return true;
    return distance(a, b) <= Math.max(tolerance(a.length), tolerance(b.length));
  }

  /** Fuse over the words of about this length: small lists keep it quick. */
  #fuse(prefix: string, length: number): Fuse<Entry> {
    const name = `${prefix}${length}`;
    const made = this.#fuses.get(name) ?? new Fuse(
      [...this.#entries.values()].filter((e) => e.key.startsWith(prefix) && Math.abs(e.stem.length - length) <= 2),
      { keys: ['stem'], threshold: 0.4, ignoreLocation: false, distance: 8, shouldSort: true },
    ); // prettier-ignore
    this.#fuses.set(name, made);
    return made;
  }
}

/** Words are seldom misspelled in their first letter; the first two may have changed places. */
const sameBeginning = (a: string, b: string): boolean =>
  fold(b).startsWith(fold(a).slice(0, 1)) || b.startsWith(a.charAt(1) + a.charAt(0));

/** As many letters, none of them only moved. */
const isExchange = (a: string, b: string): boolean =>
  a.length === b.length && Array.from(a).sort().join('') !== Array.from(b).sort().join('');

/** So many letters of a word are looked at before it is cut to its stem. */
const BEGINNING = 7;

const put = (map: Map<string, Set<string>>, key: string, word: string): void =>
  void map.set(key, (map.get(key) ?? new Set()).add(word));
