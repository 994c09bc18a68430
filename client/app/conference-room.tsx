import { Suspense, lazy } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { BoardPage } from '../board/board-page.tsx';
import { Strip } from '../board/strip.tsx';
import { useBoard } from '../board/use-board.ts';
import { WaysOut } from '../join/ways-out.tsx';
import { useTexts } from '../language/language.ts';
import { questionFor } from '../scaling/whose.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { usePageTitle } from '../ui/page.tsx';
import { toolsFor } from './room-tools.tsx';
import type { OpenConference } from './use-board-store.ts';
import { useCallingTool } from './use-calling-tool.ts';

const KeeperStrips = lazy(async () => ({
  default: (await import('./keeper-strips.tsx')).KeeperStrips,
}));

interface ConferenceRoomProps {
  view: ConferenceView;
  open: OpenConference;
  onLeft: () => void;
}

/** The board of somebody who is in, with the tools and the ways out that are theirs. */
export function ConferenceRoom({ view, open, onLeft }: ConferenceRoomProps) {
  const t = useTexts();
  const { store, snapshot } = open;
  const board = useBoard(view, snapshot.documents);
  const { tool, setTool } = useCallingTool(view);
  const waiting = view.waiting?.length ?? 0;
  // How many wait, and never who: a tab's name is seen by whoever sees the screen.
  usePageTitle(waiting === 0 ? t('app.name') : t('app.room.title-waiting', { count: waiting }));
  return (
    <BoardPage
      store={store}
      snapshot={snapshot}
      view={view}
      board={board}
      tools={toolsFor(t, view, board, open)}
      tool={tool}
      onTool={setTool}
      strips={
        <>
          {view.you.role === 'chair' && (
            <Suspense fallback={null}>
              <KeeperStrips
                view={view}
                send={store.send}
                isDoorOpen={tool === 'door'}
                onDoor={() => setTool('door')}
              />
            </Suspense>
          )}
          {questionFor(view) !== null && tool !== 'scale' && (
            <AskedStrip onAnswer={() => setTool('scale')} />
          )}
        </>
      }
      topEnd={<Ends view={view} open={open} onLeft={onLeft} />}
    />
  );
}

function AskedStrip({ onAnswer }: { onAnswer: () => void }) {
  const t = useTexts();
  const answer = (
    <Button size="small" onPress={onAnswer}>
      {t('app.room.answer')}
    </Button>
  );
  return (
    <div role="status">
      <Strip icon="scale" tone="call" actions={answer}>
        {t('app.room.asked-words')}
      </Strip>
    </div>
  );
}

/** The chair goes back to the list of people and links; everyone else can leave. */
function Ends({ view, open, onLeft }: ConferenceRoomProps) {
  const t = useTexts();
  if (view.you.role === 'chair') {
    return (
      <LinkButton kind="quiet" size="small" href={`/conferences/${view.conference.id}`}>
        {t('app.conference.prepare')}
      </LinkButton>
    );
  }
  return (
    <WaysOut
      withQuickExit={roleRights[view.you.role].family}
      hasUnsent={open.store.leaving}
      onLeft={onLeft}
    />
  );
}
