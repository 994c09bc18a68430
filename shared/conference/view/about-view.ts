import type { Conference, Person } from '../conference.ts';
import { hearsAbout } from '../membership.ts';
import type { ConferenceView, ScreenView } from '../view.ts';

/** What conference this is, with the children its reader may hear about; those of the screen (null) are everybody's here. */
export function aboutView(
  { id, details, progress, children }: Conference,
  readers: readonly Person[],
): ScreenView['conference'] {
  const { kind, date, time, place, template } = details;
  const names = children
    .filter((child) => readers.every((reader) => hearsAbout(reader, [child.id])))
    .map((child) => ({ id: child.id, name: child.name }));
  return { id, kind, progress, date, time, place, template, children: names };
}

/** What dates and ages are counted from, for those who keep the board. */
export const countedFromView = ({
  details,
  children,
}: Conference): ConferenceView['countedFrom'] => ({
  strategyOn: details.strategyOn ?? '',
  firstOn: details.firstOn ?? '',
  lastOn: details.lastOn ?? '',
  born: children.map(({ id, born }) => ({ child: id, born })),
});
