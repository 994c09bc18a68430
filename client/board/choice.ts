/** One of those to choose from in a picker. */
export interface Choice {
  readonly id: string;
  readonly words: string;
  /** Smaller, after it: what somebody is here as. */
  readonly detail?: string;
}
