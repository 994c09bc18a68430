import { useState } from 'react';
import { Redirect } from 'wouter';
import { assertNever } from '../../shared/result.ts';
import { OutsidePage } from '../join/outside-page.tsx';
import { ConferenceRoom } from './conference-room.tsx';
import { Frame } from './frame.tsx';
import { GuestFrame } from './guest-frame.tsx';
import { KeptWords } from './kept-words.tsx';
import { Loading } from './loading.tsx';
import { useBoardStore } from './use-board-store.ts';
import type { OpenConference } from './use-board-store.ts';
import { WaitingPage } from './waiting-page.tsx';

/** `/c/ID`: the waiting room, the board or a page outside, as the pushed view says, without a reload between them. */
export function ConferencePage({ conference }: { conference: string }) {
  const [hasLeft, setLeft] = useState(false);
  if (hasLeft) return <Outside why="left" />;
  return <Connected conference={conference} onLeft={() => setLeft(true)} />;
}

interface ConnectedProps {
  conference: string;
  onLeft: () => void;
}

function Connected({ conference, onLeft }: ConnectedProps) {
  const open = useBoardStore(conference);
  if (open === null) return <Loading />;
  return <Shown conference={conference} onLeft={onLeft} open={open} />;
}

function Shown({ conference, onLeft, open }: ConnectedProps & { open: OpenConference }) {
  const { view, link } = open.snapshot;
  const isOver = link.standing === 'ended' && link.why !== 'tooFast' && link.why !== 'malformed';
  if (view === null || (isOver && view.at !== 'outside')) {
    return isOver ? (
      <Outside why="ended" open={open} />
    ) : (
      <Connecting isLost={link.standing === 'lost'} />
    );
  }
  switch (view.at) {
    case 'waiting-room':
      return <WaitingPage view={view} open={open} />;
    case 'conference':
      return <ConferenceRoom view={view} open={open} onLeft={onLeft} />;
    case 'outside':
      return <Outside why={view.why === 'over' ? 'ended' : view.why} open={open} />;
    case 'screen':
      return <Redirect to={`/screen/${conference}`} replace />;
    default:
      return assertNever(view);
  }
}

function Outside({ why, open }: { why: 'removed' | 'left' | 'ended'; open?: OpenConference }) {
  return (
    <GuestFrame>
      <OutsidePage why={why} />
      {open && <KeptWords open={open} />}
    </GuestFrame>
  );
}

function Connecting({ isLost }: { isLost: boolean }) {
  return (
    <Frame>
      <Loading isLost={isLost} />
    </Frame>
  );
}
