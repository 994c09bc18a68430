import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { AccountPage } from '../before/account-page.tsx';
import { ConferenceBlankPage } from '../before/blank-board-page.tsx';
import { ConferenceListPage } from '../before/conference-list-page.tsx';
import { ConferencePage } from '../before/conference-page.tsx';
import { ContactsPage } from '../before/contacts-page.tsx';
import { CouncilDonePage, CouncilGoingPage, CouncilRefusedPage } from '../before/council-pages.tsx';
import { KeepingPage } from '../before/keeping-page.tsx';
import { NewConferencePage } from '../before/new-conference-page.tsx';
import { SetUpPage } from '../before/set-up-page.tsx';
import { SignInPage } from '../before/sign-in-page.tsx';
import { SlipsPage } from '../before/slips-page.tsx';
import { StaffListPage } from '../before/staff-list-page.tsx';
import { LetterPage } from '../letters/letter-page.tsx';
import { InvitationsPage } from '../ready/invitations-page.tsx';
import { FormatsPage } from '../formats/formats-page.tsx';
import { Frame } from './frame.tsx';
import { useLinkToken } from './link-token.ts';
import { Loading } from './loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RecordPage } from './record-page.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { StaffOnly } from './staff-only.tsx';

const SecondLookPage = lazy(async () => ({
  default: (await import('../giving-out/second-look-page.tsx')).SecondLookPage,
}));

/** Set-up, sign-in, and everything for those who are signed in. */
export function StaffPages() {
  const token = useLinkToken('/set-up');
  return (
    <Switch>
      <Route path="/set-up">
        <Frame width="narrow">
          <SetUpPage token={token} />
        </Frame>
      </Route>
      <Route path="/sign-in">
        <Frame width="narrow">
          <SignInPage />
        </Frame>
      </Route>
      <Route path="/council/done">
        <Frame width="narrow">
          <CouncilDonePage />
        </Frame>
      </Route>
      <Route path="/council/refused">
        <Frame width="narrow">
          <CouncilRefusedPage />
        </Frame>
      </Route>
      <Route path="/council/:what">
        {({ what }) => (
          <Frame width="narrow">
            <CouncilGoingPage what={what === 'prove' ? 'prove' : 'sign-in'} />
          </Frame>
        )}
      </Route>
      <Route>
        <StaffFrame>
          <Conferences />
        </StaffFrame>
      </Route>
    </Switch>
  );
}

/** Keyed by conference: nothing of one is ever shown, or done, on the page of another. */
function Conferences() {
  return (
    <Switch>
      <Route path="/conferences">
        <StaffOnly>
          <ConferenceListPage />
        </StaffOnly>
      </Route>
      <Route path="/account">
        <StaffOnly>
          <AccountPage />
        </StaffOnly>
      </Route>
      <Route path="/staff">
        <StaffOnly>
          <StaffListPage />
        </StaffOnly>
      </Route>
      <Route path="/formats">
        <StaffOnly>
          <FormatsPage />
        </StaffOnly>
      </Route>
      <Route path="/contacts">
        <StaffOnly>
          <ContactsPage />
        </StaffOnly>
      </Route>
      <Route path="/conferences/new">
        <StaffOnly>
          <NewConferencePage />
        </StaffOnly>
      </Route>
      <Route path="/conferences/:conference/record">
        {({ conference }) => (
          <StaffOnly>
            <RecordPage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/giving-out">
        {({ conference }) => (
          <StaffOnly>
            <SecondLook key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/keeping">
        {({ conference }) => (
          <StaffOnly>
            <KeepingPage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/blank">
        {({ conference }) => (
          <StaffOnly orIn={conference}>
            <ConferenceBlankPage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/invitations">
        {({ conference }) => (
          <StaffOnly orIn={conference}>
            <InvitationsPage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/letters/:person">
        {({ conference, person }) => (
          <StaffOnly orIn={conference}>
            <LetterPage key={`${conference}/${person}`} conference={conference} person={person} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference/slips">
        {({ conference }) => (
          <StaffOnly orIn={conference}>
            <SlipsPage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route path="/conferences/:conference">
        {({ conference }) => (
          <StaffOnly orIn={conference}>
            <ConferencePage key={conference} conference={conference} />
          </StaffOnly>
        )}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

function SecondLook({ conference }: { conference: string }) {
  return (
    <Suspense fallback={<Loading />}>
      <SecondLookPage conference={conference} />
    </Suspense>
  );
}
