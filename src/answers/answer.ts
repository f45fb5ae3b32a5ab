import type { Emergency } from '../knowledge/emergency.js';
import type { Contact, Level, Rec } from '../knowledge/schema.js';
import type { Attribute } from '../knowledge/vocabulary.js';
import type { Question } from '../questions/question.js';

/** A name in the three languages. */
export type Named = Record<Question['language'], string>;

/** A national duty, with its law, its source and the date it was checked: the same in all plans. */
export type Duty = Emergency['duties'][number];

/** A record that answers, and why it was found. */
export interface Hit {
  record: Rec;
  score: number;
  /** Short reasons, in English, for people who check: «level yellow», «age 4», «name». */
  because: readonly string[];
}

export interface Answer {
  question: Question;
  /** Id of the plan that answers. */
  plan: string;
  /** False where the plan does not tell what was asked, even if a record is shown. */
  found: boolean;
  hits: readonly Hit[];
  /** The field that was asked for and that the first hit leaves empty. */
  missing?: Attribute;
  /** The number or address to reach the first hit, or the one that was asked for; only from contacts.yaml. */
  contact?: Contact;
  /** «Nivå 2» may be the guide's level or this level of the plan: asked about in one tap, never guessed. */
  unclear?: Level;
  /** Hits of one name on several levels, where nothing tells which was meant: asked about in one tap. Else empty. */
  placements: readonly Hit[];
  /** The concerns that were heard, by name; those of one phrase together. */
  about: readonly (readonly Named[])[];
  /** The national duties that were asked for; they answer also where the plan tells nothing. */
  duties: readonly Duty[];
  /** What comes nearest where nothing was found. */
  nearest: readonly Hit[];
  /** The plan's own action guide; `steps` where its levels are known here. */
  guide: { title: string; url: string; key: string; steps: boolean } | null;
}
