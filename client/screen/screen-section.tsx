import type { ScaleView, ScreenView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { DecisionWords } from '../reading/decision-words.tsx';
import { NextDates } from '../reading/next-dates.tsx';
import type { ShownBoard } from '../reading/shown-line.ts';
import { templateOf } from '../reading/template-of.ts';
import { showAnswers } from '../ui/scale-answers.ts';
import { AskedSection } from './asked-section.tsx';
import { FlowSection } from './flow-section.tsx';
import { PagedColumns } from './paged-columns.tsx';
import { bandColumns, heightOf, wholeBand } from './plan-band.ts';
import type { ColumnsPlan } from './plan-band.ts';
import type { Plan, Reports } from './plan-screen.ts';
import { PictureSection, ReasonsSection } from './revealed-sections.tsx';
import { SlimBand } from './screen-band.tsx';
import { noReport } from './use-reports.ts';
import type { Report } from './use-column-pages.ts';
import { ViewsSection } from './views-section.tsx';

interface ScreenSectionProps {
  plan: Plan;
  view: ScreenView;
  board: ShownBoard;
  page: number;
  /** The line that has just changed. */
  touched: string | null;
  reports: Reports;
  report: Report;
}

/** One part of what the screen shows. */
export function ScreenSection(props: ScreenSectionProps) {
  const { plan, view, board, page, report } = props;
  switch (plan.kind) {
    case 'columns':
      return <Columns {...props} plan={plan} />;
    case 'views':
      return (
        <ViewsSection id={plan.id} round={plan.round} view={view} page={page} report={report} />
      );
    case 'decision':
      return <Decision id={plan.id} view={view} page={page} report={report} />;
    default:
      return <Scale {...props} plan={plan} about={aboutOf(plan.scale, board)} />;
  }
}

function Columns({
  plan,
  board,
  page,
  touched,
  reports,
  report,
}: ScreenSectionProps & { plan: ColumnsPlan }) {
  const t = useTexts();
  const { id, columns, above } = plan;
  const paged = { touched, columns, page, id, report };
  if (plan.of === 'band')
    return <PagedColumns {...paged} className={id === wholeBand ? 'screen-band' : undefined} />;
  return (
    <>
      {above === 'slim' && <SlimBand band={board.band} />}
      {above === 'band' && (
        <PagedColumns
          id={wholeBand}
          columns={bandColumns(t, board.band)}
          page={0}
          touched={touched}
          report={noReport}
          className="screen-band screen-band-inline"
          height={heightOf(reports.get(wholeBand))}
        />
      )}
      <PagedColumns {...paged} />
    </>
  );
}

function Scale({
  plan: { kind, id, scale },
  view,
  page,
  report,
  about,
}: ScreenSectionProps & { plan: Extract<Plan, { scale: ScaleView }>; about: string | null }) {
  if (kind === 'asked') return <AskedSection id={id} scale={scale} about={about} report={report} />;
  const answers = showAnswers(scale, view.people, view.scales);
  const shown = { id, scale, answers, report };
  return kind === 'picture' ? (
    <PictureSection {...shown} about={about} />
  ) : (
    <ReasonsSection {...shown} page={page} />
  );
}

const aboutOf = ({ danger }: ScaleView, { band }: ShownBoard): string | null =>
  band.dangers.find(({ statement }) => statement.id === danger)?.statement.text ?? null;

function Decision({
  id,
  view: { conference, decision, dates, people },
  page,
  report,
}: Pick<ScreenSectionProps, 'view' | 'page' | 'report'> & { id: string }) {
  const t = useTexts();
  return (
    <FlowSection
      id={id}
      heading={t(decision === null ? 'screen.dates' : 'screen.decision')}
      page={page}
      report={report}
    >
      {decision !== null && (
        <DecisionWords
          decision={decision}
          template={templateOf(conference)}
          named={conference.children}
          people={people}
        />
      )}
      {dates.length > 0 && (
        <section className="flow-own-column">
          {decision !== null && <h3>{t('screen.dates')}</h3>}
          <NextDates dates={dates} />
        </section>
      )}
    </FlowSection>
  );
}
