import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { DocumentId, Instant } from '../../shared/protocol/ids.ts';
import { createAlarm, waitBeforeTry } from './waiting.ts';
import type { Alarm } from './waiting.ts';

/** What a view says of a document. */
interface Viewed {
  readonly id: DocumentId;
  readonly pen: boolean;
}

/** An open document, whatever lies in it; `Left` is what closing it leaves unsaved. */
interface Opened<State, Left> {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  readonly reconnect: () => void;
  readonly close: () => Left;
}

/** A document of the view, with the open Yjs document behind it when there is one. */
export interface Slot<View, State, Document> {
  readonly view: View;
  /** Null for the moment between a refusal and the fresh document. */
  readonly document: Document | null;
  /** What was shown before pen and reader were swapped, until the fresh document has its content. */
  readonly held: State | null;
  readonly closedAt: Instant;
}

export interface OpenDocuments<View, State, Document> {
  /** Opens what is wanted, closes what no longer is, swaps pen and reader. [P1] */
  readonly follow: (wanted: readonly View[]) => void;
  /** In the order they are wanted in. */
  readonly list: () => readonly Slot<View, State, Document>[];
  /** A fresh connection for each, at once. */
  readonly reconnect: () => void;
}

interface OpenDocumentsOptions<View, State, Document, Left> {
  readonly open: (view: View, onEnd: (why: CloseKind) => void) => Document;
  /**
   * What was left unsaved, if anything was: told before the document is forgotten. `why`: the server closed it, and has
   * not said yet what comes instead.
   */
  readonly onLeft: (view: View, left: Left | null, why: CloseKind | null) => void;
  /** Has its content come? */
  readonly isThere: (state: State) => boolean;
  readonly onChange: () => void;
  readonly now: () => Instant;
  readonly random: () => number;
}

interface HeldSlot<View, State, Document> {
  view: View;
  document: Document | null;
  held: State | null;
  closedAt: Instant;
  refusals: number;
  readonly retry: Alarm;
}

/** A refusal that comes this long after the one before is a new matter, in milliseconds. */
const newMatterMs = 10_000;

/** The documents of one kind that are open now: boards, or pages to draw on. */
export function createOpenDocuments<
  View extends Viewed,
  State,
  Left,
  Document extends Opened<State, Left>,
>(
  options: OpenDocumentsOptions<View, State, Document, Left>,
): OpenDocuments<View, State, Document> {
  type One = HeldSlot<View, State, Document>;
  const { now, random, isThere, onChange } = options;
  const slots = new Map<string, One>();
  let order: readonly string[] = [];

  function open(slot: One): void {
    slot.retry.clear();
    const opened: Document = options.open(slot.view, (why) => {
      if (slot.document === opened) refused(slot, why);
    });
    slot.document = opened;
    opened.subscribe(() => {
      if (slot.document !== opened) return;
      if (isThere(opened.state())) slot.held = null;
      onChange();
    });
  }

  /** Nothing of the old document outlives it but the person's own words. */
  function shut(slot: One, why: CloseKind | null = null): void {
    slot.retry.clear();
    const closing = slot.document;
    slot.document = null;
    slot.closedAt = now();
    options.onLeft(slot.view, closing?.close() ?? null, why);
  }

  function refused(slot: One, why: CloseKind): void {
    const isNewMatter = now() - slot.closedAt > newMatterMs;
    slot.refusals = isNewMatter ? 0 : slot.refusals + 1;
    slot.held = null;
    shut(slot, why);
    // Signing in again changes the view; trying again does not.
    if (why !== 'signIn') slot.retry.set(waitBeforeTry(slot.refusals, random), () => reopen(slot));
    onChange();
  }

  function reopen(slot: One): void {
    open(slot);
    onChange();
  }

  function swap(slot: One, view: View): void {
    const state = slot.document?.state();
    if (state !== undefined && isThere(state)) slot.held = state;
    shut(slot);
    slot.view = view;
    slot.refusals = 0;
    open(slot);
  }

  function add(view: View): void {
    const slot: One = {
      view,
      document: null,
      held: null,
      closedAt: 0,
      refusals: 0,
      retry: createAlarm(),
    };
    slots.set(view.id, slot);
    open(slot);
  }

  return {
    list: () => order.flatMap((id) => slots.get(id) ?? []),
    reconnect: () => {
      for (const slot of slots.values()) {
        if (slot.document === null) open(slot);
        else slot.document.reconnect();
      }
    },
    follow: (wanted) => {
      order = wanted.map(({ id }) => id);
      for (const slot of [...slots.values()].filter(({ view }) => !order.includes(view.id))) {
        shut(slot);
        slots.delete(slot.view.id);
      }
      for (const view of wanted) {
        const slot = slots.get(view.id);
        if (slot === undefined) add(view);
        else if (slot.view.pen !== view.pen) swap(slot, view);
        else slot.view = view;
      }
    },
  };
}
