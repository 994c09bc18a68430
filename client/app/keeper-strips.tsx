import type { ConferenceView } from '../../shared/conference/view.ts';
import { DoorStrip } from '../chair/door-strip.tsx';
import { useBlankKey } from '../chair/use-blank-key.ts';
import type { BoardStore } from '../provider/board-store.ts';

interface KeeperStripsProps {
  view: ConferenceView;
  send: BoardStore['send'];
  /** Then those who wait stand there already. */
  isDoorOpen: boolean;
  onDoor: () => void;
}

/** Who knocks, at the edge of the chair's board; and the key that blanks the big screen. */
export function KeeperStrips({ view, send, isDoorOpen, onDoor }: KeeperStripsProps) {
  useBlankKey(view, send);
  return (
    <DoorStrip
      waiting={view.waiting ?? []}
      people={view.people}
      send={send}
      isShown={!isDoorOpen}
      onOpen={onDoor}
    />
  );
}
