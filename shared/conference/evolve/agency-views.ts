import type { GivenView, ViewRound } from '../agency-views.ts';
import type { Conference } from '../conference.ts';
import { withChange, withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const agencySet: Fold<'agencySet'> = (conference, { person: id, sector, knowsFamily }) => ({
  ...conference,
  people: withChange(conference.people, id, (person) => ({ ...person, sector, knowsFamily })),
});

const viewsAsked: Fold<'viewsAsked'> = (conference, { round: id, audience }) => ({
  ...conference,
  viewRounds: withEntry<string, ViewRound>(conference.viewRounds, id, {
    id,
    audience,
    standing: 'asking',
    given: [],
    shown: null,
  }),
});

/** What the same person said of a child before is gone; what a colleague said of it only counts no more. */
const viewsGiven: Fold<'viewsGiven'> = (conference, { round, person, views, words, by, at }) =>
  changeRound(conference, round, ({ given }) => {
    const children = new Set(views.map(({ child }) => child));
    const kept = given.filter((one) => one.person !== person || !children.has(one.child));
    const fresh = views.map(({ child, outcome }, index): GivenView => {
      const reason = words?.reasons[index] ?? '';
      return { person, recordedBy: by, child, outcome, reason, at };
    });
    return { given: [...kept, ...fresh] };
  });

const viewsShown: Fold<'viewsShown'> = (conference, { round, quorum, agencies, at }) =>
  changeRound(conference, round, () => ({ standing: 'shown', shown: { at, quorum, agencies } }));

/** Views that were never shown are not kept. */
const viewsWithdrawn: Fold<'viewsWithdrawn'> = (conference, { round }) =>
  changeRound(conference, round, () => ({ standing: 'withdrawn', given: [] }));

/** What each agency says, child by child. */
export const agencyViewFolds = {
  agencySet,
  viewsAsked,
  viewsGiven,
  viewsShown,
  viewsWithdrawn,
};

const changeRound = (
  conference: Conference,
  round: string,
  change: (round: ViewRound) => Partial<ViewRound>,
): Conference => ({
  ...conference,
  viewRounds: withChange(conference.viewRounds, round, (old) => ({ ...old, ...change(old) })),
});
