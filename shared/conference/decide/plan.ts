/** What a plan has besides its lines. */
export const planDecisions = {};
