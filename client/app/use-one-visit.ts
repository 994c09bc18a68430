import { useEffect, useState } from 'react';
import type { View } from '../../shared/conference/view.ts';
import { meSchema } from '../../shared/protocol/http.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { get } from '../provider/request.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';

/** What becomes of a page that is one person's visit to one conference. */
export interface EndOfVisit {
  /** They left, perhaps in another tab. */
  readonly onLeft: () => void;
  /** Another person came in by this browser, to this conference: their page begins anew. */
  readonly onSomebodyElse: () => void;
  /** Another person came in by this browser, to somewhere else. */
  readonly onOver: () => void;
}

/**
 * On a shared laptop nobody finds what somebody before them saw or typed. False while this page still holds what is
 * another person's. Who is merely shut out (sent out, or let in on their phone) keeps their own unsent words.
 */
export function useOneVisit(
  conference: string,
  snapshot: Pick<BoardSnapshot, 'link' | 'view'> | null,
  { onLeft, onSomebodyElse, onOver }: EndOfVisit,
): boolean {
  const view = snapshot?.view ?? null;
  const isSame = useSamePerson(view);
  const isShutOut = snapshot?.link.standing === 'ended' && snapshot.link.why === 'signIn';
  const hasLeft = view?.at === 'outside' && view.why === 'left';
  useEffect(() => {
    if (!isSame) onSomebodyElse();
  }, [isSame, onSomebodyElse]);
  useEffect(() => {
    if (!isShutOut) return undefined;
    if (hasLeft) onLeft();
    let isShown = true;
    const look = async () => {
      const me = await get('/api/me', meSchema);
      if (!isShown || !me.ok || !isGuest(me.value)) return;
      if (isGuestOf(conference, me.value)) onSomebodyElse();
      else onOver();
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [conference, isShutOut, hasLeft, onLeft, onSomebodyElse, onOver]);
  return isSame;
}

const isGuest = ({ as }: Me): boolean => as !== 'nobody' && as !== 'staff';

const isGuestOf = (conference: string, me: Me): boolean =>
  (me.as === 'waiting' || me.as === 'person') && me.conference === conference;

interface Who {
  readonly id: string;
  readonly waits: boolean;
}

/** Is this view still of the person this page was opened for? Whoever waited becomes the person they are let in as. */
function useSamePerson(view: View | null): boolean {
  const [known, setKnown] = useState<Who | null>(null);
  const now = whoIn(view);
  if (now === null) return true;
  const goesOn = known === null || known.id === now.id || (known.waits && !now.waits);
  if (goesOn && known?.id !== now.id) setKnown(now);
  return goesOn;
}

function whoIn(view: View | null): Who | null {
  return view !== null && 'you' in view
    ? { id: view.you.id, waits: view.at === 'waiting-room' }
    : null;
}
