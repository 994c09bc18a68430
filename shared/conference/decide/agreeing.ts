/** Who agrees with the plan. */
export const agreeingDecisions = {};
