/** How the chair leads through the running order. */
export type CourseFact = never;
