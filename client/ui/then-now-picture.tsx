import type { Given } from '../../shared/conference/compare-scales.ts';
import { scores } from './scale-answers.ts';

const x = (score: number): number => 12 + score * 20;
const middle = 14;

/**
 * One person's way on the line from 0 to 10: a ring where they stood, a dot where they stand, an arrow between. The same
 * colour up and down.
 */
export function ThenNowPicture({ before, now }: Record<'before' | 'now', Given>) {
  const [from, to] = [before, now].map((number) => (typeof number === 'number' ? x(number) : null));
  return (
    <svg className="then-now-picture" viewBox="-8 0 252 28" focusable="false">
      <text className="then-now-end" x={-1} y={middle + 4.5} textAnchor="middle">
        0
      </text>
      <text className="then-now-end" x={x(10) + 20} y={middle + 4.5} textAnchor="middle">
        10
      </text>
      <line className="then-now-track" x1={x(0)} x2={x(10)} y1={middle} y2={middle} />
      {scores.map((score) => (
        <line
          key={score}
          className="then-now-track"
          x1={x(score)}
          x2={x(score)}
          y1={middle - 4}
          y2={middle + 4}
        />
      ))}
      {typeof from === 'number' && (
        <circle className="then-now-before" cx={from} cy={middle} r="6" />
      )}
      {typeof from === 'number' && typeof to === 'number' && from !== to && (
        <Arrow from={from} to={to} />
      )}
      {typeof to === 'number' && <circle className="then-now-now" cx={to} cy={middle} r="7.5" />}
    </svg>
  );
}

/** From the edge of the ring to the edge of the dot. */
function Arrow({ from, to }: { from: number; to: number }) {
  const way = Math.sign(to - from);
  const [start, tip] = [from + way * 6, to - way * 7.5];
  const back = tip - way * 6;
  return (
    <g className="then-now-arrow">
      <line x1={start} x2={back} y1={middle} y2={middle} />
      <path
        d={`M${String(tip)} ${String(middle)}L${String(back)} ${String(middle - 5)}V${String(middle + 5)}Z`}
      />
    </g>
  );
}
