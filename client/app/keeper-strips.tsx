import type { ConferenceView } from '../../shared/conference/view.ts';
import { Button } from '../ui/button.tsx';
import { Strip } from '../board/strip.tsx';
import { useTexts } from '../language/language.ts';
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
  /** To the beginning; null while it stands open, or where there is nothing to begin. */
  onStart: (() => void) | null;
}

/** Who knocks, and what has to be known about the big screen, at the edge of the chair's board. */
export function KeeperStrips(props: KeeperStripsProps) {
  const { view, send, isDoorOpen, onDoor, onScreen, onStart } = props;
  return (
    <>
      <TakeOverStrip view={view} send={send} />
      {onStart !== null && <StartStrip view={view} onStart={onStart} />}
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

/** A board that nobody else sees yet looks like one that everybody sees: this says so, and is the way on. */
function StartStrip({ view, onStart }: { view: ConferenceView; onStart: () => void }) {
  const t = useTexts();
  const isAgain = view.conference.progress === 'adjourned';
  const go = (
    <Button size="small" onPress={onStart}>
      {t(isAgain ? 'chair.finish.strip.go-on' : 'chair.finish.strip.go')}
    </Button>
  );
  return (
    <Strip icon="sign" tone="call" actions={go}>
      {t(isAgain ? 'chair.finish.strip.adjourned' : 'chair.finish.strip.planned')}
    </Strip>
  );
}
