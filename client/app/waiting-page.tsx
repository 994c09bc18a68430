import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { WaitingRoomView } from '../../shared/conference/view.ts';
import { leftSchema } from '../../shared/protocol/http.ts';
import { WaitingLetters } from '../handed-in/waiting-letters.tsx';
import { OutsidePage } from '../join/outside-page.tsx';
import { WaitingRoom } from '../join/waiting-room.tsx';
import { anyAnswer, post } from '../provider/request.ts';
import { GuestFrame } from './guest-frame.tsx';
import type { OpenConference } from './use-board-store.ts';

/** The waiting room; once the chair has said yes, the browser becomes the person's and goes on without a reload. */
export function WaitingPage({ view, open }: { view: WaitingRoomView; open: OpenConference }) {
  const [, goTo] = useLocation();
  const { store, snapshot } = open;
  const { answer } = view;
  const { standing } = snapshot.link;
  useEffect(() => {
    if (answer !== 'let-in') return;
    void post('/api/session', {}, anyAnswer).then(() => store.retryNow());
  }, [answer, store]);
  const leave = async () => {
    // First away from here: the link must not try to come back once the waiting is over.
    goTo('/join', { replace: true });
    await post('/api/leave', {}, leftSchema);
  };
  return (
    <GuestFrame>
      {answer === 'turned-away' ? (
        <OutsidePage why="turned-away" />
      ) : (
        <WaitingRoom view={view} standing={standing} onLeave={() => void leave()}>
          {view.mayHandIn === true && <WaitingLetters view={view} />}
        </WaitingRoom>
      )}
    </GuestFrame>
  );
}
