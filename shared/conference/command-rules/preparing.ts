/** What is made ready before the day. */
export const preparingRules = {};
