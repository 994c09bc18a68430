/** What a review conference brings from the one before. */
export type EarlierFact = never;
