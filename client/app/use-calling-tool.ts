import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { questionFor } from '../scaling/whose.ts';
import { ownPage } from './use-drawing-place.ts';
import type { DrawingCall } from './use-drawing-place.ts';

/**
 * Which tool is open beside the board. A question for this person, and everyone's numbers once they are shown, open
 * the scale by themselves; so does, over a child's own page, the page to draw on that calls them. Never while somebody types.
 */
export function useCallingTool(view: ConferenceView, { calling, onPage }: DrawingCall) {
  const [tool, setTool] = useState<string | null>(() =>
    questionFor(view) === null ? firstTool(view) : 'scale',
  );
  const news = newsOf(view);
  const [heard, setHeard] = useState(news);
  const [seen, setSeen] = useState(news);
  if (news.id !== heard.id) {
    setHeard(news);
    if (news.call !== null && !isTyping()) setTool('scale');
  }
  const called = calling?.id ?? null;
  const [told, setTold] = useState(called);
  if (called !== told) {
    setTold(called);
    // On a tablet a child's own page covers what would call them above the board.
    const isCovered = view.you.role === 'child' && tool === 'children';
    if (called !== null && isCovered && !isTyping()) {
      onPage({ id: called, goal: 'page' });
      setTool('drawings');
    }
  }
  if (tool === 'scale' && seen.id !== news.id) setSeen(news);
  // A question calls until it is answered; everyone's numbers until they were looked at.
  const call = news.call === 'shown' && news.id === seen.id ? null : news.call;
  return { tool, setTool, call, question: news.question };
}

/** A child comes to their own page first, the one to draw on before the one to write on; the board is one press away. */
function firstTool(view: ConferenceView): string | null {
  if (ownPage(view) !== undefined) return 'drawings';
  const { you, writesFor = [] } = view;
  return you.role === 'child' && writesFor.length > 0 ? 'children' : null;
}

interface News {
  readonly id: string;
  readonly call: 'asked' | 'shown' | null;
  /** What is asked, in the chair's words. */
  readonly question: string;
}

function newsOf(view: ConferenceView): News {
  const question = questionFor(view);
  if (question !== null) {
    return { id: `asked-${question.id}`, call: 'asked', question: question.question };
  }
  const shown = view.scales.findLast(({ standing }) => standing === 'revealed');
  if (shown === undefined) return { id: '', call: null, question: '' };
  return { id: `shown-${shown.id}`, call: 'shown', question: shown.question };
}

const isTyping = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(activeElement.tagName)
  );
};
