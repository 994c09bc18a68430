/** What somebody writes before the day, and what the chair does with it. */
export const handingInRules = {};
