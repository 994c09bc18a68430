/** What is made ready before the day. */
export const preparingCommands = {} as const;
