/** How often a record's answer was found helpful and not; who said so is not kept. */
export interface FeedbackCount {
  /** The record's key, `plan/kind/id`. */
  record: string;
  helpful: number;
  notHelpful: number;
}

/** Counts «nyttig» and «ikke nyttig». It cannot tell a second tap by the same person from a new one: the card has to. */
export interface FeedbackStore {
  count(plan: string, record: string, verdict: 'helpful' | 'notHelpful'): Promise<void>;
  /** All records of a plan that were judged, the least helpful first. */
  counts(plan: string): Promise<FeedbackCount[]>;
}
