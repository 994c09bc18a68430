/** What readers say of their copies, and what is added afterwards. */
export const correctingRules = {};
