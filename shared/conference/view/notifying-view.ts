import { mayReadAnnex } from '../annex-readers.ts';
import type { Conference, Part, Person } from '../conference.ts';
import { suggestNotifications } from '../notifications.ts';
import { nothingSaid } from '../restriction.ts';
import { isKeeper } from '../roles.ts';
import type { AnnexesView, NotificationsView } from './schemas/notifying.ts';

/**
 * Who is told of the decision, for chair and minute taker. Restricted parts that were held, for the chair, and after the
 * close for those who were in one. Nobody else gets any of it.
 */
export const notifyingView = (
  conference: Conference,
  reader: Person,
): { notifications?: NotificationsView; annexes?: AnnexesView } => ({
  ...(isKeeper(reader) ? { notifications: notificationsOf(conference) } : {}),
  ...annexesOf(conference, reader),
});

const notificationsOf = (conference: Conference): NotificationsView => ({
  list: [...conference.notifications.values()].map((one) => ({ ...one })),
  suggested: suggestNotifications(conference).map((one) => ({
    ...one,
    children: [...one.children],
  })),
});

function annexesOf(conference: Conference, reader: Person): { annexes?: AnnexesView } {
  const { parts, restrictions } = conference;
  const isTold = (part: Part): boolean =>
    reader.role === 'chair'
      ? part.restricted && part.opened
      : mayReadAnnex(conference, part, reader) && !isOfficeOnly(conference, reader);
  const told = [...parts.values()].filter(isTold);
  if (told.length === 0) return {};
  return {
    annexes: told.map(({ id, name }) => ({
      part: id,
      name,
      ...(restrictions.get(id) ?? nothingSaid),
    })),
  };
}

const isOfficeOnly = ({ givingOut }: Conference, { id }: Person): boolean =>
  givingOut.officeOnly.has(id);
