import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AddLine } from './add-line.tsx';
import { CoreGroup } from './core-group.tsx';
import { ActionGroups } from './plan-action.tsx';
import { PlanGoals } from './plan-goals.tsx';
import { planHands, PlanHandsProvider } from './plan-hands.ts';
import { Agreeing, PlanLine } from './plan-line.tsx';
import { planShown } from './plan-shown.ts';
import './plan.css';
import { StepInTable } from './step-in-table.tsx';

interface PlanPageProps {
  view: ConferenceView;
  board: ShownBoard;
  store: BoardStore;
}

/**
 * The plan as one page everyone has beside the board: the same lines, put together. Whoever writes makes them
 * clearer here; everyone says whether they agree.
 */
export function PlanPage({ view, board, store }: PlanPageProps) {
  const t = useTexts();
  const problem = useState<string | null>(null);
  const hands = planHands(view, store, targetsOf(t, board), problem);
  const plan = useMemo(() => planShown(view, board), [view, board]);
  const { steps, contingency, early, bottomLines, familyGoals, greys, others } = plan;
  return (
    <PlanHandsProvider value={hands}>
      <article className="plan-page">
        <PlanTop view={view} plan={plan} />
        {hands.problem !== null && (
          <Notice tone="wrong" announced>
            <p>{problemWords(t, hands.problem)}</p>
          </Notice>
        )}
        <Section heading={t('plan.goals')}>
          <PlanGoals goals={plan.goals} />
        </Section>
        {familyGoals.length > 0 && (
          <Section heading={t('plan.family-goals')}>
            <Lines lines={familyGoals} kind="family-goal" />
          </Section>
        )}
        <Section heading={t('plan.others')}>
          {others.length === 0 && <p className="soft">{t('plan.empty.others')}</p>}
          <ActionGroups actions={others} />
          <AddLine code="action" />
        </Section>
        {greys.length > 0 && (
          <Section heading={t('plan.greys')}>
            <ul className="plan-lines">
              {greys.map(({ line, actions }) => (
                <li key={line.id} className="plan-grey">
                  <PlanLine line={line} plainKind="grey-area" />
                  <ActionGroups actions={actions} />
                  {line.grey === 'open' && hands.adds === 'pen' && (
                    <AddLine code="action" answers={line} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section heading={t('plan.bottom-lines')}>
          <Lines lines={bottomLines} kind="bottom-line" />
          <AddLine code="bottom-line" />
        </Section>
        <Section heading={t('plan.steps.heading')}>
          {steps.length === 0 ? (
            <p className="soft">{t('plan.empty.steps')}</p>
          ) : (
            <StepInTable steps={steps} />
          )}
          <AddLine code="step-in" />
        </Section>
        <div className="plan-pair">
          <Section heading={t('plan.contingency')}>
            <Lines lines={contingency} kind="contingency" />
            <AddLine code="contingency" />
          </Section>
          <Section heading={t('plan.early')}>
            <ReviewDate view={view} />
            <Lines lines={early} kind="early-review" />
            <AddLine code="early-review" />
          </Section>
        </div>
        <Section heading={t('plan.group.heading')}>
          <CoreGroup send={store.send} />
        </Section>
      </article>
    </PlanHandsProvider>
  );
}

const penProblems = ['no-such-line', 'not-yours', 'not-valid', 'full', 'no-pen'] as const;

function problemWords(t: Say, problem: string): string {
  const known = penProblems.find((one) => one === problem);
  return known === undefined ? problem : t(`board.problem.${known}`);
}

/** By the number each goes by on the board, with its first words. */
function targetsOf(t: Say, { band, headings }: ShownBoard) {
  const goals = [...band.dangers.flatMap((danger) => danger.goals), ...band.goals];
  const dangers = band.dangers.map(({ statement }) => statement);
  const greys = headings.flatMap(({ lines }) => lines).filter(({ grey }) => grey);
  const named = (line: ShownLine, what: string) => ({
    id: line.id,
    audience: line.audience,
    words: `${what}: ${line.text.length > 60 ? `${line.text.slice(0, 60)}…` : line.text}`,
  });
  const numbered = (kind: 'goal' | 'danger') => (line: ShownLine) =>
    named(line, t(`board.numbered.${kind}`, { number: line.number ?? 0 }));
  return [
    ...goals.filter(({ struck }) => !struck).map(numbered('goal')),
    ...dangers.filter(({ struck }) => !struck).map(numbered('danger')),
    ...greys.map((line) => named(line, t('board.action.finds-out'))),
  ];
}

/** What it is called after what was decided, and how much of it is ready. */
function PlanTop({ view, plan }: { view: ConferenceView; plan: ReturnType<typeof planShown> }) {
  const t = useTexts();
  const lang = useLanguage();
  const { standing, ready, all } = plan;
  const names = listInWords(
    view.conference.children.map(({ name }) => name),
    lang,
  );
  return (
    <header className="plan-top">
      <div>
        <h3>{t(`plan.standing.${standing}`)}</h3>
        <p className="soft">
          {names}
          {'. '}
          {t(`plan.standing-means.${standing}`)}
        </p>
        {all > 0 && (
          <p className="plan-ready">
            {ready === all ? t('plan.all-ready', { count: all }) : t('plan.ready', { ready, all })}
          </p>
        )}
      </div>
      <Button kind="secondary" size="small" icon="print" onPress={() => globalThis.print()}>
        {t('plan.print')}
      </Button>
    </header>
  );
}

/** The plan gives the date of the review, and what brings it forward (North Yorkshire). */
function ReviewDate({ view: { dates } }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const review = dates.find(({ what }) => what === 'review');
  if (review === undefined) return null;
  return <p>{t('plan.review-on', { date: dateInWords(review.date, lang) })}</p>;
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="plan-section">
      <h4>{heading}</h4>
      {children}
    </section>
  );
}

type PlainKind = 'family-goal' | 'bottom-line' | 'contingency' | 'early-review';

function Lines({ lines, kind }: { lines: readonly ShownLine[]; kind: PlainKind }) {
  const t = useTexts();
  if (lines.length === 0) return <p className="soft">{t(`plan.empty.${kind}`)}</p>;
  return (
    <ul className="plan-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <PlanLine line={line} plainKind={kind} />
          <Agreeing line={line} />
        </li>
      ))}
    </ul>
  );
}
