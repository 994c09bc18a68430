import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import type { BoardHands } from './board-hands.ts';
import type { BoardVerbs } from './board-verbs.ts';
import type { Route } from './routes.ts';
import type { ShownLine } from '../reading/shown-line.ts';

interface Asked {
  readonly line: ShownLine;
  readonly children: readonly string[];
  readonly hint: string;
  readonly onGoes: () => void;
}

/**
 * Changes a line's fields. Children whom somebody who sees the line may not hear about are asked about first: then the
 * line goes from those people's boards.
 */
export function useNarrowing(
  verbs: BoardVerbs,
  route: (audience: string, children: readonly string[]) => Route,
): { changeLine: BoardHands['changeLine']; dialog: ReactNode } {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const changeLine: BoardHands['changeLine'] = (line, fields, onGoes = () => undefined) => {
    const { children = [] } = fields;
    const { hint } = route(line.audience, children);
    if (hint === null) verbs.change(line.id, fields);
    else setAsked({ line, children, hint, onGoes });
  };
  const narrow = ({ line, children, onGoes }: Asked) => {
    setAsked(null);
    onGoes();
    void verbs.narrow(line, children);
  };
  const dialog = asked && (
    <AskDialog
      heading={t('board.narrow.heading')}
      yes={t('board.narrow.yes')}
      no={t('board.narrow.no')}
      onYes={() => narrow(asked)}
      onNo={() => setAsked(null)}
    >
      <p>{asked.hint}</p>
      <p>{t('board.narrow.words')}</p>
    </AskDialog>
  );
  return { changeLine, dialog };
}
