import { useMemo } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';
import { showBoard } from '../reading/show-board.ts';
import type { ShownBoard } from '../reading/shown-line.ts';

/** The board as this person sees it, worked out again only when the view or a document changed. */
export function useBoard(view: ConferenceView, documents: BoardSnapshot['documents']): ShownBoard {
  return useMemo(() => {
    const isKeeper = view.you.role === 'chair' || view.you.role === 'minute-taker';
    return showBoard({
      template: templateOf(view.conference.template),
      people: view.people,
      children: view.conference.children,
      documents: documents.map((one) => ({ ...one, locked: one.official.locked })),
      reader: {
        person: view.you.id,
        seesAudiences: isKeeper,
        isChair: view.you.role === 'chair',
        may: view.may,
      },
    });
  }, [view, documents]);
}
