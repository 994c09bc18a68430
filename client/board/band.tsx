import { useContext, useState } from 'react';
import '../ui/visually-hidden.css';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { FrontNow } from '../ui/front.ts';
import { joinClasses } from '../ui/join-classes.ts';
import type { BoardHands } from './board-hands.ts';
import { BandAdd } from './band-add.tsx';
import type { BandAdding } from './band-add.tsx';
import './band.css';
import { BoardLine } from './board-line.tsx';
import { DangerNotes } from './danger-notes.tsx';
import type { BegunLine, Pen } from './new-line.tsx';
import type { ShownBand, ShownLine } from '../reading/shown-line.ts';

interface BandProps {
  band: ShownBand;
  hands: BoardHands;
  /** Null for whoever may not write live. */
  pen: Pen | null;
  draft: BegunLine | null;
  onDraft: (line: string | null) => void;
}

/**
 * What nobody may overlook, above the headings: each danger statement with its safety goals beside it, and what
 * the children say. Long statements are cut short until somebody asks for all of it, so that the board stays in sight.
 */
export function Band({ band: whole, hands, pen, draft, onDraft }: BandProps) {
  const t = useTexts();
  const [isFull, setFull] = useState(false);
  const front = useContext(FrontNow);
  const [turn, setTurn] = useState(0);
  // Read in full while the conference is at it.
  if (turn !== front.turn) {
    setTurn(front.turn);
    setFull(front.band);
  }
  const [adding, setAdding] = useState<BandAdding | null>(null);
  const band = without(draft?.line?.id, whole);
  const add = { adding, setAdding, hands, pen, draft, onDraft };
  const dangers = band.dangers.map(({ statement }) => statement);
  const isEmpty = dangers.length + band.goals.length + band.childrensWords.length === 0;
  if (isEmpty && pen === null) return null;
  return (
    <section
      className={joinClasses('band', isFull && 'band-full')}
      aria-label={t('board.band.label')}
    >
      <h2 className="visually-hidden">{t('board.band.label')}</h2>
      <div className="band-grid">
        <div className="band-pairs">
          {band.dangers.map(({ statement, goals }) => (
            <div key={statement.id} className="band-pair">
              <div className="band-danger">
                <BoardLine
                  line={statement}
                  plainKind={null}
                  siblings={dangers}
                  place={t('board.band.dangers')}
                  hands={hands}
                />
              </div>
              <div className="band-goals">
                <Lines lines={goals} place={t('board.band.goals')} hands={hands} />
                {goals.length === 0 && (
                  <BandAdd
                    {...add}
                    kind="safety-goal"
                    goal={statement.id}
                    spoken={t('board.band.goal-for', { number: statement.number ?? 0 })}
                  />
                )}
              </div>
            </div>
          ))}
          {band.goals.length > 0 && (
            <div className="band-goals">
              <Lines lines={band.goals} place={t('board.band.goals')} hands={hands} />
            </div>
          )}
        </div>
        {band.childrensWords.length > 0 && (
          <div className="band-children">
            <div className="band-children-inside">
              <h3 className="band-label">{t('board.band.children')}</h3>
              <Lines lines={band.childrensWords} place={t('board.band.children')} hands={hands} />
            </div>
          </div>
        )}
      </div>
      {pen !== null && <DangerNotes band={band} most={hands.choices.format.dangers.most} />}
      <div className="band-foot">
        <BandAdd {...add} kind="danger-statement" goal={null} />
        {dangers.length > 0 && <BandAdd {...add} kind="safety-goal" goal={null} />}
        <BandAdd {...add} kind="child-view" goal={null} />
        {!isEmpty && (
          <Button
            kind="quiet"
            size="small"
            icon={isFull ? 'arrow-up' : 'chevron-down'}
            pressed={isFull}
            onPress={() => setFull(!isFull)}
          >
            {t('board.band.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What is being written stands in its box, not in the band; so the box stays for as long as it is needed. */
function without(
  line: string | undefined,
  { dangers, goals, childrensWords }: ShownBand,
): ShownBand {
  const others = (lines: readonly ShownLine[]) => lines.filter(({ id }) => id !== line);
  return {
    dangers: dangers
      .filter(({ statement }) => statement.id !== line)
      .map((danger) => ({ ...danger, goals: others(danger.goals) })),
    goals: others(goals),
    childrensWords: others(childrensWords),
  };
}

function Lines({
  lines,
  place,
  hands,
}: {
  lines: readonly ShownLine[];
  place: string;
  hands: BoardHands;
}) {
  return (
    <ul className="band-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <BoardLine line={line} plainKind={null} siblings={lines} place={place} hands={hands} />
        </li>
      ))}
    </ul>
  );
}
