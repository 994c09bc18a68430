import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { Frame } from './frame.tsx';
import { DoorPage } from './door-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { ReadingPage } from './reading-page.tsx';
import { StartPage } from './start-page.tsx';

/** The board and everything live: half of all the code, fetched while somebody says their name at the door. */
const ConferencePage = lazy(async () => ({
  default: (await import('./conference-page.tsx')).ConferencePage,
}));

/** What staff need before the day: a chunk of its own, which no phone in the room has to fetch. */
const StaffPages = lazy(async () => ({ default: (await import('./staff-pages.tsx')).StaffPages }));
const ScreenPages = lazy(async () => ({
  default: (await import('./screen-pages.tsx')).ScreenPages,
}));
const BlankBoardPage = lazy(async () => ({
  default: (await import('../before/blank-board-page.tsx')).BlankBoardPage,
}));

/** Every address of the browser's part. */
export function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Frame>
          <StartPage />
        </Frame>
      </Route>
      <Route path="/join">
        <DoorPage />
      </Route>
      <Route path="/read">
        <ReadingPage />
      </Route>
      <Route path="/c/:conference">
        {({ conference }) => <ConferencePage key={conference} conference={conference} />}
      </Route>
      <Route path={/^\/screen(?:\/[^/]+)?$/}>
        <ScreenPages />
      </Route>
      <Route path="/blank/:template">
        {({ template }) => (
          <Frame width="wide">
            <BlankBoardPage template={template} />
          </Frame>
        )}
      </Route>
      <Route
        path={
          /^\/(?:set-up|sign-in|account|staff|formats|contacts|council\/[a-z-]+|conferences(?:\/.*)?)$/
        }
      >
        <StaffPages />
      </Route>
      <Route>
        <Frame width="narrow">
          <NotFoundPage />
        </Frame>
      </Route>
    </Switch>
  );
}
