/** What each agency says, child by child. */
export const agencyViewCommands = {} as const;
