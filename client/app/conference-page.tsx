import { useCallback, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import type { ConferenceView, View } from '../../shared/conference/view.ts';
import { meSchema } from '../../shared/protocol/http.ts';
import { assertNever } from '../../shared/result.ts';
import { useDrafts } from '../board/use-drafts.ts';
import type { Drafts } from '../board/use-drafts.ts';
import { useInFormat } from '../formats/use-in-format.ts';
import { SharedLetters } from '../handed-in/shared-letters.ts';
import { useLetters } from '../handed-in/use-letters.ts';
import { OutsidePage } from '../join/outside-page.tsx';
import { useFetched } from '../provider/use-fetched.ts';
import { DamagedPage } from '../reading/damaged-page.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { LeftWords } from '../ui/left-words.ts';
import { ConferenceRoom } from './conference-room.tsx';
import { Frame } from './frame.tsx';
import { GuestFrame } from './guest-frame.tsx';
import { Holding } from './holding.tsx';
import { KeptWords } from './kept-words.tsx';
import { Loading } from './loading.tsx';
import { useBoardStore } from './use-board-store.ts';
import { useOneVisit } from './use-one-visit.ts';
import type { EndOfVisit } from './use-one-visit.ts';
import type { OpenConference } from './use-board-store.ts';
import { WaitingPage } from './waiting-page.tsx';

/** `/c/ID`: the waiting room, the board or a page outside, as the pushed view says, without a reload between them. */
export function ConferencePage({ conference }: { conference: string }) {
  const [gone, setGone] = useState<'left' | 'ended' | null>(null);
  const [turn, setTurn] = useState(0);
  const onLeft = useCallback(() => setGone('left'), []);
  const onOver = useCallback(() => setGone('ended'), []);
  const onSomebodyElse = useCallback(() => setTurn((last) => last + 1), []);
  if (gone !== null) return <Outside why={gone} />;
  return <Connected key={turn} conference={conference} {...{ onLeft, onOver, onSomebodyElse }} />;
}

interface ConnectedProps extends EndOfVisit {
  conference: string;
}

function Connected({ conference, ...ends }: ConnectedProps) {
  const open = useBoardStore(conference);
  const isSame = useOneVisit(conference, open?.snapshot ?? null, ends);
  // Kept here, above every page that comes and goes: what somebody is composing is theirs wherever they are sent.
  const drafts = useDrafts();
  const letters = useLetters();
  useLeaveWarning(() => letters.unsent.length > 0);
  const [isLeaving, setLeaving] = useState(false);
  if (open === null || !isSame) return <Loading />;
  return (
    <LeftWords value={drafts.leave}>
      <SharedLetters value={letters}>
        <Shown
          {...{ conference, open, drafts, isLeaving }}
          onLeaving={setLeaving}
          onLeft={ends.onLeft}
        />
      </SharedLetters>
    </LeftWords>
  );
}

interface ShownProps extends Pick<ConnectedProps, 'conference' | 'onLeft'> {
  open: OpenConference;
  drafts: Drafts;
  /** By their own wish: what was not sent goes with them, and whoever sits down next finds none of it. */
  isLeaving: boolean;
  onLeaving: (isLeaving: boolean) => void;
}

function Shown({ conference, isLeaving, open, drafts, ...ways }: ShownProps) {
  const { view, link } = open.snapshot;
  const wasChair = useWasChair(view);
  const isOver = link.standing === 'ended' && link.why !== 'tooFast' && link.why !== 'malformed';
  if (view === null && link.why === 'damaged') return <Damaged />;
  if (view === null || (isOver && view.at !== 'outside')) {
    return isOver ? (
      <Ended conference={conference} kept={{ open, drafts }} />
    ) : (
      <Connecting isLost={link.standing === 'lost'} />
    );
  }
  switch (view.at) {
    case 'waiting-room':
      return <WaitingPage view={view} open={open} />;
    case 'conference':
      return <Inside {...{ view, open, drafts }} {...ways} />;
    case 'holding':
      return <Holding {...{ view, open, drafts }} {...ways} />;
    case 'outside':
      return isLeaving ? (
        <Outside why="left" />
      ) : (
        <Outside why={whyOutside(view.why, wasChair)} kept={{ open, drafts }} />
      );
    case 'screen':
      return <Redirect to={`/screen/${conference}`} replace />;
    default:
      return assertNever(view);
  }
}

type InsideProps = Pick<ShownProps, 'open' | 'drafts' | 'onLeaving' | 'onLeft'> & {
  view: ConferenceView;
};

/** The board is drawn once it is known in which format. */
function Inside({ view, ...rest }: InsideProps) {
  const shown = useInFormat(view);
  return shown === null ? <Connecting isLost={false} /> : <ConferenceRoom view={shown} {...rest} />;
}

/** Nobody sends a chair out, and a chair does not leave: their deputy has taken over. */
function whyOutside(why: 'removed' | 'left' | 'over', wasChair: boolean): OutsideProps['why'] {
  if (wasChair && why === 'left') return 'taken-over';
  return why === 'over' ? 'ended' : why;
}

/** Did this page chair a moment ago? */
function useWasChair(view: View | null): boolean {
  const [wasChair, setWasChair] = useState(false);
  const isChair = view?.at === 'conference' && view.you.role === 'chair';
  if (isChair && !wasChair) setWasChair(true);
  return wasChair;
}

interface OutsideProps {
  why: 'removed' | 'left' | 'ended' | 'taken-over';
  kept?: { open: OpenConference; drafts: Drafts };
}

function Outside({ why, kept }: OutsideProps) {
  const putAway = kept?.drafts.putAway;
  useEffect(() => putAway?.(), [putAway]);
  return (
    <GuestFrame>
      <OutsidePage why={why} />
      {kept && <KeptWords {...kept} />}
    </GuestFrame>
  );
}

type EndedProps = Pick<ConnectedProps, 'conference'> & Required<Pick<OutsideProps, 'kept'>>;

/** The socket was refused. To staff, whose conference may only be closed, there is a way to open it. */
function Ended({ conference, kept }: EndedProps) {
  const { value: me, failure } = useFetched('/api/me', meSchema);
  if (me === null && failure === null) return <Loading />;
  const hasUnsent = kept.drafts.unsent.length > 0 || kept.open.snapshot.notSent.length > 0;
  return me?.as === 'staff' && !hasUnsent ? (
    <Redirect to={`/conferences/${conference}/record`} replace />
  ) : (
    <Outside why="ended" kept={kept} />
  );
}

function Damaged() {
  return (
    <Frame>
      <DamagedPage />
    </Frame>
  );
}

function Connecting({ isLost }: { isLost: boolean }) {
  return (
    <Frame>
      <Loading isLost={isLost} />
    </Frame>
  );
}
