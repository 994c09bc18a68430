import { chairNow, nameless, startOf } from './people.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const staffAssigned: Fold<'staffAssigned'> = (conference, { deputy, assigned }) => ({
  ...conference,
  staff: { ...conference.staff, deputy, assigned },
});

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
        role: 'professional',
        attendance: 'left',
        pen: false,
        adds: true,
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

/** Kept in the journal; the conference itself is as it was. */
const openedAfterwards: Fold<'openedAfterwards'> = (conference) => conference;

/** Accounts of the council's staff and who of them chairs. */
export const staffFolds = {
  staffAssigned,
  takeOverAsked,
  takeOverRefused,
  takenOver,
  openedAfterwards,
};
