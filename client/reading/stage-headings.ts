import type { Stage, Template } from '../../shared/conference/template.ts';

/** The headings a step is about, in the order of the board. Where the format names none, the plan is where its actions stand. */
export function stageHeadings(
  stage: Pick<Stage, 'shows' | 'headings'>,
  { headings }: Pick<Template, 'headings'>,
): string[] {
  const named = headings.filter(({ id }) => stage.headings.includes(id));
  const forPlan = headings.filter(
    ({ codes }) => stage.shows === 'plan' && codes.includes('action'),
  );
  return (named.length > 0 ? named : forPlan).map(({ id }) => id);
}

/** The step is about danger statements and goals, which are read in full then. */
export const isOfBand = ({ shows }: Pick<Stage, 'shows'>): boolean =>
  shows === 'dangers' || shows === 'goals';
