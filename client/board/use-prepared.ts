import { useEffect, useLayoutEffect, useRef } from 'react';

/** Asks the server for the place that a line about these children needs, as soon as they are chosen. */
export function usePrepared(
  isMissing: boolean,
  children: readonly string[],
  prepare: (children: readonly string[]) => void,
): void {
  const about = children.join(' ');
  const latest = useRef(prepare);
  useLayoutEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    if (isMissing && about !== '') latest.current(about.split(' '));
  }, [isMissing, about]);
}
