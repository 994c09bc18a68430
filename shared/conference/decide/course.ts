/** How the chair leads through the running order. */
export const courseDecisions = {};
