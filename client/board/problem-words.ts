import type { Say } from '../language/language.ts';

const known = ['no-such-line', 'not-yours', 'not-valid', 'full', 'no-pen'] as const;

/** Why the pen could not do something, in plain words; a server's own sentence is shown as it is. */
export function problemWords(t: Say, problem: string): string {
  const kind = known.find((one) => one === problem);
  return kind === undefined ? problem : t(`board.problem.${kind}`);
}
