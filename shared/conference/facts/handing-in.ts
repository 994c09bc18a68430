/** What somebody writes before the day, and what the chair does with it. */
export type HandingInFact = never;
