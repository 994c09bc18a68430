import type { Stage, Template } from '../../shared/conference/template.ts';
import { isOfBand, stageHeadings } from '../reading/stage-headings.ts';
import { joinClasses } from '../ui/join-classes.ts';
import type { Plan } from './plan-screen.ts';

/** What is said at a step, in large letters: the section of a step that has none of its own. */
export const stageWords = 'stage-words';

/** The sections the screen stays with at a step; null where it is about all of the board. */
export function stageSections(
  stage: Stage | undefined,
  template: Pick<Template, 'headings'>,
  plans: readonly Plan[],
): readonly string[] | null {
  if (stage === undefined || stage.shows === 'summary') return null;
  const own = plans.filter((plan) => isOf(plan, stage, stageHeadings(stage, template)));
  return own.length > 0 ? own.map(({ id }) => id) : [stageWords];
}

/** The same plans, with the columns marked that a step is about. */
export const withFront = (plans: readonly Plan[], headings: readonly string[]): Plan[] =>
  plans.map((plan) =>
    plan.kind === 'columns' && plan.of === 'headings'
      ? {
          ...plan,
          columns: plan.columns.map((column) =>
            headings.includes(column.id)
              ? { ...column, className: joinClasses(column.className, 'stage-screen-front') }
              : column,
          ),
        }
      : plan,
  );

function isOf(plan: Plan, stage: Stage, headings: readonly string[]): boolean {
  if (plan.kind === 'columns') {
    // The whole band stands above every page of the headings, or has pages of its own.
    if (isOfBand(stage)) return plan.of === 'band' ? !plan.isElsewhere : plan.above === 'band';
    return plan.of === 'headings' && plan.columns.some(({ id }) => headings.includes(id));
  }
  if (plan.kind === 'decision') return stage.shows === 'decision' || stage.shows === 'dates';
  if (plan.kind === 'views') return stage.shows === 'views';
  return 'scale' in plan && stage.shows === 'scale';
}
