import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { Notice } from '../ui/notice.tsx';
import './lead-tool.css';
import { BreakPart } from './break-part.tsx';
import { TimerPart } from './timer-part.tsx';
import { TurnPart } from './turn-part.tsx';
import { useLead } from './use-lead.ts';
import { voicesOf } from './who-spoke.ts';

interface LeadToolProps {
  view: ConferenceView;
  board: ShownBoard;
  send: BoardStore['send'];
}

/** Who speaks and who has not yet, the time, and the break. The minute taker has the turns only. */
export function LeadTool({ view, board, send }: LeadToolProps) {
  const t = useTexts();
  const lead = useLead(send);
  if (view.course === undefined) return <p className="soft">{t('stages.lead.nothing')}</p>;
  const audience = view.parts?.find(({ current }) => current)?.audience;
  const lines = allLines(board).filter((line) => line.audience === audience);
  const voices = voicesOf(view.people, view.course.spoke ?? [], lines);
  return (
    <div className="lead-tool">
      {lead.failure !== null && (
        <Notice tone="wrong" announced>
          <p>{lead.failure}</p>
        </Notice>
      )}
      <TurnPart view={view} voices={voices} lead={lead} />
      {view.may.includes('setTimer') && <TimerPart view={view} lead={lead} />}
      {view.may.includes('startBreak') && <BreakPart view={view} lead={lead} />}
    </div>
  );
}
