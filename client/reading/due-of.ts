import { dueDates } from '../../shared/conference/timetable/due.ts';
import type { Due } from '../../shared/conference/timetable/due.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';

/** The timetable of this conference, as far as its reader knows what it is counted from. */
export function dueOf(view: ConferenceView, template: Template): Due[] {
  const { conference, countedFrom, decision, dates } = view;
  const coreGroups = dates.filter(({ what }) => what === 'core-group').map(({ date }) => date);
  return dueDates(template, {
    details: {
      kind: conference.kind,
      date: conference.date,
      ...(countedFrom && { strategyOn: countedFrom.strategyOn, firstOn: countedFrom.firstOn }),
    },
    coreGroupOn: coreGroups.toSorted()[0],
    outcomes: decision?.children.map(({ outcome }) => outcome) ?? null,
  });
}

/** Nobody has written yet from when some of it is counted. */
export function isUncounted(
  { conference, countedFrom }: ConferenceView,
  template: Template,
): boolean {
  const { kind } = conference;
  const needs = template.deadlines.filter((one) => one.for === 'both' || one.for === kind);
  const lacks = (from: string, day: string | undefined): boolean =>
    day === '' && needs.some((one) => one.from === from);
  return kind === 'initial'
    ? lacks('strategy', countedFrom?.strategyOn)
    : lacks('first-conference', countedFrom?.firstOn);
}

/** What of the timetable a date that is being set answers: the nearest of its kind. */
export function dueFor(due: readonly Due[], what: string): Due | undefined {
  const kinds = answers[what] ?? [];
  return kinds.map((kind) => due.find((one) => one.what === kind)).find((one) => one !== undefined);
}

const answers: Record<string, readonly Due['what'][]> = {
  'core-group': ['first-core-group', 'next-core-group'],
  review: ['first-review', 'next-review'],
  'child-in-need-meeting': ['child-in-need-meeting'],
  visit: ['visit'],
  'conference-goes-on': ['inquorate-again'],
};
