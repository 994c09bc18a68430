import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { AwayPanel } from './away-panel.tsx';
import { ErrorsPanel } from './errors-panel.tsx';
import { NeedsWords } from './needs-words.tsx';
import { nameIn } from './people-words.ts';
import { ReportsPanel } from './reports-panel.tsx';
import { TalksPanel } from './talks-panel.tsx';

/** What was made ready, beside the board: reports and errors for those who keep it, the rest for the chair. */
export function ReadyTool({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const needs = view.ready?.needs ?? [];
  return (
    <div className="ready-tool">
      <ReportsPanel view={view} />
      <ErrorsPanel view={view} />
      {needs.length > 0 && (
        <section className="panel ready-panel" aria-labelledby="needs-heading">
          <h2 id="needs-heading">{t('ready.needs.all')}</h2>
          <ul className="ready-list">
            {needs.map((one) => (
              <li key={one.person} className="ready-entry">
                <div className="ready-entry-words">
                  <p className="ready-entry-name">{nameIn(t, view, one.person)}</p>
                  <NeedsWords needs={one} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.ready?.talks !== undefined && <TalksPanel view={view} />}
      {view.ready?.exclusions !== undefined && <AwayPanel view={view} />}
    </div>
  );
}
