import { useLayoutEffect, useState } from 'react';
import { focusLine } from './use-hands.ts';

/** Puts the focus on a line once it stands on the board: the one just written is not there before. */
export function useFocusAfterwards(): (line: string | null) => void {
  const [goal, setGoal] = useState<{ line: string | null }>({ line: null });
  useLayoutEffect(() => {
    if (goal.line !== null) focusLine(document.body, goal.line);
  }, [goal]);
  return (line) => setGoal({ line });
}
