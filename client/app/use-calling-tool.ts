import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { questionFor } from '../scaling/whose.ts';

/**
 * Which tool is open beside the board. A question for this person, and everyone's numbers once they are shown, open
 * the scale by themselves; never while somebody types.
 */
export function useCallingTool(view: ConferenceView) {
  const [tool, setTool] = useState<string | null>(() =>
    questionFor(view) === null ? null : 'scale',
  );
  const call = callOf(view);
  const [heard, setHeard] = useState(call);
  if (call !== heard) {
    setHeard(call);
    if (call !== null && !isTyping()) setTool('scale');
  }
  return { tool, setTool };
}

function callOf(view: ConferenceView): string | null {
  const question = questionFor(view);
  if (question !== null) return `asked-${question.id}`;
  const shown = view.scales.findLast(({ standing }) => standing === 'revealed');
  return shown === undefined ? null : `shown-${shown.id}`;
}

const isTyping = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(activeElement.tagName)
  );
};
