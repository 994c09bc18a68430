import type { ViewRound } from '../agency-views.ts';
import type { Conference, Person } from '../conference.ts';
import { categoryBefore } from '../earlier.ts';
import { mayGiveFor } from '../may-give-for.ts';
import { hearsAbout, isHere } from '../membership.ts';
import { quorumNow, quorumOverTime } from '../quorum.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import { agenciesIn, agencyOf, byWhenShown, newestShown, tallyOf } from '../tally.ts';
import type { ChildTally, CountedAgency } from '../tally.ts';
import type { ConferenceView, DecisionView, ViewRoundView } from '../view.ts';
import { isAround, isKeptFrom } from '../around.ts';

/**
 * The rounds of the audiences this reader sees now; one that was taken back is gone for everyone. `readers` are all
 * who look: the screen shows what everyone here may know.
 */
export function agencyViewsView(
  conference: Conference,
  reader: Reader,
  readers: readonly Person[],
): Pick<ConferenceView, 'agencyViews'> {
  const rounds = [...conference.viewRounds.values()]
    .filter(({ standing }) => standing !== 'withdrawn')
    .filter(({ audience }) => maySeeNow(conference, reader, audience))
    .toSorted(byWhenShown)
    .map((round) => roundView(conference, round, reader, readers));
  return rounds.length === 0 ? {} : { agencyViews: rounds };
}

/** For the chair: who is here, and whether that is enough. */
export function decidingView(
  conference: Conference,
  { role }: Person,
): Pick<ConferenceView, 'deciding'> {
  if (role !== 'chair') return {};
  const { here, socialCare, others, needs, met } = quorumNow(conference);
  const whenShown = newestShown(conference)?.shown?.quorum.met;
  return {
    deciding: {
      quorum: {
        agencies: here.map(({ sector, name, people }) => ({ sector, name, people: [...people] })),
        socialCare,
        others,
        needs,
        met,
        ...(whenShown === undefined ? {} : { whenShown }),
      },
      overTime: quorumOverTime(conference).map(({ agencies, left, ...change }) => ({
        ...change,
        agencies: [...agencies],
        left: [...left],
      })),
      before: conference.children.flatMap(({ id: child }) => {
        const category = categoryBefore(conference, child);
        return category === null ? [] : [{ child, category }];
      }),
    },
  };
}

/**
 * What the agencies had said before a decision: the newest of it that this reader sees. Nobody learns from it that they
 * said something elsewhere. `isLast`: it is what the decision was held against.
 */
export function decisionTally(
  conference: Conference,
  rounds: readonly string[],
  reader: Reader,
  readers: readonly Person[],
): { tally: NonNullable<DecisionView['tally']>; isLast: boolean } | null {
  const seen = rounds.flatMap((id) => {
    const round = conference.viewRounds.get(id);
    return round !== undefined && maySeeNow(conference, reader, round.audience) ? [round] : [];
  });
  const found = seen.at(-1);
  if (found === undefined) return null;
  const tallies = tallyOf(heardOf(conference, readers), agenciesIn(conference, found));
  return { tally: tallies.map(tallyView), isLast: found.id === rounds.at(-1) };
}

function roundView(
  conference: Conference,
  round: ViewRound,
  reader: Reader,
  readers: readonly Person[],
): ViewRoundView {
  const { id, audience } = round;
  const agencies = seenAgencies(conference, round, reader, readers);
  const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
  const hasAnswered = ({ views }: CountedAgency) => views.length > 0;
  return {
    id,
    audience,
    standing: round.standing === 'shown' ? 'shown' : 'asking',
    asked: agencies.length,
    answered: agencies.filter(hasAnswered).length,
    ...(person === undefined ? {} : mineView(conference, round, person)),
    ...(person === undefined ? {} : keepersView(conference, round, person)),
    ...(round.standing === 'shown' ? { shown: shownView(conference, agencies, readers) } : {}),
  };
}

