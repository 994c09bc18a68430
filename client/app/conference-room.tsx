import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { BoardPage } from '../board/board-page.tsx';
import { useTexts } from '../language/language.ts';
import { usePageTitle } from '../ui/page.tsx';
import type { OpenConference } from './use-board-store.ts';

interface ConferenceRoomProps {
  view: ConferenceView;
  open: OpenConference;
}

/** The board of somebody who is in, with the tools that are theirs. */
export function ConferenceRoom({ view, open }: ConferenceRoomProps) {
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
    />
  );
}
