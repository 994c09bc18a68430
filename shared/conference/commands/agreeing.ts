/** Who agrees with the plan. */
export const agreeingCommands = {} as const;
