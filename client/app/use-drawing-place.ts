import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import type { OpenPage } from '../drawing/page-desk.tsx';
import { isKeeper } from '../../shared/conference/roles.ts';
import type { DrawingPlace } from './drawing-tool.tsx';

export interface DrawingCall extends DrawingPlace {
  /** A page this person may draw on and has not opened yet; not for those who make them. */
  readonly calling: DrawingView | null;
}

/** Which page to draw on is open; a child who may draw comes to theirs first. */
export function useDrawingPlace(view: ConferenceView): DrawingCall {
  const [page, setPage] = useState<OpenPage | null>(() => firstPage(view));
  const [seen, setSeen] = useState<readonly string[]>(page === null ? [] : [page.id]);
  const calling = isKeeper(view.you)
    ? undefined
    : (view.drawings ?? []).find(({ id, pen }) => pen && !seen.includes(id));
  return {
    page,
    onPage: (next) => {
      setPage(next);
      if (next !== null) setSeen((before) => [...before, next.id]);
    },
    calling: calling ?? null,
  };
}

/** The page a child draws on: theirs, before any other. */
export function ownPage({ you, drawings = [] }: ConferenceView): DrawingView | undefined {
  const drawn = you.role === 'child' ? drawings.filter(({ pen }) => pen) : [];
  return drawn.find(({ child }) => child !== undefined) ?? drawn[0];
}

function firstPage(view: ConferenceView): OpenPage | null {
  const own = ownPage(view);
  return own === undefined ? null : { id: own.id, goal: 'page' };
}
