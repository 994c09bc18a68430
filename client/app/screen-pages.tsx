import { Route, Switch } from 'wouter';
import type { ScreenView } from '../../shared/conference/view.ts';
import { useInFormat } from '../formats/use-in-format.ts';
import { OverScreen } from '../screen/calm-screen.tsx';
import { ScreenPage } from '../screen/screen-page.tsx';
import { DamagedPage } from '../reading/damaged-page.tsx';
import { Loading } from './loading.tsx';
import { ScreenDoorPage } from './screen-door-page.tsx';
import { useBoardStore } from './use-board-store.ts';
import type { OpenConference } from './use-board-store.ts';

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
  return <InFormat view={view} open={open} />;
}

function InFormat({ view, open }: { view: ScreenView; open: OpenConference }) {
  const { store, snapshot } = open;
  const shown = useInFormat(view, 'screen');
  if (shown === null) return <Loading />;
  return <ScreenPage view={shown} snapshot={snapshot} openDrawing={store.openDrawing} />;
}
