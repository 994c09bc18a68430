import type { Conference, Person } from '../conference.ts';
import { nothingSaid } from '../restriction.ts';
import { suggestNotifications } from '../notifications.ts';
import { isKeeper } from '../roles.ts';
import type { AnnexesView, NotificationsView } from './schemas/notifying.ts';

/** Who is told of the decision, for chair and minute taker; restricted parts, for the chair. Nobody else gets any of it. */
export function notifyingView(
  conference: Conference,
  reader: Person,
): { notifications?: NotificationsView; annexes?: AnnexesView } {
  if (!isKeeper(reader)) return {};
  return {
    notifications: {
      list: [...conference.notifications.values()].map((one) => ({ ...one })),
      suggested: suggestNotifications(conference).map((one) => ({
        ...one,
        children: [...one.children],
      })),
    },
    ...(reader.role === 'chair' ? annexesOf(conference) : {}),
  };
}

function annexesOf({ parts, restrictions }: Conference): { annexes?: AnnexesView } {
  const held = [...parts.values()].filter(({ restricted, opened }) => restricted && opened);
  if (held.length === 0) return {};
  return {
    annexes: held.map(({ id, name }) => ({
      part: id,
      name,
      ...(restrictions.get(id) ?? nothingSaid),
    })),
  };
}
