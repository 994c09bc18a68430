import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import type { ShownBand, ShownLine } from '../reading/shown-line.ts';
import type { PagedColumn } from './paged-columns.tsx';
import './screen-band.css';
import { ScreenLine, lineIds } from './screen-line.tsx';

/** Each danger statement with its goals beside it, then the goals that answer none. */
export function statementsColumn(t: Say, { dangers, goals }: ShownBand): PagedColumn {
  const pairs = dangers.map(({ statement, goals: answering }) => ({
    id: statement.id,
    holds: [statement, ...answering].flatMap(lineIds),
    content: <Pair statement={statement} goals={answering} />,
  }));
  const others = goals.map((goal) => ({
    id: goal.id,
    holds: lineIds(goal),
    content: <Goals goals={[goal]} />,
  }));
  return {
    id: 'statements',
    className: 'screen-band-statements',
    heading: <h2>{t('screen.band.dangers')}</h2>,
    lines: [...pairs, ...others],
  };
}

/** What the children say, all of them or one child under the child's name. */
export const childrenColumn = (heading: string, lines: readonly ShownLine[]): PagedColumn => ({
  id: `children ${heading}`,
  className: 'screen-band-childrens',
  heading: <h2>{heading}</h2>,
  lines: lines.map((line) => ({
    id: line.id,
    holds: lineIds(line),
    content: <ScreenLine line={line} plainKind={null} />,
  })),
});

function Pair({ statement, goals }: { statement: ShownLine; goals: readonly ShownLine[] }) {
  return (
    <div className="screen-band-pair">
      <div className="screen-band-danger">
        <ScreenLine line={statement} plainKind={null} />
      </div>
      <Goals goals={goals} />
    </div>
  );
}

function Goals({ goals }: { goals: readonly ShownLine[] }) {
  if (goals.length === 0) return null;
  return (
    <div className="screen-band-goals">
      {goals.map((goal) => (
        <ScreenLine key={goal.id} line={goal} plainKind={null} />
      ))}
    </div>
  );
}

/** While the band has pages of its own, every other page still says what the worry is, in a line. */
export function SlimBand({ band: { dangers } }: { band: ShownBand }) {
  const t = useTexts();
  if (dangers.length === 0) return null;
  return (
    <div className="screen-band-slim">
      {dangers.map(({ statement: { id, text, number, struck } }) => (
        <p key={id} dir="auto">
          <b>{`${t('screen.band.danger', { number: number ?? 1 })} `}</b>
          {struck ? <s>{text}</s> : text}
        </p>
      ))}
    </div>
  );
}
