import type { Conference } from '../conference.ts';
import { withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const notificationPut: Fold<'notificationPut'> = (conference, fact) => {
  const { notification: id, whom: kind, toldOn } = fact;
  const words = fact.words ?? { to: '', what: '', how: '' };
  return {
    ...conference,
    notifications: withEntry(conference.notifications, id, { id, kind, toldOn, ...words }),
  };
};

const notificationDropped: Fold<'notificationDropped'> = (conference, { notification }) => ({
  ...conference,
  notifications: withoutEntry(conference.notifications, notification),
});

const restrictionSet: Fold<'restrictionSet'> = (conference, { part, reviewOn, words }) => ({
  ...conference,
  restrictions: withEntry(conference.restrictions, part, { reviewOn, why: words?.why ?? '' }),
});

/** Who is told of the decision besides those who were there. That a paper was opened stands in the journal alone. */
export const notifyingFolds = {
  notificationPut,
  notificationDropped,
  restrictionSet,
  paperRead: (conference: Conference): Conference => conference,
};
