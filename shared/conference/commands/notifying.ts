/** Who is told of the decision besides those who were there. */
export const notifyingCommands = {} as const;
