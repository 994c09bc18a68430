import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { Band } from './band.tsx';
import type { BoardHands } from './board-hands.ts';
import { choicesOf } from './choices-of.ts';
import { Columns } from './columns.tsx';
import { allLines } from '../reading/all-lines.ts';
import { layoutOf } from './layout-of.ts';
import { placeUnder } from './line-moves.ts';
import { makeVerbs } from './make-verbs.ts';
import type { Done } from './make-verbs.ts';
import type { BegunLine } from './new-line.tsx';
import { NarrowDialog } from './narrow-dialog.tsx';
import { RedactDialog } from './redact-dialog.tsx';
import { routeOf } from './routes.ts';
import type { Shortcut } from './shortcuts.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';
import { whoSees } from '../reading/who-sees.ts';
import { answersIn } from './answers-in.ts';
import type { WritesTo } from './audience-choice.tsx';
import type { Drafts } from './use-drafts.ts';
import { useHands } from './use-hands.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useLineDrag } from './use-line-drag.ts';
import { usePen } from './use-pen.ts';
import { useNarrowing } from './use-narrowing.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { WordingsDialog } from './wordings-dialog.tsx';

interface BoardBodyProps {
  store: BoardStore;
  snapshot: BoardSnapshot;
  view: ConferenceView;
  board: ShownBoard;
  drafts: Drafts;
  /** The heading that fills a phone, and that a new line starts under. */
  heading: string;
  onHeading: (heading: string) => void;
  onSheet: () => void;
  onProblem: (problem: string) => void;
  onDone: (what: Done) => void;
  /** A line's words were taken away for good. */
  onRemoved: () => void;
  root: RefObject<HTMLElement | null>;
}

