import type { ConferenceView } from '../../shared/conference/view.ts';
import { AwayPanel } from './away-panel.tsx';
import { ErrorsPanel } from './errors-panel.tsx';
import { NeedsPanel } from './needs-panel.tsx';
import { ReportsPanel } from './reports-panel.tsx';
import { TalksPanel } from './talks-panel.tsx';

/** What was made ready, beside the board: reports and errors for those who keep it, the rest for the chair. */
export function ReadyTool({ view }: { view: ConferenceView }) {
  return (
    <div className="ready-tool">
      <ReportsPanel view={view} />
      <ErrorsPanel view={view} />
      <NeedsPanel view={view} />
      {view.ready?.talks !== undefined && <TalksPanel view={view} />}
      {view.ready?.exclusions !== undefined && <AwayPanel view={view} />}
    </div>
  );
}
