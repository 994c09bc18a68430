/** Who agrees with the plan. */
export const agreeingRules = {};
