import type { ConferenceView } from '../../shared/conference/view.ts';
import { DoorStrip } from '../chair/door-strip.tsx';
import { ScreenStrips } from '../chair/screen-strips.tsx';
import { TakeOverStrip } from '../chair/take-over-strip.tsx';
import type { BoardStore } from '../provider/board-store.ts';

interface KeeperStripsProps {
  view: ConferenceView;
  send: BoardStore['send'];
  /** Then those who wait stand there already. */
  isDoorOpen: boolean;
  onDoor: () => void;
  onScreen: () => void;
}

/** Who knocks, and what has to be known about the big screen, at the edge of the chair's board. */
export function KeeperStrips({ view, send, isDoorOpen, onDoor, onScreen }: KeeperStripsProps) {
  return (
    <>
      <TakeOverStrip view={view} send={send} />
      <DoorStrip
        waiting={view.waiting ?? []}
        people={view.people}
        send={send}
        isShown={!isDoorOpen}
        onOpen={onDoor}
      />
      <ScreenStrips view={view} send={send} onOpen={onScreen} />
    </>
  );
}
