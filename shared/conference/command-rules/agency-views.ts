/** What each agency says, child by child. */
export const agencyViewRules = {};
