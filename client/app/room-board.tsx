import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { BoardPage } from '../board/board-page.tsx';
import { Strip } from '../board/strip.tsx';
import type { Drafts } from '../board/use-drafts.ts';
import { useBoard } from '../board/use-board.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { FrontNow } from '../ui/front.ts';
import { toolsFor } from './room-tools.tsx';
import type { OpenConference } from './use-board-store.ts';
import type { NotDrawn } from '../provider/drawing-tray.ts';
import { useCallingTool } from './use-calling-tool.ts';
import { useDrawingPlace } from './use-drawing-place.ts';
import type { DrawingCall } from './use-drawing-place.ts';
import { useRoomStages } from './use-room-stages.tsx';

const KeeperStrips = lazy(async () => ({
  default: (await import('./keeper-strips.tsx')).KeeperStrips,
}));
const PartsStrip = lazy(async () => ({
  default: (await import('../chair/parts-strip.tsx')).PartsStrip,
}));
const ScreenNow = lazy(async () => ({
  default: (await import('../chair/screen-now.tsx')).ScreenNow,
}));

interface RoomBoardProps {
  view: ConferenceView;
  open: OpenConference;
  /** What this person has not sent yet. */
  drafts: Drafts;
  /** The ways out. */
  ends: ReactNode;
  /** Goes to this person's copy of the outcomes, once there is one. */
  onOutcomes: () => void;
  /** The chair stays here when their own copy arrives. */
  onGive: () => void;
}

/** The board with the tools that are this person's, and what calls for them above it. */
export function RoomBoard({ view, open, drafts, ends, onOutcomes, onGive }: RoomBoardProps) {
  const t = useTexts();
  const { store, snapshot } = open;
  const board = useBoard(view, snapshot.documents);
  const place = useDrawingPlace(view);
  const { tool, setTool, call, question } = useCallingTool(view, place);
  const isKeeper = view.you.role === 'chair' || view.you.role === 'minute-taker';
  const ways = {
    onBoard: () => setTool(null),
    onCopies: () => setTool('copies'),
    onGive,
  };
  const tools = toolsFor(t, view, board, open, ways, place);
  const { strip, front } = useRoomStages({
    view,
    tools,
    tool,
    onTool: setTool,
    send: store.send,
  });
  const strips = (
    <>
      {strip}
      {isKeeper && (
        <Suspense fallback={null}>
          <PartsStrip view={view} onOpen={tool === 'parts' ? null : () => setTool('parts')} />
        </Suspense>
      )}
      {view.you.role === 'chair' && (
        <Suspense fallback={null}>
          <KeeperStrips
            view={view}
            send={store.send}
            isDoorOpen={tool === 'door'}
            onDoor={() => setTool('door')}
            onScreen={() => setTool('screen')}
            onStart={
              view.may.includes('start') && tool !== 'finish' ? () => setTool('finish') : null
            }
          />
        </Suspense>
      )}
      <CopiesStrip view={view} onOpen={tool === 'copies' ? null : () => setTool('copies')} />
      {call !== null && tool !== 'scale' && (
        <CallingStrip
          icon="scale"
          words={t(`scaling.strip.${call}`, { question })}
          go={t(call === 'asked' ? 'scaling.strip.open' : 'scaling.strip.look')}
          onGo={() => setTool('scale')}
        />
      )}
      {tool !== 'drawings' && (
        <DrawingStrips
          {...place}
          notDrawn={snapshot.notDrawn}
          onPage={(page) => {
            place.onPage(page);
            setTool('drawings');
          }}
        />
      )}
      {view.conference.progress === 'closed' && view.outcomes !== null && (
        <CallingStrip
          icon="check"
          words={t('outcomes.ready')}
          go={t('outcomes.back')}
          onGo={onOutcomes}
        />
      )}
    </>
  );
  const screenNow = isKeeper ? (
    <Suspense fallback={null}>
      <ScreenNow
        view={view}
        send={store.send}
        onOpen={view.may.includes('showOnScreen') ? () => setTool('screen') : null}
      />
    </Suspense>
  ) : undefined;
  return (
    <FrontNow value={front}>
      <BoardPage
        store={store}
        snapshot={snapshot}
        view={view}
        board={board}
        drafts={drafts}
        tools={tools}
        tool={tool}
        onTool={setTool}
        strips={strips}
        screenNow={screenNow}
        topEnd={ends}
      />
    </FrontNow>
  );
}

/** The copies wait: for the chair, or for the minute taker as the second person. */
function CopiesStrip({ view, onOpen }: { view: ConferenceView; onOpen: (() => void) | null }) {
  const t = useTexts();
  const { givingOut, conference, you } = view;
  const waits = conference.progress === 'closed' && givingOut?.givenOut === false;
  if (!waits || onOpen === null) return null;
  const who = you.role === 'chair' ? 'look' : 'second';
  if (who === 'second' && givingOut.agreed !== null) return null;
  return (
    <CallingStrip
      icon="mail"
      words={t(`giving-out.strip.${who}`)}
      go={t(`giving-out.strip.${who}-go`)}
      onGo={onOpen}
    />
  );
}

interface DrawingStripsProps extends DrawingCall {
  notDrawn: readonly NotDrawn[];
}

/** A page that waits for this person's hand, and what was drawn and could not be saved. */
function DrawingStrips({ calling, notDrawn, onPage }: DrawingStripsProps) {
  const t = useTexts();
  return (
    <>
      {notDrawn.map(({ drawing, name }) => (
        <CallingStrip
          key={drawing}
          icon="warning"
          words={t('drawing.not-saved.strip', { name })}
          go={t('drawing.not-saved.look')}
          onGo={() => onPage({ id: drawing, goal: 'page' })}
        />
      ))}
      {calling !== null && (
        <CallingStrip
          icon="drawing"
          words={t('drawing.call', { name: calling.name })}
          go={t('drawing.call-go')}
          onGo={() => onPage({ id: calling.id, goal: 'page' })}
        />
      )}
    </>
  );
}

interface CallingStripProps {
  icon: 'scale' | 'check' | 'mail' | 'warning' | 'drawing';
  words: string;
  go: string;
  onGo: () => void;
}

function CallingStrip({ icon, words, go, onGo }: CallingStripProps) {
  const button = (
    <Button size="small" onPress={onGo}>
      {go}
    </Button>
  );
  return (
    <div role="status">
      <Strip icon={icon} tone="call" actions={button}>
        {words}
      </Strip>
    </div>
  );
}
