import type { ShownHeading } from '../reading/shown-line.ts';
import type { PagedColumn } from './paged-columns.tsx';
import { ScreenLine, lineIds } from './screen-line.tsx';

/** The headings as columns; an empty one shows its question with an example. */
export const headingColumns = (headings: readonly ShownHeading[]): PagedColumn[] =>
  headings.map(({ id, text, subtext, tone, empty, startsAs, lines }) => ({
    id,
    className: `tone-${tone}`,
    heading: (
      <div>
        <h2>{text}</h2>
        {subtext !== '' && <p>{subtext}</p>}
      </div>
    ),
    empty: <p className="paged-empty">{empty}</p>,
    lines: lines.map((line) => ({
      id: line.id,
      holds: lineIds(line),
      content: <ScreenLine line={line} plainKind={startsAs} />,
    })),
  }));
