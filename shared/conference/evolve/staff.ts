import { chairNow, nameless, rightsOf, startOf } from './people.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

/** Whoever asked to take over and is not the deputy any more has asked in vain. */
const staffAssigned: Fold<'staffAssigned'> = (conference, { deputy, assigned }) => {
  const { takeOver } = conference.staff;
  const stillAsks = takeOver !== null && takeOver.account === deputy;
  return {
    ...conference,
    staff: { ...conference.staff, deputy, assigned, takeOver: stillAsks ? takeOver : null },
  };
};

const takeOverAsked: Fold<'takeOverAsked'> = (conference, { account, at, words }) => ({
  ...conference,
  staff: { ...conference.staff, takeOver: { account, at, name: words?.name ?? '' } },
});

const takeOverRefused: Fold<'takeOverRefused'> = (conference) => ({
  ...conference,
  staff: { ...conference.staff, takeOver: null },
});

/** The deputy's account becomes the chair's and the other way round; the old chair's words stay theirs. */
const takenOver: Fold<'takenOver'> = (conference, { account, person, words }) => {
  const old = chairNow(conference);
  const people = old
    ? withEntry(conference.people, old.id, {
        ...old,
        ...rightsOf(conference, 'professional'),
        role: 'professional',
        attendance: 'left',
        pen: false,
        linkGeneration: old.linkGeneration + 1,
      } as const)
    : conference.people;
  return {
    ...conference,
    account,
    staff: { ...conference.staff, deputy: conference.account, takeOver: null },
    people: withEntry(people, person, {
      ...startOf(conference, 'chair'),
      ...nameless,
      id: person,
      name: words?.name ?? '',
      title: old?.title ?? '',
      agency: old?.agency ?? '',
      role: 'chair',
      where: old?.where ?? 'room',
      attendance: 'present',
      device: true,
      pen: true,
      speaksFor: [],
      linkGeneration: 0,
    }),
  };
};

const openedAfterwards: Fold<'openedAfterwards'> = (conference, { at, words }) => ({
  ...conference,
  staff: {
    ...conference.staff,
    openings: [
      ...conference.staff.openings,
      { at, name: words?.name ?? '', reason: words?.reason ?? '' },
    ],
  },
});

/** Accounts of the council's staff and who of them chairs. */
export const staffFolds = {
  staffAssigned,
  takeOverAsked,
  takeOverRefused,
  takenOver,
  openedAfterwards,
};
