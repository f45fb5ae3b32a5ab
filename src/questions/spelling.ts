import { Compounds } from './compounds.js';
import { editDistance } from './edit-distance.js';
import type { Language } from './language.js';
import { nearStems } from './near-stems.js';
import { fold, stem, stemEnglish } from './normalize.js';
import { letters, mayBeExchanged, oneSlipFrom } from './one-slip.js';
import { skeleton, WrittenWords } from './written-words.js';

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
  readonly #no = new WrittenWords(stem);
  readonly #en = new WrittenWords(stemEnglish);
  readonly #short = new Set<string>();
  readonly #beginnings = new Set<string>();
  readonly #cache = new Map<string, string | undefined>();
  readonly #compounds = new Compounds(
    (text) => this.#isForm(text),
    (text) => this.#no.hasStem(stem(text)),
    this.#short,
  );

  add(word: string, language: 'no' | 'en'): void {
    (language === 'en' ? this.#en : this.#no).add(word);
    if (language === 'no') this.#beginnings.add(word.slice(0, BEGINNING));
  }

  hasKey = (key: string): boolean => (key.startsWith('e:') ? this.#en : this.#no).hasStem(key.slice(2));

  knows(word: string, language: Language): boolean {
    if (/^\d/.test(word)) return true;
    if (language === 'en') return this.#isForm(word) || this.#en.hasStem(stemEnglish(word));
    return this.#no.hasStem(stem(word)) && !this.#looksLikeAnother(word);
  }

  /** A Norwegian word as written, or a stem: what the first part of a compound looks like. */
  #isForm = (text: string): boolean => this.#no.has(text) || this.#no.hasStem(text);

  /** A form that nobody wrote of a short stem, where with æ, ø or å it would be a word that somebody wrote. */
  #looksLikeAnother(word: string): boolean {
    const [stemmed, plain] = [stem(word), fold(word)];
    if (stemmed.length > SHORT_STEM || this.#isForm(word)) return false;
    return this.#no.ofSkeleton(skeleton(word)).some((written) => fold(written) === plain && stem(written) !== stemmed);
  }

  /** As `knows`, for two words put together: most are no word, and their beginning tells so at once. */
  knowsCompound = (word: string): boolean =>
    this.#beginnings.has(word.slice(0, BEGINNING)) && this.#no.hasStem(stem(word));

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
      if (this.#cache.size > 1000) this.#cache.clear();
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
    const lists = language === 'en' ? [this.#en, this.#no] : [this.#no];
    for (const words of lists) {
      const slip = oneSlipFrom(word, words, fits);
      if (slip !== undefined) return slip;
    }
    let best: { word: string; distance: number } | undefined;
    for (const words of lists) {
      const stemmed = words.stemOf(word);
      const allowed = tolerance(stemmed.length);
      if (allowed === 0) continue;
      // «grøft» is no slip for «grovt»: whoever writes æ, ø and å means them.
      const signed = /[æøå]/.test(stemmed);
      for (const near of nearStems(stemmed, words)) {
        const apart = signed ? editDistance(stemmed, near) : editDistance(fold(stemmed), fold(near));
        if (apart > allowed || (best && apart >= best.distance)) continue;
        if (isExchange(stemmed, near) && !mayBeExchanged(stemmed, near)) continue;
        const form = nearestOf(word, words.ofStem(near));
        if (!form || distance(word, form.word) > allowed + INFLECTION || !fits(form.word)) continue;
        best = { word: form.word, distance: apart };
      }
    }
    return best?.word;
  }

  /** The same letters but for æ, ø, å and doubling; in a short word only one of the two can be a slip. */
  #sameLetters(word: string, language: Language): string | undefined {
    for (const words of language === 'en' ? [this.#en, this.#no] : [this.#no])
      for (const bare of [skeleton(words.stemOf(word)), skeleton(word)]) {
        const best = nearestOf(word, words.ofSkeleton(bare));
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
}

/** As many letters, none of them only moved. */
const isExchange = (a: string, b: string): boolean => a.length === b.length && letters(a) !== letters(b);

/** So many letters of a word are looked at before it is cut to its stem. */
const BEGINNING = 7;
