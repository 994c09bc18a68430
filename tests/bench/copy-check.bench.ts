import { expect, test } from 'vitest';
import { buildOutcomes } from '../../shared/outcomes/build-outcomes.ts';
import { findHits } from '../../shared/outcomes/copy-check/find-hits.ts';
import { bigBoard } from '../support/big-board.ts';

/**
 * The copy check of the largest conference there can be (500 lines, 30 readers, a list of 100 facts) beside the making of
 * the same thirty copies, in one run: ratios are what counts. It runs where commands are decided, so it must not be felt.
 */

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

function measure(run: () => void): number {
  for (let warm = 0; warm < 3; warm += 1) run();
  return median(
    Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      run();
      return process.cpuUsage(before).user / 1000;
    }),
  );
}

test('looking through thirty copies for a hundred facts', () => {
  const { board, conference } = bigBoard({ lines: 500, readers: 30, facts: 100 });
  const check = measure(() => void findHits(board, conference));
  const build = measure(() => {
    for (const reader of conference.people.keys()) {
      buildOutcomes(board, conference, reader, { version: 1, at: 1 });
    }
  });
  process.stdout.write(
    `copy check: ${check.toFixed(0)} ms of CPU; making the copies: ${build.toFixed(0)} ms; ratio ${(check / build).toFixed(1)}\n`,
  );
  expect(check / build).toBeLessThan(100);
});
