import { becamesFor } from '../../shared/board/became.ts';
import type { BoardHands } from './board-hands.ts';
import { movesOf } from './line-moves.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** A line where it stands, as far as keys need it. */
export interface LineAt {
  readonly line: ShownLine;
  readonly siblings: readonly ShownLine[];
  readonly element: HTMLElement;
}

/**
 * What a key does to the line that has the focus; true when it did something. They work only there, so nothing
 * happens by accident while somebody types elsewhere.
 */
export function actOnLine(event: KeyboardEvent, at: LineAt, hands: BoardHands): boolean {
  const { line, element } = at;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return moveByKey(event.key, at, hands);
  switch (event.key) {
    case 'Enter':
      return doIf(line.rights.write, () => hands.edit(line.id)) || reword(line, hands);
    case 'm':
    case 'M':
    case 'ContextMenu':
      return openMenu(element);
    case 'c':
    case 'C':
      return doIf(line.rights.answer, () => hands.verbs.answer(line));
    case 's':
    case 'S':
      return strengthOrSafety(line, hands);
    case '1':
    case '2':
    case '3':
    case '4':
      return markByKey(Number(event.key), line, hands);
    case 'Delete':
      return doIf(line.rights.strike && !line.struck, () => hands.verbs.strike(line));
    default:
      return false;
  }
}

/** A strength becomes safety in one step, and back. */
const strengthOrSafety = ({ id, code, rights }: ShownLine, { verbs }: BoardHands): boolean =>
  doIf(rights.move && (code === 'strength' || code === 'existing-safety'), () =>
    verbs.change(id, { code: code === 'strength' ? 'existing-safety' : 'strength' }),
  );

/** At a review: the first, second… of what can be said of this line. Pressed again it is taken back. */
function markByKey(number: number, line: ShownLine, { verbs }: BoardHands): boolean {
  const { id, code, since, struck, rights } = line;
  const became = becamesFor(code)[number - 1];
  return doIf(Boolean(since) && !struck && rights.move && became !== undefined, () =>
    verbs.change(id, { became: line.became === became ? null : (became ?? null) }),
  );
}

const reword = (line: ShownLine, { verbs }: BoardHands): boolean =>
  doIf(line.rights.change, () => verbs.reword(line));

function moveByKey(key: string, { line, siblings }: LineAt, { verbs, headings }: BoardHands) {
  const kind = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  const move = movesOf(line, siblings, headings).find((one) => one.kind === kind);
  return doIf(line.rights.move && move !== undefined, () => {
    if (move) verbs.move(line.id, move.to);
  });
}

function openMenu(line: HTMLElement): boolean {
  const button = line.querySelector<HTMLButtonElement>('[aria-haspopup="menu"]');
  button?.click();
  return button !== null;
}

function doIf(isAllowed: boolean, act: () => void): boolean {
  if (isAllowed) act();
  return isAllowed;
}
