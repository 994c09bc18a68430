import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { LineWords } from '../reading/line-words.tsx';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import { Notice } from '../ui/notice.tsx';
import { ChangedLine } from './changed-line.tsx';
import { changesShown } from './changes-shown.ts';
import type { ChangedGroup } from './changes-shown.ts';
import './review.css';
import { reviewHands, ReviewHandsProvider } from './review-hands.ts';
import type { ReviewDraft } from './review-hands.ts';
import { ThenAndNow } from './then-and-now.tsx';
import { WhyThePlan } from './why-the-plan.tsx';

interface ChangesPageProps {
  view: ConferenceView;
  board: ShownBoard;
  store: BoardStore;
  earlier: NonNullable<ConferenceView['earlier']>;
}

/**
 * What has changed since the last conference, as one page everyone has beside the board: why the plan exists, each line
 * and action of last time with what became of it, what is new, and the numbers then and now.
 */
export function ChangesPage({ view, board, store, earlier }: ChangesPageProps) {
  const t = useTexts();
  const lang = useLanguage();
  const problem = useState<string | null>(null);
  const changes = useMemo(() => changesShown(board), [board]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReviewDraft>>(new Map());
  const setDraft = (line: string, draft: ReviewDraft | null) =>
    setDrafts((all) => {
      const rest = [...all].filter(([id]) => id !== line);
      return new Map(draft === null ? rest : [...rest, [line, draft]]);
    });
  const hands = reviewHands(view, board, store, problem, { drafts, setDraft });
  const { all, said, fresh } = changes;
  return (
    <ReviewHandsProvider value={hands}>
      <article className="review-page">
        <header className="review-top">
          <h3>{t('review.heading', { date: dateInWords(earlier.date, lang) })}</h3>
          <p className="soft" role="status">
            {all === 0 ? t('review.nothing') : t('review.counted', { said, all })}
          </p>
        </header>
        {hands.problem !== null && (
          <Notice tone="wrong" announced>
            <p>{t('review.not-done')}</p>
          </Notice>
        )}
        <WhyThePlan view={view} earlier={earlier} />
        <Group heading={t('review.dangers')} group={changes.dangers} />
        <Group heading={t('review.lines')} group={changes.lines} />
        <Group heading={t('review.actions')} group={changes.actions} />
        <Section heading={t('review.fresh')}>
          {fresh.length === 0 ? (
            <p className="soft">{t('review.fresh-none')}</p>
          ) : (
            <ul className="review-lines">
              {fresh.map((line) => (
                <li key={line.id}>
                  <LineWords line={{ ...line, id: `review-${line.id}` }} plainKind={null} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        <ThenAndNow view={view} board={board} />
      </article>
    </ReviewHandsProvider>
  );
}

/** What was gone through already comes after what is still to come. */
function Group({ heading, group }: { heading: string; group: ChangedGroup }) {
  const t = useTexts();
  const { open, by } = group;
  if (open.length === 0 && by.length === 0) return null;
  return (
    <Section heading={heading}>
      {open.length > 0 && (
        <div className="review-group">
          <h5>{t('review.open', { count: open.length })}</h5>
          <ChangedLines lines={open} />
        </div>
      )}
      {by.map(({ became, lines }) => (
        <div key={became} className="review-group" data-became={became}>
          <h5>{`${t(`review.became.${became}`)} (${lines.length})`}</h5>
          <ChangedLines lines={lines} />
        </div>
      ))}
    </Section>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="review-section">
      <h4>{heading}</h4>
      {children}
    </section>
  );
}

function ChangedLines({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <ul className="review-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <ChangedLine line={line} />
        </li>
      ))}
    </ul>
  );
}
