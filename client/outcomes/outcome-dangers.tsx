import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { OutcomeLines } from './outcome-lines.tsx';
import './outcomes.css';
import type { readLines } from './read-line.ts';

interface OutcomeDangersProps {
  dangers: Outcomes['dangers'];
  read: ReturnType<typeof readLines>;
}

/** Each danger statement with the safety goals that answer it. */
export function OutcomeDangers({ dangers, read }: OutcomeDangersProps) {
  return dangers.map(({ statement, goals }, at) => {
    const place = String(at + 1);
    return (
      <div key={place} className="outcome-danger">
        <OutcomeLines entries={read([statement], `danger-${place}`)} />
        {goals.length > 0 && (
          <div className="outcome-goals">
            <h3>{words.goalsFor}</h3>
            <OutcomeLines entries={read(goals, `goals-${place}`)} />
          </div>
        )}
      </div>
    );
  });
}