/** The band and the headings, with a hand on them. */
export function BoardBody(props: BoardBodyProps) {
  const { store, snapshot, view, board, drafts, heading, onHeading, root } = props;
  const t = useTexts();
  const lang = useLanguage();
  const pen = usePen(t, view);
  const [worded, setWorded] = useState<string | null>(null);
  const [narrowed, setNarrowed] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const layout = useMemo(() => layoutOf(board), [board]);
  const hand = useHands(root, layout);
  const [begun, setBegun] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = useMemo(() => new Map(allLines(board).map((line) => [line.id, line])), [board]);
  const verbs = makeVerbs({
    store,
    compose: (kind, line) =>
      drafts.show(
        { kind, line: line.id },
        kind === 'reword' ? { text: line.text, from: line.text } : {},
      ),
    edit: hand.edit,
    answersIn: (line) => answersIn(view, line),
    saidBy: () => pen?.saidBy ?? [],
    onProblem: props.onProblem,
    onDone: props.onDone,
  });
  const { dragging, grab } = useLineDrag((id, over, before) => {
    const line = lines.get(id);
    const goal = board.headings.find((one) => one.id === over);
    if (line && goal) verbs.move(id, placeUnder(line, goal, before));
  });
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'audience') choose(pen?.writesTo, shortcut.number);
    else actOn(shortcut, props, verbs);
  });
  const writable = new Set(
    snapshot.documents.filter(({ pen: isPen }) => isPen).map(({ audience }) => audience),
  );
  const route: BoardHands['route'] = (audience, children) =>
    routeOf({ t, lang }, view, writable, audience, children);
  const { changeLine, dialog } = useNarrowing(verbs, route);
  const hands: BoardHands = {
    ...hand,
    verbs,
    headings: board.headings,
    choices: choicesOf(view, board, t),
    writing: writersByLine(snapshot.writers),
    dragging,
    grab,
    route,
    changeLine,
    sees: (audience) => whoSees(t, lang, view, audience),
    keep: (audience, code, text) => {
      const name = view.audiences?.find(({ id }) => id === audience)?.name ?? '';
      store.keep({ audience, name, code, text });
    },
    showWordings: ({ id }) => setWorded(id),
    narrow: ({ id }) => setNarrowed(id),
    redactions: view.redacted?.length ?? 0,
    redact: view.may.includes('redactLines') ? ({ id }) => setRemoving(id) : null,
  };
  useLineKeys(root, board, layout, hands);
  const draftAt = (place: string): BegunLine | null => {
    const id = begun.get(place);
    if (id === undefined) return null;
    const line = lines.get(id);
    const isRemoved = view.redacted?.includes(id) === true;
    return { line: line?.rights.write === true ? line : null, isRemoved };
  };
  const wordedLine = lines.get(worded ?? '');
  const narrowedLine = lines.get(narrowed ?? '');
  const removingLine = useLast(lines.get(removing ?? ''), removing);
  const begin = (place: string, line: string | null) =>
    setBegun((before) => withPlace(before, place, line));
  useWritingIn(store, hand.editing ?? [...begun.values()].at(-1) ?? null);
  return (
    <>
      <Band
        band={board.band}
        hands={hands}
        pen={pen}
        draft={draftAt('band')}
        onDraft={(line) => begin('band', line)}
      />
      <Columns
        headings={board.headings}
        chosen={heading}
        isReady={snapshot.documents.every(({ ready }) => ready)}
        onChoose={onHeading}
        hands={hands}
        pen={pen}
        drafts={new Map(board.headings.flatMap(({ id }) => pairIf(id, draftAt(id))))}
        onDraft={begin}
      />
      {dialog}
      {narrowedLine !== undefined && (
        <NarrowDialog line={narrowedLine} hands={hands} onClose={() => setNarrowed(null)} />
      )}
      {removingLine !== undefined && (
        <RedactDialog
          line={removingLine}
          lines={snapshot.documents.flatMap((one) => one.lines)}
          hasCopies={(view.copies ?? []).length > 0}
          hands={hands}
          send={store.send}
          onRemoved={() => {
            setRemoving(null);
            props.onRemoved();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
      {wordedLine !== undefined && wordedLine.alsoAs.length > 0 && (
        <WordingsDialog line={wordedLine} hands={hands} onClose={() => setWorded(null)} />
      )}
    </>
  );
}

function choose(writesTo: WritesTo | undefined, number: number): void {
  const choice = writesTo?.choices[number - 1];
  if (choice !== undefined) writesTo?.onChoose(choice.id);
}

const pairIf = <Value,>(key: string, value: Value | null): [string, Value][] =>
  value === null ? [] : [[key, value]];

/** The line begun last stands last. */
function withPlace(
  begun: ReadonlyMap<string, string>,
  place: string,
  line: string | null,
): ReadonlyMap<string, string> {
  const next = new Map(begun);
  next.delete(place);
  if (line !== null) next.set(place, line);
  return next;
}

function writersByLine(writers: BoardSnapshot['writers']): ReadonlyMap<string, readonly string[]> {
  const named = Map.groupBy(writers, ({ line }) => line ?? '');
  return new Map([...named].map(([line, those]) => [line, those.map(({ name }) => name)]));
}

/** The line as it was last, while its document is on its way anew: what asks about it stays open. */
function useLast(now: ShownLine | undefined, id: string | null): ShownLine | undefined {
  const [last, setLast] = useState<ShownLine>();
  if (now !== undefined && now !== last) setLast(now);
  return now ?? (last?.id === id ? last : undefined);
}

/** Tells the others which line this person writes in. */
function useWritingIn(store: BoardStore, line: string | null): void {
  useEffect(() => {
    store.writingIn(line);
    return () => store.writingIn(null);
  }, [store, line]);
}

function actOn(shortcut: Shortcut, props: BoardBodyProps, verbs: BoardHands['verbs']): void {
  if (shortcut.kind === 'undo') return verbs.undo();
  if (shortcut.kind === 'redo') return verbs.redo();
  if (shortcut.kind === 'sheet') return props.onSheet();
  const { board, drafts, root, onHeading } = props;
  const goal = board.headings[shortcut.number - 1];
  if (goal === undefined) return undefined;
  onHeading(goal.id);
  const place = root.current?.querySelector(`[data-heading="${goal.id}"]`);
  const box = place?.querySelector<HTMLElement>('[data-new-line] textarea');
  if (box) return box.focus();
  drafts.show({ kind: 'new' }, { heading: goal.id });
  return drafts.open?.kind === 'new' ? drafts.change({ heading: goal.id, code: null }) : undefined;
}
