import { useEffect } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { HoldingView } from '../../shared/conference/view.ts';
import { HoldingPage } from '../board/holding-page.tsx';
import type { HoldingPageProps } from '../board/holding-page.tsx';
import type { Drafts } from '../board/use-drafts.ts';
import { CorrectableCopy } from '../corrections/correctable-copy.tsx';
import { useSharedLetters } from '../handed-in/shared-letters.ts';
import { WaysOut } from '../join/ways-out.tsx';
import { useTexts } from '../language/language.ts';
import { OutcomesPage } from '../outcomes/outcomes-page.tsx';
import { ReadingTools } from '../outcomes/reading-tools.tsx';
import { useReading } from '../outcomes/use-reading.ts';
import { usePageTitle } from '../ui/page.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { Frame } from './frame.tsx';
import { KeptWords } from './kept-words.tsx';
import type { OpenConference } from './use-board-store.ts';

interface HoldingProps {
  view: HoldingView;
  open: OpenConference;
  drafts: Drafts;
  onLeaving: (isLeaving: boolean) => void;
  onLeft: () => void;
}

/**
 * While a part runs without this person: calm words, their own unsent ones, and the ways out. Once the conference is
 * closed, their copy of the outcomes.
 */
export function Holding({ view, open, drafts, onLeaving, onLeft }: HoldingProps) {
  const t = useTexts();
  const letters = useSharedLetters();
  usePageTitle(t('app.name'));
  const { putAway } = drafts;
  useEffect(() => putAway(), [putAway]);
  const ends = (
    <WaysOut
      withQuickExit={roleRights[view.you.role].family}
      hasUnsent={() =>
        open.store.leaving() || drafts.unsent.length > 0 || letters.unsent.length > 0
      }
      onLeaving={onLeaving}
      onLeft={onLeft}
    />
  );
  const kept = <KeptWords open={open} drafts={drafts} isCalm={view.outcomes === null} />;
  if (view.outcomes !== null) {
    const { copy } = view.outcomes;
    return (
      <>
        {kept}
        <CorrectableCopy conference={view.conference} newest={copy} mayCorrect>
          {(around) => (
            <OutcomesPage key={around.copy} conference={view.conference} {...around}>
              {ends}
            </OutcomesPage>
          )}
        </CorrectableCopy>
      </>
    );
  }
  return (
    <Frame side={ends} width="narrow">
      <HoldingPage why={whyHolding(view)} kept={kept}>
        {open.snapshot.link.standing !== 'open' && (
          <StatusLine tone="care" icon="cloud-off">
            {t('app.lost')}
          </StatusLine>
        )}
        <TextSize />
      </HoldingPage>
    </Frame>
  );
}

function whyHolding({ started, closed, outcomesInOffice }: HoldingView): HoldingPageProps['why'] {
  if (closed) return outcomesInOffice ? 'in-office' : 'copies-coming';
  return started ? 'apart' : 'not-started';
}

function TextSize() {
  return <ReadingTools reading={useReading()} sizesOnly />;
}
