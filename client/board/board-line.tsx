import { agreeable } from '../../shared/board/line.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Menu } from '../ui/menu.tsx';
import '../ui/visually-hidden.css';
import type { BoardHands } from './board-hands.ts';
import './board-line.css';
import { LineEditor } from './line-editor.tsx';
import { itemsOf } from './line-menu.ts';
import { AnswerWords, LineWords } from '../reading/line-words.tsx';
import type { ShownLine } from '../reading/shown-line.ts';

export interface BoardLineProps {
  line: ShownLine;
  /** The kind its place already says. */
  plainKind: ShownLine['code'] | null;
  /** The lines it stands among. */
  siblings: readonly ShownLine[];
  /** "What are we worried about?" */
  place: string;
  /** It stands beneath the line it answers. */
  isAnswer?: boolean;
  hands: BoardHands;
}

/**
 * A line one can walk to and do something with: one stop of the Tab key for the whole board, arrows from line to
 * line, Enter to write in it, and a menu for all the rest.
 */
export function BoardLine({ line, siblings, place, isAnswer = false, ...props }: BoardLineProps) {
  const t = useTexts();
  const hands = isAnswer ? { ...props.hands, headings: [] } : props.hands;
  const isEditing = hands.editing === line.id && line.rights.write;
  const writers = hands.writing.get(line.id) ?? [];
  const position = { at: siblings.indexOf(line) + 1, of: siblings.length, place };
  const Words = isAnswer ? AnswerWords : LineWords;
  return (
    <div
      className={classesOf(line, hands, isAnswer, isEditing, writers.length > 0)}
      role="group"
      data-line={line.id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one walks from line to line, see use-line-keys.ts
      tabIndex={hands.tabStop === line.id && !isEditing ? 0 : -1}
      aria-labelledby={`place-${line.id} text-${line.id} who-${line.id}`}
    >
      <span className="visually-hidden" id={`place-${line.id}`}>
        {t('board.line.place', position)}
      </span>
      {line.rights.move && !isAnswer && <Grip onGrab={hands.grab(line)} />}
      {writers.length > 0 && (
        <p className="board-line-writers">
          <Icon name="pen" size={14} />
          {t('board.line.writing', { names: writers.join(', ') })}
        </p>
      )}
      {isEditing ? (
        <LineEditor line={line} hands={props.hands} />
      ) : (
        <div
          className="board-line-words"
          onDoubleClick={() => line.rights.write && hands.edit(line.id)}
        >
          <Words line={line} plainKind={props.plainKind} />
          {line.rights.write && line.saidBy.length === 0 && (
            <SpeakerButton line={line} hands={hands} />
          )}
          {line.alsoAs.length > 0 && <WordingsButton line={line} hands={hands} />}
          {line.rights.answer && !line.rights.move && !isAnswer && (
            <AnswerButton line={line} hands={hands} />
          )}
          {line.rights.agree && !line.rights.move && !line.struck && agreeable.has(line.code) && (
            <AgreeButton line={line} hands={hands} />
          )}
          {(hands.hovered === line.id || hands.current === line.id) && (
            <LineMenu line={line} siblings={siblings} hands={hands} />
          )}
        </div>
      )}
      <Answers line={line} hands={props.hands} />
    </div>
  );
}

/** What was answered to a line, beneath it: the family's side of it stands where the worry stands. */
function Answers({ line, hands }: Pick<BoardLineProps, 'line' | 'hands'>) {
  const t = useTexts();
  if (line.comments.length === 0) return null;
  return (
    <ul className="line-comments" aria-label={t('board.line.answers')}>
      {line.comments.map((comment) => (
        <li key={comment.id}>
          <BoardLine
            line={comment}
            plainKind="comment"
            siblings={line.comments}
            place={t('board.line.answers')}
            isAnswer
            hands={hands}
          />
        </li>
      ))}
    </ul>
  );
}

/** For whoever has no pen, what they can do with any line stands on it. */
function AnswerButton({ line, hands }: Pick<BoardLineProps, 'line' | 'hands'>) {
  const t = useTexts();
  return (
    <button
      type="button"
      className="board-line-answer"
      tabIndex={hands.tabStop === line.id ? 0 : -1}
      onClick={() => hands.verbs.answer(line)}
    >
      <Icon name="speech" size={16} />
      {t('board.line.answer')}
    </button>
  );
}

/** Read out and agreed: everyone ticks for themself. */
function AgreeButton({ line, hands }: Pick<BoardLineProps, 'line' | 'hands'>) {
  const t = useTexts();
  return (
    <button
      type="button"
      className="board-line-answer"
      tabIndex={hands.tabStop === line.id ? 0 : -1}
      onClick={() => hands.verbs.agree(line.id, !line.agreedByMe)}
    >
      <Icon name={line.agreedByMe ? 'undo' : 'check'} size={16} />
      {t(line.agreedByMe ? 'board.agree.take-back' : 'board.agree.yes')}
    </button>
  );
}

/** Whoever writes sees at once which lines have nobody's name on them yet. */
function SpeakerButton({ line, hands }: Pick<BoardLineProps, 'line' | 'hands'>) {
  const t = useTexts();
  return (
    <button
      type="button"
      className="board-line-answer board-line-unnamed"
      tabIndex={hands.tabStop === line.id ? 0 : -1}
      onClick={() => hands.edit(line.id)}
    >
      <Icon name="question" size={16} />
      {t('board.fields.said-by-nobody')}
    </button>
  );
}

/** The same stands before other people: chair and minute taker see it once, and whom else it reaches. */
function WordingsButton({ line, hands }: Pick<BoardLineProps, 'line' | 'hands'>) {
  const t = useTexts();
  const isReworded = line.alsoAs.some(({ text }) => text !== line.text);
  const audiences = line.alsoAs.map(({ audience }) => hands.sees(audience).label);
  return (
    <button
      type="button"
      className="board-line-answer"
      tabIndex={hands.tabStop === line.id ? 0 : -1}
      onClick={() => hands.showWordings(line)}
    >
      <Icon name="copy" size={16} />
      {t(isReworded ? 'board.wordings.reworded' : 'board.wordings.also', {
        names: [...new Set(audiences)].join('; '),
      })}
    </button>
  );
}

function LineMenu({ line, siblings, hands }: Pick<BoardLineProps, 'line' | 'siblings' | 'hands'>) {
  const t = useTexts();
  const items = itemsOf(t, line, siblings, hands);
  if (items.length === 0) return null;
  return (
    <span className="board-line-menu">
      <Menu
        words={t('board.menu.words')}
        icon="more"
        kind="secondary"
        size="small"
        iconOnly
        items={items}
      />
    </span>
  );
}

/** For a finger or a mouse only: the menu and the keys do the same. */
function Grip({ onGrab }: { onGrab: ReturnType<BoardHands['grab']> }) {
  return (
    <span className="board-line-grip" aria-hidden="true" onPointerDown={onGrab}>
      <svg width="10" height="18" viewBox="0 0 10 18" fill="currentColor">
        <path d="M2 2h2v2H2zM6 2h2v2H6zM2 8h2v2H2zM6 8h2v2H6zM2 14h2v2H2zM6 14h2v2H6z" />
      </svg>
    </span>
  );
}

function classesOf(
  { id }: ShownLine,
  { current, dragging }: BoardHands,
  isAnswer: boolean,
  isEditing: boolean,
  isWritten: boolean,
): string {
  return joinClasses(
    'board-line',
    isAnswer && 'line-comment',
    current === id && 'board-line-current',
    isEditing && 'board-line-editing',
    isWritten && 'board-line-written',
    dragging?.line === id && 'board-line-dragged',
    dragging?.before === id && 'board-line-drop',
  );
}
