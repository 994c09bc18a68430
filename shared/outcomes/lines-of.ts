import type { OutcomeLine, Outcomes } from './outcomes.ts';

/** Every line of a copy, in the order it stands in. */
export const linesOf = ({ dangers, goals, childrensWords, headings }: Outcomes): OutcomeLine[] => [
  ...dangers.flatMap(({ statement, goals: answers }) => [statement, ...answers]),
  ...goals,
  ...childrensWords,
  ...headings.flatMap(({ lines }) => lines),
];
