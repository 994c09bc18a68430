import { useContext, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { FrontNow } from '../ui/front.ts';
import { joinClasses } from '../ui/join-classes.ts';
import './board.css';
import { useLeaveWarning, useLinkWarning } from '../ui/use-leave-warning.ts';
import { BoardBody } from './board-body.tsx';
import { BoardStrips } from './board-strips.tsx';
import { BoardTop } from './board-top.tsx';
import { ComposerDock } from './composer-dock.tsx';
import { problemWords } from './problem-words.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { ToolPanel, ToolRail } from './tools.tsx';
import type { Tool } from './tools.tsx';
import { useAnnouncer } from './use-announcer.tsx';
import type { Drafts } from './use-drafts.ts';
import { usePartSaid } from './use-part-said.ts';

interface BoardPageProps {
  store: BoardStore;
  snapshot: BoardSnapshot;
  view: ConferenceView;
  /** What the view and the documents come to, see `useBoard`. */
  board: ShownBoard;
  /** What this person composes in private. */
  drafts: Drafts;
  tools: readonly Tool[];
  /** The tool that is open, kept by whoever makes the tools. */
  tool: string | null;
  onTool: (tool: string | null) => void;
  /** What calls for this person now: a scale question, somebody at the door. */
  strips: ReactNode;
  /** What stands on the big screen, for those who keep the board. */
  screenNow?: ReactNode;
  /** What belongs at the far end of the top: the ways out. */
  topEnd?: ReactNode;
}

/** The board as the chair, the minute taker and everyone else have it: what they may do makes the difference. */
export function BoardPage({
  store,
  snapshot,
  view,
  board,
  drafts,
  tools,
  tool,
  onTool,
  strips,
  screenNow,
  topEnd,
}: BoardPageProps) {
  const t = useTexts();
  const [heading, setHeading] = useState('');
  const front = useContext(FrontNow);
  const [turn, setTurn] = useState(0);
  if (turn !== front.turn) {
    setTurn(front.turn);
    setHeading((before) => front.headings[0] ?? before);
  }
  const [problem, setProblem] = useState<string | null>(null);
  const [hasRemoved, setRemoved] = useState(false);
  const { announce, announcer } = useAnnouncer();
  usePartSaid(view.part.name, announce);
  const main = useRef<HTMLElement>(null);
  const all = [...tools, keysTool(t)];
  const isCovered = all.find(({ id }) => id === tool)?.covers === true;
  const chosen = board.headings.find(({ id }) => id === heading) ?? board.headings[0];
  const wouldLose = () => store.leaving() || drafts.unsent.length > 0;
  useLeaveWarning(wouldLose);
  useLinkWarning(wouldLose);
  return (
    <div className="board-page">
      <BoardTop view={view} saving={snapshot.saving} onRetry={store.retryNow} screenNow={screenNow}>
        {topEnd}
      </BoardTop>
      <div className="board-body">
        <ToolRail tools={all} open={tool} onOpen={onTool} needed={front.tool} />
        <main
          className={joinClasses('board-main', isCovered && 'board-main-covered')}
          ref={main}
          id="main"
        >
          <BoardStrips
            board={board}
            snapshot={snapshot}
            store={store}
            problem={problem === null ? null : problemWords(t, problem)}
            onProblemRead={() => setProblem(null)}
            hasRemoved={hasRemoved}
            onRemovedRead={() => setRemoved(false)}
            isDamaged={(view.damaged ?? []).length > 0}
            drafts={drafts}
          />
          {strips}
          <BoardBody
            store={store}
            snapshot={snapshot}
            view={view}
            board={board}
            drafts={drafts}
            heading={chosen?.id ?? ''}
            onHeading={setHeading}
            onSheet={() => onTool('keys')}
            onProblem={setProblem}
            onDone={(what) => announce(t(`board.done.${what}`))}
            onRemoved={() => setRemoved(true)}
            root={main}
          />
          {!view.you.pen && (
            <ComposerDock
              view={view}
              board={board}
              heading={chosen?.id ?? ''}
              drafts={drafts}
              send={store.send}
              onAdded={() => announce(t('board.done.added'))}
            />
          )}
        </main>
        <ToolPanel tools={all} open={tool} onOpen={onTool} />
      </div>
      {announcer}
    </div>
  );
}

/** The keys have a place of their own beside the board, so that they can be found without knowing one. */
const keysTool = (t: Say): Tool => ({
  id: 'keys',
  words: t('board.keys.title'),
  icon: 'keys',
  wide: true,
  content: <ShortcutSheet />,
});
