import type { Conference, Person } from '../conference.ts';
import { hearsAbout } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import type { ConferenceView, DecisionView } from '../view.ts';

/** The decision as those of its audience see it on the board: about the children they may all hear about. */
export function decisionView(
  conference: Conference,
  reader: Reader,
  readers: readonly Person[],
): DecisionView | null {
  const { decision } = conference;
  if (decision === null || !maySeeNow(conference, reader, decision.audience)) return null;
  const { children, reasons, dissent, parentsViews } = decision;
  const hears = (about: readonly string[]): boolean =>
    readers.every((one) => hearsAbout(one, about));
  return {
    version: countsIn(conference, reader) ? decision.version : 1,
    children: children
      .filter(({ child }) => hears([child]))
      .map(({ child, outcome, category, alsoCategories }) => ({
        child,
        outcome,
        category,
        alsoCategories: [...alsoCategories],
      })),
    reasons,
    dissent: dissent
      .filter(({ children: about }) => hears(about))
      .map(({ person, children: about, outcome, reason }) => ({
        person,
        children: [...about],
        outcome,
        reason,
      })),
    parentsViews: parentsViews.map(({ person, words }) => ({ person, words })),
  };
}

/** Only the chair records over an older one; for everyone else the count would tell of those made without them. */
const countsIn = ({ people }: Conference, reader: Reader): boolean =>
  reader.as === 'person' && people.get(reader.person)?.role === 'chair';

/** The dates this reader is told of; who else is told only where they keep the list. */
export const dateViews = (
  conference: Conference,
  reader: Reader,
  isKeeper: boolean,
): ConferenceView['dates'] =>
  conference.dates
    .filter(({ audience }) => maySeeNow(conference, reader, audience))
    .map(({ audience, ...date }) => (isKeeper ? { ...date, audience } : { ...date }));
