import { useMemo } from 'react';
import { useLanguage, useTexts } from '../language/language.ts';
import { audienceLabel, usualAudience } from '../reading/who-sees.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';
import { showBoard } from '../reading/show-board.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { templateOf } from '../reading/template-of.ts';

/** The board as this person sees it, worked out again only when the view or a document changed. */
export function useBoard(view: ConferenceView, documents: BoardSnapshot['documents']): ShownBoard {
  const t = useTexts();
  const lang = useLanguage();
  return useMemo(() => {
    const isKeeper = view.you.role === 'chair' || view.you.role === 'minute-taker';
    return showBoard({
      template: templateOf(view.conference),
      people: view.people,
      children: view.conference.children,
      documents: documents.map((one) => ({
        ...one,
        name: isKeeper ? audienceLabel(t, lang, view, one.audience) : one.name,
        locked: one.official.locked,
      })),
      variants: view.variants,
      earlier: view.earlier,
      reader: {
        person: view.you.id,
        seesAudiences: isKeeper,
        usual: usualAudience(view),
        isChair: view.you.role === 'chair',
        may: view.may,
      },
    });
  }, [t, lang, view, documents]);
}
