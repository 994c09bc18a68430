import type { Conference, Decision, Person } from '../conference.ts';
import { hearsAbout } from '../membership.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import type { ConferenceView, DecisionView } from '../view.ts';
import { decisionTally } from './agency-views-view.ts';

/**
 * The decision as those of its audience see it on the board: about the children they may all hear about. Why it was
 * decided, and what parents said of it, speaks of all of the children.
 */
export function decisionView(
  conference: Conference,
  reader: Reader,
  readers: readonly Person[],
): DecisionView | null {
  const decision = decisionSeen(conference, reader);
  if (decision === null) return null;
  const { reasons, dissent, parentsViews } = decision;
  const hears = (about: readonly string[]): boolean =>
    readers.every((one) => hearsAbout(one, about));
  const children = decision.children.filter(({ child }) => hears([child]));
  if (children.length === 0) return null;
  const isWhole = children.length === decision.children.length;
  const said = decisionTally(conference, decision.rounds ?? [], reader, readers);
  const isOwn = (person: string): boolean => readers.every(({ id }) => id === person);
  return {
    version: countsIn(conference, reader) ? decision.version : 1,
    children: children.map(({ differs, ...one }) => ({
      ...one,
      alsoCategories: [...one.alsoCategories],
      ...(differs === undefined || said?.isLast !== true ? {} : { differs }),
    })),
    reasons: isWhole ? reasons : '',
    dissent: dissent
      .filter(({ children: about }) => hears(about))
      .map((one) => ({ ...one, children: [...one.children] })),
    parentsViews: parentsViews
      .filter(({ person }) => isWhole || isOwn(person))
      .map(({ person, words }) => ({ person, words })),
    decides: conference.settings.decides,
    ...(said === null ? {} : { tally: said.tally }),
    ...quorumView(conference, reader, decision),
  };
}

/** For the record, so for those who keep it: it counts who was in the part. */
function quorumView(
  { people }: Conference,
  reader: Reader,
  { quorum }: Decision,
): Pick<DecisionView, 'quorum'> {
  const person = reader.as === 'person' ? people.get(reader.person) : undefined;
  if (quorum === undefined || person === undefined || !isKeeper(person)) return {};
  return { quorum: { agencies: quorum.agencies.length, met: quorum.met } };
}

/** The newest this reader sees: one that was recorded without them takes nothing away. */
const decisionSeen = (conference: Conference, reader: Reader): Decision | null =>
  conference.decisions.findLast(({ audience }) => maySeeNow(conference, reader, audience)) ?? null;

/** Only the chair records over an older one; for everyone else the count would tell of those made without them. */
const countsIn = ({ people }: Conference, reader: Reader): boolean =>
  reader.as === 'person' && people.get(reader.person)?.role === 'chair';

/** The dates this reader is told of; who else is told only where they keep the list. */
export const dateViews = (
  conference: Conference,
  reader: Reader,
  isForKeeper: boolean,
): ConferenceView['dates'] =>
  conference.dates
    .filter(({ audience }) => maySeeNow(conference, reader, audience))
    .map(({ audience, ...date }) => (isForKeeper ? { ...date, audience } : { ...date }));
