import { becamesFor } from '../../shared/board/became.ts';
import { agreeable } from '../../shared/board/line.ts';
import type { Say } from '../language/language.ts';
import type { IconName } from '../ui/icon.tsx';
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
  items.push(...becameItems(t, line, verbs), ...planItems(t, line, verbs));
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

/** At a review: what has become of a line of last time. Chosen again, nothing is said of it any more. */
function becameItems(t: Say, line: ShownLine, verbs: BoardHands['verbs']): MenuItem[] {
  if (!line.since || line.struck || !line.rights.move) return [];
  return becamesFor(line.code).map((became) => ({
    id: `became-${became}`,
    words: t(line.became === became ? 'review.menu.not' : 'review.menu.mark', {
      became: t(`review.became.${became}`),
    }),
    icon: line.became === became ? 'undo' : 'check',
    onChoose: () => verbs.change(line.id, { became: line.became === became ? null : became }),
  }));
}

/** What a line of the plan can become in one step, and whether this person agrees with it. */
function planItems(t: Say, line: ShownLine, verbs: BoardHands['verbs']): MenuItem[] {
  const { id, code, rights, grey } = line;
  const step = (name: PlanStep, icon: IconName, onChoose: () => void): MenuItem => ({
    id: name,
    words: t(`board.menu.${name}`),
    icon,
    onChoose,
  });
  const become = (next: 'strength' | 'existing-safety') => () => verbs.change(id, { code: next });
  const settle = (became: 'closed' | null) => () => verbs.change(id, { became });
  const agree = (agrees: boolean) => () => verbs.agree(id, agrees);
  const steps: (MenuItem | false)[] = [
    rights.agree &&
      agreeable.has(code) &&
      !line.struck &&
      (line.agreedByMe
        ? step('take-back', 'undo', agree(false))
        : step('agree', 'check', agree(true))),
    rights.move && code === 'strength' && step('is-safety', 'leaf', become('existing-safety')),
    rights.move && code === 'existing-safety' && step('is-strength', 'undo', become('strength')),
    rights.move &&
      code === 'grey-area' &&
      !line.since &&
      (grey === 'settled'
        ? step('open-again', 'undo', settle(null))
        : step('settle', 'check', settle('closed'))),
  ];
  return steps.filter((item) => item !== false);
}

type PlanStep = 'agree' | 'take-back' | 'is-safety' | 'is-strength' | 'settle' | 'open-again';

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