/**
 * Once they are shown they stand on the board for all of its readers. Before, chair and minute taker count every one;
 * everyone else, and the screen, those with somebody whom they all see.
 */
function seenAgencies(
  conference: Conference,
  round: ViewRound,
  reader: Reader,
  readers: readonly Person[],
): CountedAgency[] {
  const agencies = heardAgencies(conference, round, readers);
  const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
  const countsAll = person !== undefined && isKeeper(person);
  if (countsAll || round.standing === 'shown') return agencies;
  return agencies.filter(({ people }) =>
    people.some((id) => isSeen(conference, id, person ?? null, readers)),
  );
}

/** With what was said of the children they may all hear about; who said something of others alone has said nothing. */
function heardAgencies(
  conference: Conference,
  round: ViewRound,
  readers: readonly Person[],
): CountedAgency[] {
  const heard = heardOf(conference, readers);
  const here = new Set(
    [...conference.people.values()].filter((one) => isHere(conference, one)).map(({ id }) => id),
  );
  return agenciesIn(conference, round)
    .map(({ views, ...agency }) => ({
      ...agency,
      views: views.filter(({ child }) => heard.includes(child)),
    }))
    .filter(
      ({ people, views }) =>
        views.length > 0 || (round.standing !== 'shown' && people.some((id) => here.has(id))),
    );
}

function isSeen(
  conference: Conference,
  id: string,
  reader: Person | null,
  readers: readonly Person[],
): boolean {
  const person = conference.people.get(id);
  return (
    person !== undefined && isAround(conference, person, reader) && !isKeptFrom(person, readers)
  );
}

/** What was said for one's own agency, also by a colleague: it is theirs as much. */
function mineView(
  conference: Conference,
  round: ViewRound,
  person: Person,
): Pick<ViewRoundView, 'mine'> {
  if (round.standing !== 'asking') return {};
  const own = agencyOf(agenciesIn(conference, round), person.id);
  if (own === undefined) return {};
  const given = own.views
    .filter(({ child }) => hearsAbout(person, [child]))
    .map(({ child, outcome, reason, person: by }) => ({
      child,
      outcome,
      reason,
      by: isSeen(conference, by, person, [person]) ? by : null,
    }));
  return { mine: { sector: own.sector, name: own.name, given } };
}

function keepersView(
  conference: Conference,
  round: ViewRound,
  person: Person,
): Pick<ViewRoundView, 'missing' | 'mayRecordFor'> {
  const { role } = person;
  if (round.standing !== 'asking' || !isKeeper(person)) return {};
  const mayRecordFor = [...conference.people.values()]
    .filter((one) => mayGiveFor(conference, round, person, one))
    .map(({ id }) => id);
  if (role !== 'chair') return { mayRecordFor };
  const missing = agenciesIn(conference, round).map(({ sector, name, people, views }) => ({
    sector,
    name,
    people: [...people],
    children: conference.children
      .map(({ id }) => id)
      .filter((id) => !views.some(({ child }) => child === id)),
  }));
  return { missing: missing.filter(({ children }) => children.length > 0), mayRecordFor };
}

function shownView(
  conference: Conference,
  agencies: readonly CountedAgency[],
  readers: readonly Person[],
): NonNullable<ViewRoundView['shown']> {
  const heard = heardOf(conference, readers);
  return {
    agencies: agencies.map(({ sector, name, views }) => ({
      sector,
      name,
      byPhone: views.length > 0 && views.every((view) => view.recordedBy !== view.person),
      views: views.map(({ child, outcome, reason }) => ({ child, outcome, reason })),
    })),
    tally: tallyOf(heard, agencies).map(tallyView),
  };
}

/** The children all of these readers may hear about. */
const heardOf = ({ children }: Conference, readers: readonly Person[]): string[] =>
  children.map(({ id }) => id).filter((id) => readers.every((one) => hearsAbout(one, [id])));

const tallyView = ({ child, counts }: ChildTally) => ({
  child,
  plan: counts.plan,
  childInNeed: counts['child-in-need'],
  neither: counts.neither,
});
