import { ok } from '../../result.ts';
import { chairsAudience } from '../chairs-audience.ts';
import type { ServerCommand } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { refuse } from '../refuse.ts';
import type { Decide, Decided } from './matter.ts';

const putNotification: Decide<'putNotification'> = ({ conference, command }) => {
  const { notification, whom, to, what, toldOn, how, opId } = command;
  const { notifications, details } = conference;
  if (notification !== null && !notifications.has(notification)) return gone;
  if (notification === null && notifications.size >= most) return tooMany;
  // They are told what was decided.
  if (toldOn !== '' && toldOn < details.date) return toldTooEarly;
  return ok([
    {
      kind: 'notificationPut',
      notification: notification ?? opId,
      audience: chairsAudience(conference),
      whom,
      toldOn,
      words: { to, what, how },
    },
  ]);
};

const dropNotification: Decide<'dropNotification'> = ({ conference, command: { notification } }) =>
  conference.notifications.has(notification)
    ? ok([{ kind: 'notificationDropped', notification }])
    : gone;

const setRestriction: Decide<'setRestriction'> = ({ conference, command }) => {
  const { part, why, reviewOn } = command;
  const found = conference.parts.get(part);
  if (found === undefined) return noSuchPart;
  if (!found.restricted) return notRestricted;
  if (reviewOn !== '' && reviewOn < conference.details.date) return reviewTooEarly;
  const { audience } = found;
  return ok([{ kind: 'restrictionSet', part, audience, reviewOn, words: { why } }]);
};

/** Who is told of the decision besides those who were there. */
export const notifyingDecisions = { putNotification, dropNotification, setRestriction };

/** The server notes that a paper which is no copy of anybody was opened: after the close, when there are such papers. */
export function notePaper(
  { progress }: Conference,
  { paper, about, by }: Extract<ServerCommand, { kind: 'notePaper' }>,
): Decided {
  if (progress !== 'closed') return notClosed;
  const who =
    'person' in by ? { person: by.person, account: null } : { person: null, account: by.account };
  return ok([{ kind: 'paperRead', paper, about, ...who }]);
}

const most = 100;

const gone = refuse('not-found', 'This is not on the list any more.');
const tooMany = refuse('too-many', `There are ${most} on the list already.`);
const toldTooEarly = refuse(
  'not-complete',
  'They are told what was decided, so the day is that of the conference or later.',
);
const noSuchPart = refuse('not-found', 'This part is not there any more.');
const notRestricted = refuse('not-allowed', 'This part is not restricted.');
const reviewTooEarly = refuse(
  'not-complete',
  'It is looked at again after the conference. Please choose a later day.',
);
const notClosed = refuse('wrong-time', 'This conference is not closed.');
