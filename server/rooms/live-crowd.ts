import type { LiveReader } from '../../shared/conference/reader.ts';
import type { View } from '../../shared/conference/view.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { FromServer } from '../../shared/protocol/live.ts';
import type { Storage } from '../store/storage-watch.ts';
import type { LivePeer, LiveSeat } from './peer.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Timers } from './timers.ts';

/** The open sockets that are pushed views: each its reader's own, and only when its bytes changed. */
export interface LiveCrowd {
  join(reader: LiveReader, peer: LivePeer): LiveSeat;
  /** After something was decided and is on disk. */
  push(): void;
  tell(person: PersonId, message: FromServer): void;
  /** In the same bytes to everyone: that something can be stored again, or not. */
  tellStorage(works: boolean): void;
  cutPerson(person: PersonId, reason: CloseKind): void;
  cutAll(reason: CloseKind): void;
  readonly size: number;
}

export type ViewOf = (reader: LiveReader, presence: Presence) => View;

/** Views are made again for everyone: a browser that comes to the front and goes all the time costs no more than this. */
const presenceEveryMs = 200;

export function createLiveCrowd(
  timers: Timers,
  storage: Pick<Storage, 'works'>,
  viewOf: ViewOf,
): LiveCrowd {
  const lastSent = new Map<Member, string>();
  const push = (): void => {
    for (const member of lastSent.keys()) pushTo(member);
  };
  let isPushDue = false;
  const pushSoon = (): void => {
    if (isPushDue) return;
    isPushDue = true;
    timers.after(presenceEveryMs, () => {
      isPushDue = false;
      push();
    });
  };
  const presence = createPresence(timers, pushSoon);
  const pushTo = (member: Member): void => {
    const view = viewOf(member.reader, presence.now());
    const text = JSON.stringify({ type: 'view', view } satisfies FromServer);
    if (text === lastSent.get(member)) return;
    lastSent.set(member, text);
    member.peer.send(text);
  };
  const leave = (member: Member): void => {
    if (!lastSent.delete(member)) return;
    if (member.reader.as === 'person') presence.leave(member.reader.person, member);
  };
  const cut = (reason: CloseKind, isMeant: (member: Member) => boolean): void => {
    for (const member of [...lastSent.keys()].filter(isMeant)) {
      leave(member);
      member.peer.cut(reason);
    }
  };

  return {
    join: (reader, peer) => {
      const member: Member = { reader, peer };
      lastSent.set(member, '');
      attend(true);
      if (!storage.works()) peer.send(sayStorage(false));
      pushTo(member);
      return { reader, attend, leave: () => leave(member) };

      function attend(here: boolean): void {
        if (reader.as === 'person' && lastSent.has(member))
          presence.attend(reader.person, member, here);
      }
    },
    push,
    tell: (person, message) => {
      const text = JSON.stringify(message);
      for (const member of lastSent.keys()) if (isOf(member, person)) member.peer.send(text);
    },
    tellStorage: (works) => {
      for (const { peer } of lastSent.keys()) peer.send(sayStorage(works));
    },
    cutPerson: (person, reason) => cut(reason, (member) => isOf(member, person)),
    cutAll: (reason) => cut(reason, () => true),
    get size() {
      return lastSent.size;
    },
  };
}

const sayStorage = (works: boolean): string =>
  JSON.stringify({ type: 'storage', works } satisfies FromServer);

interface Member {
  readonly reader: LiveReader;
  readonly peer: LivePeer;
}

const isOf = ({ reader }: Member, person: PersonId): boolean =>
  reader.as === 'person' && reader.person === person;
