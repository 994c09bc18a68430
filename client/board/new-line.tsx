import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { useTexts } from '../language/language.ts';
import { ActionFieldRow } from './action-fields.tsx';
import { AudiencePicker, AudienceWords } from './audience-choice.tsx';
import type { WritesTo } from './audience-choice.tsx';
import type { BoardHands } from './board-hands.ts';
import type { LineFields } from './board-verbs.ts';
import { LineFieldRow } from './line-fields.tsx';
import { LiveText } from './live-text.tsx';
import './new-line.css';
import type { ShownLine } from '../reading/shown-line.ts';
import { focusLine } from './use-hands.ts';

/** What every place to write on needs to know of whoever holds the pen. */
export interface Pen {
  readonly writesTo: WritesTo;
  /** Whose words they are until somebody else is chosen: the last one chosen. */
  readonly saidBy: readonly string[];
  readonly onSaidBy: (people: readonly string[]) => void;
}

interface NewLineProps {
  /** The heading's words, read out. */
  place: string;
  placeholder: string;
  kinds: readonly [Code, ...Code[]];
  /** What the line is born with: the danger statement that a goal answers. */
  born?: LineFields;
  /** The last line of the heading, which the new one comes after. */
  after?: string | null;
  /** The line being written here, once it has begun. */
  draft: ShownLine | null;
  onDraft: (line: string | null) => void;
  /** Escape, or Enter in an empty box. */
  onLeave?: () => void;
  takesFocus?: boolean;
  hands: BoardHands;
  pen: Pen;
}

/**
 * The place at the end of a heading where the pen writes on: the first letter begins the line for everyone to see,
 * Enter ends it and begins the next.
 */
export function NewLine({ place, kinds, born, draft, onDraft, hands, pen, ...more }: NewLineProps) {
  const t = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  const [round, setRound] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<LineFields>({});
  const fields = {
    code: kinds[0],
    saidBy: [...pen.saidBy],
    ...born,
    ...chosen,
    ...draft?.fields,
  };
  const change = (changed: LineFields) => {
    if (changed.saidBy) pen.onSaidBy(changed.saidBy);
    if (draft) hands.verbs.change(draft.id, changed);
    else setChosen({ ...chosen, ...changed });
  };
  const begin = () => {
    const { audience } = pen.writesTo;
    const line = hands.verbs.start({
      code: fields.code,
      audience,
      after: more.after ?? null,
      fields,
    });
    onDraft(line);
    return line === null ? null : hands.verbs.openText(line);
  };
  const end = () => {
    setRound(round + 1);
    setChosen({});
    onDraft(null);
  };
  const goToLine = useFocusAfterwards();
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    const isUp = event.key === 'ArrowUp' && draft === null;
    const isLeaving = event.key === 'Escape' || isUp;
    if (event.nativeEvent.isComposing || (!isLeaving && !isEnter)) return;
    event.preventDefault();
    if (isLeaving) {
      const line = draft?.id ?? more.after ?? null;
      if (line === null) text.current?.blur();
      goToLine(line);
      setOpen(false);
    }
    if (draft) end();
    else if (!isUp) more.onLeave?.();
  };
  return (
    <div
      className="new-line"
      data-new-line={kinds[0]}
      onFocus={(event) => {
        if (!isOpen) makeRoom(event.currentTarget);
        setOpen(true);
      }}
      onBlur={(event) => goesElsewhere(event) && setOpen(false)}
    >
      <LiveText
        label={t('board.new-line.label', { place })}
        placeholder={more.placeholder}
        value={draft?.text ?? ''}
        open={begin}
        boundTo={`${place}-${round}`}
        lazily
        takesFocus={more.takesFocus ?? false}
        onKeyDown={press}
        ref={text}
      />
      {(isOpen || draft !== null) && (
        <div className="new-line-fields">
          <LineFieldRow
            fields={fields}
            choices={hands.choices}
            kinds={kinds}
            onChange={change}
            onDone={() => text.current?.focus()}
          >
            {draft === null && <AudiencePicker writesTo={pen.writesTo} />}
          </LineFieldRow>
          {fields.code === 'action' && (
            <ActionFieldRow fields={fields} choices={hands.choices} onChange={change} />
          )}
          {draft === null && <AudienceWords name={pen.writesTo.name} />}
        </div>
      )}
    </div>
  );
}

/** Puts the focus on a line once it stands on the board: the one just written is not there before. */
function useFocusAfterwards(): (line: string | null) => void {
  const [goal, setGoal] = useState<{ line: string | null }>({ line: null });
  useLayoutEffect(() => {
    if (goal.line !== null) focusLine(document.body, goal.line);
  }, [goal]);
  return (line) => setGoal({ line });
}

/** On a phone, where it stands at the foot of the page, its heading fills the page while somebody writes. */
function makeRoom(place: HTMLElement): void {
  if (getComputedStyle(place).position !== 'sticky') return;
  place.closest('.column')?.scrollIntoView({ block: 'start' });
}

/** To another place of the page, and not only out of the window. */
const goesElsewhere = (event: FocusEvent<HTMLElement>): boolean =>
  event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget);
