import { useLayoutEffect, useState } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { HoldingPage } from '../board/holding-page.tsx';
import type { HoldingPageProps } from '../board/holding-page.tsx';
import type { Drafts } from '../board/use-drafts.ts';
import { CorrectableCopy } from '../corrections/correctable-copy.tsx';
import { useSharedLetters } from '../handed-in/shared-letters.ts';
import { PinCard } from '../join/pin-card.tsx';
import { WaysOut } from '../join/ways-out.tsx';
import { useTexts } from '../language/language.ts';
import { OutcomesPage } from '../outcomes/outcomes-page.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { usePageTitle } from '../ui/page.tsx';
import { BeforeStart } from './before-start.tsx';
import { RoomBoard } from './room-board.tsx';
import { SecondLookCall } from './second-look-call.tsx';
import type { OpenConference } from './use-board-store.ts';

interface ConferenceRoomProps {
  view: ConferenceView;
  open: OpenConference;
  /** What this person has not sent yet. */
  drafts: Drafts;
  onLeaving: (isLeaving: boolean) => void;
  onLeft: () => void;
}

/**
 * Somebody who is in: at the board, waiting while they are not at it, or reading the outcomes once it is closed. The
 * board is only hidden meanwhile, so that no box with somebody's words is ever taken away.
 */
export function ConferenceRoom(props: ConferenceRoomProps) {
  const { view, open, drafts } = props;
  const t = useTexts();
  const [wish, setWish] = useState(() => firstWish(view));
  const { redact } = drafts;
  // Before the page is seen with the new view.
  useLayoutEffect(() => redact(view.redacted ?? []), [redact, view.redacted]);
  const { notSent, notDrawn } = open.snapshot;
  const hasUnsent = drafts.unsent.length + notSent.length + notDrawn.length > 0;
  const shown = placeOf(view, wish, hasUnsent);
  const waiting = view.waiting?.length ?? 0;
  // How many wait, and never who: a tab's name is seen by whoever sees the screen.
  usePageTitle(waiting === 0 ? t('app.name') : t('app.room.title-waiting', { count: waiting }));
  const ends = <Ends {...props} />;
  return (
    <>
      {view.outcomes !== null && shown === 'outcomes' && (
        <CorrectableCopy
          conference={view.conference.id}
          newest={view.outcomes.copy}
          mayCorrect={view.you.role !== 'chair'}
        >
          {({ copy, notice, after }) => (
            <OutcomesPage
              key={copy}
              conference={view.conference.id}
              copy={copy}
              notice={
                <>
                  <SecondLookCall view={view} onBoard={() => setWish('board')} />
                  {notice}
                </>
              }
              after={
                <>
                  {after}
                  {view.you.role !== 'chair' && <PinCard conference={view.conference.id} />}
                </>
              }
            >
              <Button kind="quiet" size="small" onPress={() => setWish('board')}>
                {t('outcomes.board')}
              </Button>
              {ends}
            </OutcomesPage>
          )}
        </CorrectableCopy>
      )}
      {shown !== 'board' && shown !== 'outcomes' && (
        <HoldingPage why={shown}>
          {(shown === 'copies-coming' || shown === 'in-office') && view.documents.length > 0 && (
            <Button kind="quiet" onPress={() => setWish('board')}>
              {t('outcomes.board')}
            </Button>
          )}
          {ends}
          {shown === 'not-started' && <BeforeStart view={view} open={open} />}
        </HoldingPage>
      )}
      <div className="room-board" hidden={shown !== 'board'}>
        <RoomBoard
          view={view}
          open={open}
          drafts={drafts}
          ends={shown === 'board' && ends}
          onOutcomes={() => setWish('outcomes')}
          onGive={() => setWish('board')}
        />
      </div>
    </>
  );
}

/** The chair comes back to hand out codes and to answer corrections: their tools stand beside the board. */
const firstWish = ({ you, outcomes }: ConferenceView): 'board' | 'outcomes' | null =>
  you.role === 'chair' && outcomes !== null ? 'board' : null;

type Place = 'board' | 'outcomes' | HoldingPageProps['why'];

/** The outcomes come by themselves after the close, unless somebody has words here that were not sent. */
function placeOf(
  { conference, documents, outcomes, givingOut, outcomesInOffice, you }: ConferenceView,
  wish: 'board' | 'outcomes' | null,
  hasUnsent: boolean,
): Place {
  if (conference.progress === 'closed' && outcomes !== null) {
    return wish ?? (hasUnsent ? 'board' : 'outcomes');
  }
  // Whoever gives the copies out, or looks at them as the second person, does so at the board.
  if (conference.progress === 'closed' && givingOut === undefined) {
    return wish === 'board' || hasUnsent ? 'board' : whileNoCopy(you.role, outcomesInOffice);
  }
  if (documents.length > 0 || hasUnsent) return 'board';
  return conference.progress === 'planned' ? 'not-started' : 'apart';
}

function whileNoCopy(role: ConferenceView['you']['role'], isInOffice: true | undefined): Place {
  if (role === 'observer') return 'no-copy';
  return isInOffice ? 'in-office' : 'copies-coming';
}

/** The chair goes back to the list of people and links; everyone else can leave. */
function Ends({ view, open, drafts, onLeaving, onLeft }: ConferenceRoomProps) {
  const t = useTexts();
  const letters = useSharedLetters();
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
      hasUnsent={() =>
        open.store.leaving() || drafts.unsent.length > 0 || letters.unsent.length > 0
      }
      onLeaving={onLeaving}
      onLeft={onLeft}
    />
  );
}
