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

const annexReviewSet: Fold<'annexReviewSet'> = (conference, { part, reviewOn }) => ({
  ...conference,
  annexReviews: withEntry(conference.annexReviews, part, reviewOn),
});

/** Who is told of the decision besides those who were there. That a paper was opened stands in the journal alone. */
export const notifyingFolds = {
  notificationPut,
  notificationDropped,
  annexReviewSet,
  paperRead: (conference: Conference): Conference => conference,
};
