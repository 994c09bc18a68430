import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useTexts } from '../language/language.ts';
import { joinClasses } from '../ui/join-classes.ts';
import '../ui/tones.css';
import type { BoardHands } from './board-hands.ts';
import './columns.css';
import { HeadingColumn } from './heading-column.tsx';
import { NewLine } from './new-line.tsx';
import type { BegunLine, Pen } from './new-line.tsx';
import type { ShownHeading } from '../reading/shown-line.ts';

interface ColumnsProps {
  headings: readonly ShownHeading[];
  /** The heading that fills a phone. */
  chosen: string;
  /** The board has arrived. */
  isReady: boolean;
  onChoose: (heading: string) => void;
  hands: BoardHands;
  pen: Pen | null;
  /** The line being written at the end of each heading, by heading. */
  drafts: ReadonlyMap<string, BegunLine>;
  onDraft: (heading: string, line: string | null) => void;
}

/** The headings side by side; on a phone one at a time, with all of them to choose from above it. */
export function Columns({ headings, chosen, isReady, onChoose, ...props }: ColumnsProps) {
  const { hands, pen, drafts, onDraft } = props;
  const t = useTexts();
  const choice = useInSight(headings.findIndex(({ id }) => id === chosen));
  return (
    <>
      <nav className="heading-choice" aria-label={t('board.headings')} ref={choice}>
        {headings.map((heading) => (
          <button
            key={heading.id}
            type="button"
            className={joinClasses('heading-choice-one', `tone-${heading.tone}`)}
            aria-current={heading.id === chosen ? 'true' : undefined}
            onClick={(event) => {
              onChoose(heading.id);
              // What is above it is out of the way then, and the heading begins at the top.
              event.currentTarget.parentElement?.scrollIntoView({ block: 'start' });
            }}
          >
            <span>{heading.text}</span>
            <span className="heading-choice-count">{heading.lines.length}</span>
          </button>
        ))}
      </nav>
      <div className="columns" data-count={headings.length}>
        {headings.map((heading) => (
          <HeadingColumn
            key={heading.id}
            heading={heading}
            draft={drafts.get(heading.id)?.line?.id ?? null}
            isChosen={heading.id === chosen}
            isReady={isReady}
            hands={hands}
          >
            {pen && (
              <NewLine
                place={heading.text}
                placeholder={t('board.new-line.placeholder')}
                kinds={[
                  heading.startsAs,
                  ...heading.codes.filter((code) => code !== heading.startsAs),
                ]}
                after={
                  heading.lines.findLast(({ id }) => id !== drafts.get(heading.id)?.line?.id)?.id ??
                  null
                }
                draft={drafts.get(heading.id) ?? null}
                onDraft={(line) => onDraft(heading.id, line)}
                hands={hands}
                pen={pen}
              />
            )}
          </HeadingColumn>
        ))}
      </div>
    </>
  );
}

/** The chosen one is in sight in its row, whoever chose it; the page itself stays where it is. */
function useInSight(chosen: number): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const one = row.current?.children.item(chosen);
    if (!row.current || !(one instanceof HTMLElement)) return;
    row.current.scrollLeft = one.offsetLeft - (row.current.clientWidth - one.offsetWidth) / 2;
  }, [chosen]);
  return row;
}
