import { Route, Switch } from 'wouter';
import type { ScreenView } from '../../shared/conference/view.ts';
import { useInFormat } from '../formats/use-in-format.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';
import { OverScreen } from '../screen/calm-screen.tsx';
import { ScreenPage } from '../screen/screen-page.tsx';
import { DamagedPage } from '../reading/damaged-page.tsx';
import { Loading } from './loading.tsx';
import { ScreenDoorPage } from './screen-door-page.tsx';
import { useBoardStore } from './use-board-store.ts';

/** The room's screen: a reader of its own, in a chunk of its own. */
export function ScreenPages() {
  return (
    <Switch>
      <Route path="/screen">
        <ScreenDoorPage />
      </Route>
      <Route path="/screen/:conference">
        {({ conference }) => <RoomScreen key={conference} conference={conference} />}
      </Route>
    </Switch>
  );
}

function RoomScreen({ conference }: { conference: string }) {
  const open = useBoardStore(conference, 'screen');
  const view = open?.snapshot.view ?? null;
  if (open === null || view === null) {
    if (open?.snapshot.link.why === 'damaged') return <DamagedPage />;
    return open?.snapshot.link.standing === 'ended' ? <OverScreen /> : <Loading />;
  }
  if (view.at !== 'screen') return <OverScreen />;
  return <InFormat view={view} snapshot={open.snapshot} />;
}

function InFormat({ view, snapshot }: { view: ScreenView; snapshot: BoardSnapshot }) {
  const shown = useInFormat(view, 'screen');
  return shown === null ? <Loading /> : <ScreenPage view={shown} snapshot={snapshot} />;
}
