import type { ScreenView, ViewRoundView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { OutcomesExplained } from '../reading/outcomes-explained.tsx';
import { ShownViews } from '../reading/shown-views.tsx';
import { templateOf } from '../reading/template-of.ts';
import { FlowSection } from './flow-section.tsx';
import './views-section.css';
import type { Report } from './use-column-pages.ts';

/** The agencies' views: while they are given how many are in, and what can be decided; then all of them together. */
export function ViewsSection({
  id,
  round: { asked, answered, shown },
  view,
  page,
  report,
}: {
  id: string;
  round: ViewRoundView;
  view: Pick<ScreenView, 'conference'>;
  page: number;
  report: Report;
}) {
  const t = useTexts();
  const template = templateOf(view.conference);
  const isShown = shown !== undefined;
  return (
    <FlowSection
      id={id}
      heading={t(isShown ? 'deciding.shown' : 'deciding.asking.heading')}
      page={page}
      report={report}
    >
      {isShown ? (
        <ShownViews shown={shown} template={template} named={view.conference.children} level="h3" />
      ) : (
        <div className="views-section-count">
          <p>
            <b>{t('deciding.asking.count', { answered, asked })}</b>
          </p>
          <p>{t('deciding.asking.words')}</p>
        </div>
      )}
      {!isShown && <OutcomesExplained template={template} />}
    </FlowSection>
  );
}
