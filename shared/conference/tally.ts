import type { ChildId, PersonId } from '../protocol/ids.ts';
import { agenciesOf } from './agencies.ts';
import type { Agency } from './agencies.ts';
import type { GivenView, ViewRound } from './agency-views.ts';
import type { Conference, Person, PlanOutcome } from './conference.ts';
import { isHere, isMember } from './membership.ts';
import { isRestricted } from './rights.ts';

/** What one agency says; the newest of any of its people counts, child by child. */
export interface CountedAgency extends Agency {
  readonly views: readonly GivenView[];
}

/** How many agencies see it how, for one child. */
export interface ChildTally {
  readonly child: ChildId;
  readonly counts: Readonly<Record<PlanOutcome, number>>;
}

/**
 * The agencies of a round: once it was shown, those of that moment. Before, those of the people who are here and may
 * see it, and those of whom a view was given: by somebody who has gone since, or by phone.
 */
export function agenciesIn(conference: Conference, round: ViewRound): CountedAgency[] {
  const agencies =
    round.shown === null ? agenciesNow(conference, round) : asShown(conference, round);
  return agencies.map((agency) => ({
    ...agency,
    views: viewsOf(conference, round, agency.people),
  }));
}

/** Of one's own agency, oneself among them; undefined for who gives no view there. */
export const agencyOf = (
  agencies: readonly CountedAgency[],
  person: PersonId,
): CountedAgency | undefined => agencies.find(({ people }) => people.includes(person));

/** Child by child, in the order of the children; an agency that said nothing of a child counts for none. */
export const tallyOf = (
  children: readonly ChildId[],
  agencies: readonly Pick<CountedAgency, 'views'>[],
): ChildTally[] =>
  children.map((child) => {
    const views = agencies.flatMap((agency) => agency.views.filter((view) => view.child === child));
    const count = (outcome: PlanOutcome) => views.filter((view) => view.outcome === outcome).length;
    return {
      child,
      counts: {
        plan: count('plan'),
        'child-in-need': count('child-in-need'),
        neither: count('neither'),
      },
    };
  });

/** The rounds that were shown so far, the newest last; what was said in a restricted part is for that part alone. */
export const shownRounds = (conference: Conference): ViewRound[] =>
  [...conference.viewRounds.values()]
    .filter(({ standing, audience }) => standing === 'shown' && !isRestricted(conference, audience))
    .toSorted(byWhenShown);

/** Those that were shown in the order they were, then those that are being asked. */
export const byWhenShown = (one: ViewRound, other: ViewRound): number =>
  (one.shown?.at ?? Number.MAX_SAFE_INTEGER) - (other.shown?.at ?? Number.MAX_SAFE_INTEGER);

/** What a decision is held against. */
export const newestShown = (conference: Conference): ViewRound | null =>
  shownRounds(conference).at(-1) ?? null;

function agenciesNow(conference: Conference, { audience, given }: ViewRound): Agency[] {
  const gave = new Set(given.map(({ person }) => person));
  const members = [...conference.people.values()].filter((one) =>
    isMember(conference, one, audience),
  );
  const counts = (one: Person): boolean => isHere(conference, one) || gave.has(one.id);
  const isCounted = new Set(members.filter(counts).map(({ id }) => id));
  return agenciesOf(conference, members).filter(({ people }) =>
    people.some((id) => isCounted.has(id)),
  );
}

const asShown = ({ people }: Conference, { shown }: ViewRound): Agency[] =>
  (shown?.agencies ?? []).map((agency) => ({
    ...agency,
    name: agency.named ? nameOf(people, agency.people) : '',
  }));

const nameOf = (people: Conference['people'], ids: readonly PersonId[]): string =>
  ids.map((id) => people.get(id)?.agency ?? '').find((name) => name !== '') ?? '';

const viewsOf = (
  { children }: Conference,
  { given }: ViewRound,
  people: readonly PersonId[],
): GivenView[] =>
  children.flatMap(
    ({ id }) =>
      given.findLast(({ child, person }) => child === id && people.includes(person)) ?? [],
  );
