import { isOver } from '../../shared/board/became.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { RunAgreement } from '../agreeing/run-agreement.tsx';
import { DatesTool } from '../chair/dates-tool.tsx';
import { DecisionTool } from '../chair/decision-tool.tsx';
import { DoorTool } from '../chair/door-tool.tsx';
import { FinishTool } from '../chair/finish-tool.tsx';
import { MoreTool } from '../chair/more-tool.tsx';
import { PartsTool } from '../chair/parts-tool.tsx';
import { PeopleTool } from '../chair/people-tool.tsx';
import { ReleaseTool } from '../chair/release-tool.tsx';
import { ScaleTool } from '../chair/scale-tool.tsx';
import { ScreenTool } from '../chair/screen-tool.tsx';
import { listUnfinished } from '../chair/unfinished.ts';
import { RunViews } from '../deciding/run-views.tsx';
import { GivingOutTool } from '../giving-out/giving-out-tool.tsx';
import { ToldTool } from '../notifying/told-tool.tsx';
import { LeadTool } from '../stages/lead-tool.tsx';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { ReadyTool } from '../ready/ready-tool.tsx';
import type { ShownBoard } from '../reading/shown-line.ts';
import { templateOf } from '../reading/template-of.ts';
import { assertNever } from '../../shared/result.ts';

export type KeeperToolId =
  | 'door'
  | 'people'
  | 'lead'
  | 'parts'
  | 'ready'
  | 'release'
  | 'screen'
  | 'scale'
  | 'views'
  | 'decision'
  | 'dates'
  | 'agreement'
  | 'finish'
  | 'copies'
  | 'told'
  | 'more';

export interface KeeperToolProps {
  id: KeeperToolId;
  view: ConferenceView;
  board: ShownBoard;
  snapshot: BoardSnapshot;
  send: BoardStore['send'];
  /** Opens the copies, beside the board. */
  onCopies: () => void;
  /** The chair stays at the board when their own copy arrives. */
  onGive: () => void;
  /** To the board, which can be changed again. */
  onBoard: () => void;
}

/** What chair and minute taker have beside the board: a chunk that nobody else's browser fetches. */
export function KeeperTool({ id, view, board, snapshot, send, ...ways }: KeeperToolProps) {
  const template = templateOf(view.conference);
  const common = { view, send };
  switch (id) {
    case 'door':
      return <DoorTool {...common} waiting={view.waiting ?? []} />;
    case 'people':
      return <PeopleTool {...common} />;
    case 'lead':
      return <LeadTool {...common} board={board} />;
    case 'parts':
      return <PartsTool {...common} written={snapshot.documents} />;
    case 'ready':
      return <ReadyTool view={view} />;
    case 'release':
      return <ReleaseTool {...common} board={board} written={snapshot.documents} />;
    case 'screen':
      return <ScreenTool {...common} />;
    case 'scale':
      return <ScaleTool {...common} template={template} dangers={dangersOf(board)} />;
    case 'views':
      return <RunViews {...common} template={template} />;
    case 'decision':
      return <DecisionTool {...common} template={template} />;
    case 'dates':
      return <DatesTool {...common} />;
    case 'agreement':
      return <RunAgreement {...common} />;
    case 'finish':
      return (
        <FinishTool
          {...common}
          unfinished={unfinishedOf(view, board, snapshot)}
          onCopies={ways.onCopies}
        />
      );
    case 'copies':
      return <GivingOutTool {...common} onGive={ways.onGive} onBoard={ways.onBoard} />;
    case 'told':
      return <ToldTool {...common} />;
    case 'more':
      return <MoreTool {...common} />;
    default:
      return assertNever(id);
  }
}

/** Those that stand; nothing is asked of one that is over since the last conference, or stands in new words. */
const dangersOf = ({ band }: ShownBoard) =>
  standingDangers(band).map(({ statement: { id, text, audience } }) => ({
    id,
    words: text,
    audience,
  }));

const standingDangers = ({ dangers }: ShownBoard['band']) =>
  dangers.filter(({ statement }) => !isOver(statement));

function unfinishedOf(view: ConferenceView, board: ShownBoard, snapshot: BoardSnapshot) {
  const dangers = standingDangers(board.band);
  const lines = board.headings.flatMap((heading) => heading.lines);
  return listUnfinished({
    view,
    dangers: dangers.length,
    dangersWithoutGoal: dangers.filter(({ goals }) => goals.length === 0).length,
    openActions: lines.filter(
      ({ action, struck, became }) =>
        action && !struck && became !== 'done' && (action.who === null || action.by === ''),
    ).length,
    openGreys: lines.filter(({ grey }) => grey === 'open').length,
    isUnsaved: snapshot.saving.standing !== 'saved' || snapshot.notSent.length > 0,
  });
}
