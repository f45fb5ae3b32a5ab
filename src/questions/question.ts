import type { Audience, FactTopic, Level } from '../knowledge/schema.js';
import type { Attribute, Intent } from '../knowledge/vocabulary.js';
import type { Language } from './language.js';

/** Ages in years, both ends included (one year old counts until the second birthday); or a pregnancy. */
export interface AgeSpan {
  min: number;
  max: number;
}
export type Age = AgeSpan | 'pregnant';

/** One part of the text and what it was taken to mean: «4-åring» → age 4. */
export interface Heard {
  words: string;
  as:
    | 'level'
    | 'age'
    | 'service'
    | 'concern'
    | 'elsewhere'
    | 'plan'
    | 'intent'
    | 'attribute'
    | 'topic'
    | 'audience'
    | 'duty';
  value: string;
}

/** A content word of the question: as written, and the keys it is looked up under (its own, then what it may mean). */
export interface Term {
  word: string;
  /** 0–1: words that were understood as a level, an age or an intent count less as text. */
  weight: number;
  keys: readonly { key: string; weight: number }[];
  /** What the word was understood as, besides text. */
  as?: Heard['as'];
  /** No record of the plan and no vocabulary knows the word, in any spelling. */
  unknown: boolean;
}

/** What a question asks, as data. Absent parts were not said. */
export interface Question {
  text: string;
  language: Language;
  intent: Intent;
  /** How clearly the intent was said: 1 with words of its own, ½ hinted at, 0 assumed. */
  intentSaid: number;
  asks?: Attribute;
  level?: Level;
  age?: Age;
  /** The action guide's level 0–3: how many services work together, not a kind of prevention. */
  guideLevel?: number;
  /** Ids of services. */
  services: readonly string[];
  /** Ids of concerns, those of one phrase together: «drikker» may be a parent's or a youth's drinking. */
  concerns: readonly (readonly string[])[];
  /** Whom the measure should be for, where the question says so. */
  audience?: Audience;
  /** The kind of plan fact asked for: a goal, the legal basis, figures. */
  topics: readonly FactTopic[];
  /** Ids of the national duties asked for: to report, secrecy. */
  duties: readonly string[];
  /** A field that no preventive plan covers: the weather, the bus. */
  elsewhere?: string;
  /** A plan named by one of its municipalities. */
  plan?: string;
  terms: readonly Term[];
  heard: readonly Heard[];
}
