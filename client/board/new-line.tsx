import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { useTexts } from '../language/language.ts';
import { ActionFieldRow, StepInFieldRow } from './action-fields.tsx';
import { AudienceChoice, AudienceWords, MoreAudiences } from './audience-choice.tsx';
import type { WritesTo } from './audience-choice.tsx';
import type { BoardHands } from './board-hands.ts';
import type { LineFields } from './board-verbs.ts';
import { LineFieldRow } from './line-fields.tsx';
import { LiveText } from './live-text.tsx';
import './new-line.css';
import type { ShownLine } from '../reading/shown-line.ts';
import { useFocusAfterwards } from './use-focus-afterwards.ts';
import { usePrepared } from './use-prepared.ts';
import { WritingGuide } from './writing-guide.tsx';

/** What every place to write on needs to know of whoever holds the pen. */
export interface Pen {
  readonly writesTo: WritesTo;
  /** Whose words they are until somebody else is chosen: the last one chosen. */
  readonly saidBy: readonly string[];
  readonly onSaidBy: (people: readonly string[]) => void;
}

/** The line that is being written at the end of a heading or in the band. */
export interface BegunLine {
  /** Null once it is not on the board any more, or cannot be written in. */
  readonly line: ShownLine | null;
  /** Its words were taken away for good: nothing of them stays in the box. */
  readonly isRemoved: boolean;
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
  /** Null until a line has begun here. */
  draft: BegunLine | null;
  onDraft: (line: string | null) => void;
  /** Escape, or Enter in an empty box. */
  onLeave?: () => void;
  takesFocus?: boolean;
  hands: BoardHands;
  pen: Pen;
}

/**
 * The place at the end of a heading where the pen writes on: the first letter begins the line for everyone to see,
 * Enter ends it and begins the next. Who will see it stands beside it all the time.
 */
export function NewLine(props: NewLineProps) {
  const { place, kinds, born, draft, onDraft, hands, pen, ...more } = props;
  const t = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  const [round, setRound] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [isOver, setOver] = useState(false);
  const [chosen, setChosen] = useState<LineFields>({});
  const line = draft?.line ?? null;
  const fields = { code: kinds[0], saidBy: [...pen.saidBy], ...born, ...chosen, ...line?.fields };
  const { writesTo } = pen;
  const route = hands.route(writesTo.audience, fields.children ?? []);
  /** For whom the words in the box were begun: they go to nobody else because something changed meanwhile. */
  const meantFor = useRef<string | null>(null);
  const isMissing = draft === null && route.hint !== null && route.audience === null;
  usePrepared(isMissing, fields.children ?? [], (about) =>
    hands.verbs.prepare(writesTo.audience, about),
  );
  const end = () => {
    setRound(round + 1);
    setChosen({});
    meantFor.current = null;
    writesTo.onChoose(null);
    onDraft(null);
  };
  useWhenRemoved(draft?.isRemoved === true, () => {
    const held = text.current;
    if (held) held.value = '';
    end();
  });
  const over = (nowOver: boolean) => {
    setOver(nowOver);
    // Whoever is still typing is told, and ends it themselves: their next letters belong to no other line.
    if (nowOver && !isOpen) end();
  };
  const change = (changed: LineFields) => {
    if (changed.saidBy) pen.onSaidBy(changed.saidBy);
    if (line === null) return setChosen({ ...chosen, ...changed });
    return hands.changeLine(line, changed, end);
  };
  const begin = () => {
    meantFor.current ??= writesTo.audience;
    if (meantFor.current !== writesTo.audience || route.audience === null) return null;
    const { audience } = route;
    const begun = hands.verbs.start({
      code: fields.code,
      audience,
      after: more.after ?? null,
      fields,
    });
    onDraft(begun);
    return begun === null ? null : hands.verbs.openText(begun);
  };
  const goToLine = useFocusAfterwards();
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isEmpty = draft === null && event.currentTarget.value === '';
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    const isUp = event.key === 'ArrowUp' && isEmpty;
    const isLeaving = event.key === 'Escape' || isUp;
    if (event.nativeEvent.isComposing || (!isLeaving && !isEnter)) return;
    event.preventDefault();
    if (isLeaving) {
      const goal = line?.id ?? more.after ?? null;
      if (goal === null) text.current?.blur();
      goToLine(goal);
      setOpen(false);
    }
    if (draft || isOver) end();
    else if (!isUp && (isEmpty || isLeaving)) more.onLeave?.();
  };
  const choice = {
    choices: writesTo.choices,
    chosen: writesTo.audience,
    onChoose: (audience: string) => {
      meantFor.current = null;
      writesTo.onChoose(audience);
      text.current?.focus();
    },
  };
  const sees = hands.sees(line?.audience ?? route.audience ?? writesTo.audience);
  return (
    <div
      className="new-line"
      data-new-line={kinds[0]}
      onFocus={(event) => {
        if (!isOpen) makeRoom(event.currentTarget);
        setOpen(true);
      }}
      onBlur={(event) => {
        if (!goesElsewhere(event)) return;
        setOpen(false);
        // What was being written there is not on the board, and lies in the tray.
        if (isOver) end();
      }}
    >
      <LiveText
        label={t('board.new-line.label', { place })}
        placeholder={more.placeholder}
        value={line?.text ?? ''}
        open={begin}
        boundTo={`${place}-${round}`}
        lazily
        isReady={route.audience !== null}
        isGone={draft !== null && line === null}
        again={{
          turn: hands.redactions,
          open: () => (line === null ? null : hands.verbs.openText(line.id)),
        }}
        onLeft={(words) => hands.keep(meantFor.current ?? writesTo.audience, kinds[0], words)}
        onOver={over}
        takesFocus={more.takesFocus ?? false}
        onKeyDown={press}
        ref={text}
      />
      {isOver || isMissing ? (
        <p className="audience-hint">
          {t(isOver ? 'board.audience.sees.nowhere' : 'board.audience.sees.waiting')}
        </p>
      ) : (
        <AudienceWords
          sees={sees}
          hint={line === null ? route.hint : null}
          isBrief={!isOpen && draft === null}
        />
      )}
      {(isOpen || draft !== null) && (
        <div className="new-line-fields">
          {draft === null && <AudienceChoice {...choice} />}
          <LineFieldRow
            fields={fields}
            choices={hands.choices}
            kinds={kinds}
            onChange={change}
            onDone={() => text.current?.focus()}
          >
            {draft === null && <MoreAudiences {...choice} />}
          </LineFieldRow>
          {fields.code === 'action' && (
            <ActionFieldRow fields={fields} choices={hands.choices} onChange={change} />
          )}
          {fields.code === 'step-in' && (
            <StepInFieldRow fields={fields} choices={hands.choices} onChange={change} />
          )}
          <WritingGuide code={fields.code} format={hands.choices.format} />
        </div>
      )}
    </div>
  );
}

/** Words that were taken away for good go from the box too, before anybody sees the page again. */
function useWhenRemoved(isRemoved: boolean, empty: () => void): void {
  const latest = useRef(empty);
  useLayoutEffect(() => {
    latest.current = empty;
  });
  useLayoutEffect(() => {
    if (isRemoved) latest.current();
  }, [isRemoved]);
}

/** On a phone, where it stands at the foot of the page, its heading fills the page while somebody writes. */
function makeRoom(place: HTMLElement): void {
  if (getComputedStyle(place).position !== 'sticky') return;
  place.closest('.column')?.scrollIntoView({ block: 'start' });
}

/** To another place of the page, and not only out of the window. */
const goesElsewhere = (event: FocusEvent<HTMLElement>): boolean =>
  event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget);
