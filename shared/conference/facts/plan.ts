/** What a plan has besides its lines. */
export type PlanFact = never;
