/** What each agency says, child by child. */
export type AgencyViewFact = never;
