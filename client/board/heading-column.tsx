import { useContext } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { FrontNow } from '../ui/front.ts';
import { joinClasses } from '../ui/join-classes.ts';
import '../ui/tones.css';
import type { BoardHands } from './board-hands.ts';
import { BoardLine } from './board-line.tsx';
import './columns.css';
import type { ShownHeading } from '../reading/shown-line.ts';
import { useFollowEnd } from './use-follow-end.ts';

interface HeadingColumnProps {
  heading: ShownHeading;
  /** The line that is being written at the heading's end; it stands there, not in the list. */
  draft: string | null;
  /** Shown on a phone, where one heading fills the page. */
  isChosen: boolean;
  /** The board has arrived: an empty heading is empty. */
  isReady: boolean;
  hands: BoardHands;
  /** Where the pen writes on. */
  children: ReactNode;
}

/** One heading with its lines. Its own list scrolls, so that the place to write on is always in sight. */
export function HeadingColumn({
  heading,
  draft,
  isChosen,
  isReady,
  hands,
  children,
}: HeadingColumnProps) {
  const t = useTexts();
  const lines = heading.lines.filter(({ id }) => id !== draft);
  const { list, newBelow, goToEnd } = useFollowEnd(
    lines.map(({ id }) => id),
    isReady,
  );
  const isOver = hands.dragging?.over === heading.id;
  const isFront = useContext(FrontNow).headings.includes(heading.id);
  return (
    <section
      className={joinClasses(
        'column',
        `tone-${heading.tone}`,
        isChosen && 'column-chosen',
        isFront && 'column-front',
      )}
      aria-labelledby={`heading-${heading.id}`}
      data-heading={heading.id}
    >
      <header className="column-head">
        <h2 id={`heading-${heading.id}`}>{heading.text}</h2>
        {heading.subtext !== '' && <p className="column-subtext">{heading.subtext}</p>}
        <p className="column-count" aria-hidden="true">
          {lines.length}
        </p>
      </header>
      <div
        className={joinClasses(
          'column-lines',
          isOver && hands.dragging?.before === null && 'column-drop',
        )}
        ref={list}
      >
        {lines.length === 0 && (
          <p className="column-empty">{isReady ? heading.empty : t('board.arriving')}</p>
        )}
        <ol className="column-list">
          {lines.map((line) => (
            <li key={line.id}>
              <BoardLine
                line={line}
                plainKind={heading.startsAs}
                siblings={lines}
                place={heading.text}
                hands={hands}
              />
            </li>
          ))}
        </ol>
      </div>
      {newBelow > 0 && (
        <button type="button" className="column-below" onClick={goToEnd}>
          {t('board.new-below', { count: newBelow })}
        </button>
      )}
      {children}
    </section>
  );
}
