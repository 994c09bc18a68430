import { useState } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { BoardPage } from '../board/board-page.tsx';
import { WaysOut } from '../join/ways-out.tsx';
import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { usePageTitle } from '../ui/page.tsx';
import type { OpenConference } from './use-board-store.ts';

interface ConferenceRoomProps {
  view: ConferenceView;
  open: OpenConference;
  onLeft: () => void;
}

/** The board of somebody who is in, with the tools and the ways out that are theirs. */
export function ConferenceRoom({ view, open, onLeft }: ConferenceRoomProps) {
  const t = useTexts();
  const [tool, setTool] = useState<string | null>(null);
  usePageTitle(t('app.name'));
  return (
    <BoardPage
      store={open.store}
      snapshot={open.snapshot}
      view={view}
      tools={[]}
      tool={tool}
      onTool={setTool}
      strips={null}
      topEnd={<Ends view={view} open={open} onLeft={onLeft} />}
    />
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
