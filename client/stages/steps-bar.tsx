import type { Stage } from '../../shared/conference/template.ts';
import './steps-bar.css';

/** The running order as a row of small bars: those that ran, where everyone is, and where this browser looks. */
export function StepsBar({
  all,
  visited,
  now,
  at,
}: {
  all: readonly Stage[];
  visited: readonly string[];
  now: Stage | undefined;
  at: Stage | undefined;
}) {
  return (
    <div className="steps-bar" aria-hidden="true">
      {all.map(({ id }) => (
        <i
          key={id}
          data-ran={visited.includes(id) || undefined}
          data-now={id === now?.id || undefined}
          data-looked={(id === at?.id && at?.id !== now?.id) || undefined}
        />
      ))}
    </div>
  );
}
