import { useMemo, useRef } from 'react';
import type { ScreenView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { ShownDocument } from '../provider/shown.ts';
import { showBoard } from '../reading/show-board.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { stageHeadings } from '../reading/stage-headings.ts';
import { templateOf } from '../reading/template-of.ts';
import '../ui/tones.css';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import './board-screen.css';
import { standingOf } from './changes.ts';
import type { Standing } from './changes.ts';
import { placeOf, planScreen, sectionsOf } from './plan-screen.ts';
import { ScreenFoot } from './screen-foot.tsx';
import { ScreenSection } from './screen-section.tsx';
import { StageTitle, StageWords } from './stage-screen.tsx';
import { stageSections, stageWords, withFront } from './stage-sections.ts';
import { pageNumber } from './tour.ts';
import { useReports } from './use-reports.ts';
import { useStage } from './use-stage.ts';
import { useTour } from './use-tour.ts';

interface BoardScreenProps {
  view: ScreenView;
  documents: readonly ShownDocument[];
  isLost: boolean;
}

/** The board in the room: everything at a size that can be read from the back, a page at a time. */
export function BoardScreen({ view, documents, isLost }: BoardScreenProps) {
  const t = useTexts();
  const stageBox = useRef<HTMLElement>(null);
  const stage = useStage(stageBox);
  const { reports, report } = useReports();
  const board = useMemo(() => boardOf(view, documents), [view, documents]);
  const template = templateOf(view.conference);
  const now = template.stages.find(({ id }) => id === view.course?.stage);
  const plans = withFront(
    planScreen(t, view, board, stage, reports),
    now === undefined ? [] : stageHeadings(now, template),
  );
  const within = stageSections(now, template, plans);
  const hasWords = within?.includes(stageWords) === true;
  const pages = sectionsOf(plans, reports);
  const sections = hasWords ? [{ id: stageWords, pages: 1 }, ...pages] : pages;
  const asking = view.scales.findLast(({ standing }) => standing === 'asking');
  const { place, subject } = useTour({
    sections,
    standing: useStanding(view, documents),
    placeOf: (wanted) => placeOf(plans, reports, wanted),
    asking: asking === undefined ? null : { kind: 'scale', id: asking.id },
    within,
  });
  return (
    <>
      {now !== undefined && (
        <StageTitle all={template.stages} now={now} endsAt={view.course?.timer?.endsAt ?? null} />
      )}
      <main className="board-screen" ref={stageBox} id="main">
        <h1>
          <VisuallyHidden>{t('screen.title')}</VisuallyHidden>
        </h1>
        {now !== undefined && hasWords && (
          <div
            className="board-screen-section"
            data-away={place?.section !== stageWords || undefined}
          >
            <StageWords id={stageWords} stage={now} decision={template.decision} report={report} />
          </div>
        )}
        {plans.map((plan) => (
          <div
            key={plan.id}
            className="board-screen-section"
            data-away={plan.id !== place?.section || undefined}
          >
            <ScreenSection
              plan={plan}
              view={view}
              board={board}
              page={plan.id === place?.section ? place.page : 0}
              touched={subject?.kind === 'line' ? subject.id : null}
              reports={reports}
              report={report}
            />
          </div>
        ))}
      </main>
      <ScreenFoot
        number={place === null || place.section === stageWords ? null : pageNumber(pages, place)}
        isLost={isLost}
      />
    </>
  );
}

/** What can change, once everything has arrived: what was there already calls nobody. */
function useStanding(view: ScreenView, documents: readonly ShownDocument[]): Standing {
  return useMemo(
    () => (documents.every(({ ready }) => ready) ? standingOf(view, documents) : new Map()),
    [view, documents],
  );
}

const boardOf = (view: ScreenView, documents: readonly ShownDocument[]): ShownBoard =>
  showBoard({
    template: templateOf(view.conference),
    people: view.people,
    children: view.conference.children,
    documents: documents.map((one) => ({ ...one, locked: one.official.locked })),
    variants: view.variants,
    earlier: view.earlier,
    reader: null,
  });
