import type { Say } from '../language/language.ts';
import type { MenuItem } from '../ui/menu.tsx';
import type { BoardHands } from './board-hands.ts';
import { movesOf } from './line-moves.ts';
import type { Move } from './line-moves.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** Everything this person may do with a line, as a list; each of it is possible without dragging. */
export function itemsOf(
  t: Say,
  line: ShownLine,
  siblings: readonly ShownLine[],
  hands: Pick<BoardHands, 'verbs' | 'headings' | 'edit' | 'narrow' | 'redact'>,
): MenuItem[] {
  const { rights } = line;
  const { verbs, headings, edit, narrow, redact } = hands;
  const items: MenuItem[] = [];
  const offer = (item: MenuItem, isAllowed: boolean) => isAllowed && items.push(item);
  offer(
    { id: 'write', words: t('board.menu.write'), icon: 'pen', onChoose: () => edit(line.id) },
    rights.write,
  );
  offer(
    {
      id: 'reword',
      words: t('board.menu.reword'),
      icon: 'pen',
      onChoose: () => verbs.reword(line),
    },
    rights.change && !rights.write,
  );
  offer(
    {
      id: 'answer',
      words: t('board.menu.answer'),
      icon: 'speech',
      onChoose: () => verbs.answer(line),
    },
    rights.answer,
  );
  offer(
    { id: 'narrow', words: t('board.menu.narrow'), icon: 'child', onChoose: () => narrow(line) },
    rights.narrow,
  );
  if (rights.move) items.push(...moveItems(t, line, movesOf(line, siblings, headings), verbs));
  offer(
    line.struck
      ? {
          id: 'bring-back',
          words: t('board.menu.bring-back'),
          icon: 'undo',
          onChoose: () => verbs.bringBack(line),
        }
      : {
          id: 'strike',
          words: t('board.menu.strike'),
          icon: 'strike',
          onChoose: () => verbs.strike(line),
        },
    rights.strike,
  );
  offer(
    {
      id: 'redact',
      words: t('board.menu.redact'),
      icon: 'close',
      onChoose: () => redact?.(line),
    },
    redact !== null,
  );
  return items;
}

const icons = {
  up: 'arrow-up',
  down: 'arrow-down',
  top: 'arrow-up',
  heading: 'arrow-end',
} as const;

function moveItems(
  t: Say,
  line: ShownLine,
  moves: readonly Move[],
  verbs: BoardHands['verbs'],
): MenuItem[] {
  return moves.map((move) => ({
    id: `${move.kind}-${move.heading}`,
    words: t(`board.menu.${move.kind}`, { heading: move.heading }),
    icon: icons[move.kind],
    onChoose: () => verbs.move(line.id, move.to),
  }));
}
