/** What is made ready before the day. */
export type PreparingFact = never;
