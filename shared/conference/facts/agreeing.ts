/** Who agrees with the plan. */
export type AgreeingFact = never;
