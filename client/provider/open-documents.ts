import type { Line } from '../../shared/board/line.ts';
import type { Official } from '../../shared/board/read-lines.ts';
import type { DocumentView } from '../../shared/conference/view.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { BoardDocument } from './document.ts';
import type { Unsent } from './unsent.ts';
import { createAlarm, waitBeforeTry } from './waiting.ts';
import type { Alarm } from './waiting.ts';

/** A document of the view, with the open Yjs document behind it when there is one. */
export interface Slot {
  readonly view: DocumentView;
  /** Null for the moment between a refusal and the fresh document. */
  readonly document: BoardDocument | null;
  /** What was shown before pen and reader were swapped, until the fresh document has its content. */
  readonly held: { readonly lines: readonly Line[]; readonly official: Official } | null;
  readonly closedAt: Instant;
}

export interface OpenDocuments {
  /** Opens what the view lists, closes what it no longer lists, swaps pen and reader. [P1] */
  readonly follow: (wanted: readonly DocumentView[]) => void;
  /** In the view's order: widest audience first. */
  readonly list: () => readonly Slot[];
  /** A fresh connection for each, at once. */
  readonly reconnect: () => void;
}

interface OpenDocumentsOptions {
  readonly open: (view: DocumentView, onEnd: (why: CloseKind) => void) => BoardDocument;
  /** Told before the document is forgotten; `why`: the server closed it, and has not said yet what comes instead. */
  readonly onUnsent: (view: DocumentView, unsent: readonly Unsent[], why: CloseKind | null) => void;
  readonly onChange: () => void;
  readonly now: () => Instant;
  readonly random: () => number;
}

interface HeldSlot {
  view: DocumentView;
  document: BoardDocument | null;
  held: Slot['held'];
  closedAt: Instant;
  refusals: number;
  readonly retry: Alarm;
}

/** A refusal that comes this long after the one before is a new matter, in milliseconds. */
const newMatterMs = 10_000;

export function createOpenDocuments(options: OpenDocumentsOptions): OpenDocuments {
  const { now, random, onChange } = options;
  const slots = new Map<string, HeldSlot>();
  let order: readonly string[] = [];

  function open(slot: HeldSlot): void {
    slot.retry.clear();
    const opened: BoardDocument = options.open(slot.view, (why) => {
      if (slot.document === opened) refused(slot, why);
    });
    slot.document = opened;
    opened.subscribe(() => {
      if (slot.document !== opened) return;
      if (opened.state().synced) slot.held = null;
      onChange();
    });
  }

  /** Nothing of the old document outlives it but the person's own words. */
  function shut(slot: HeldSlot, why: CloseKind | null = null): void {
    slot.retry.clear();
    const closing = slot.document;
    slot.document = null;
    slot.closedAt = now();
    const unsent = closing?.close() ?? [];
    if (unsent.length > 0 || why !== null) options.onUnsent(slot.view, unsent, why);
  }

  function refused(slot: HeldSlot, why: CloseKind): void {
    const isNewMatter = now() - slot.closedAt > newMatterMs;
    slot.refusals = isNewMatter ? 0 : slot.refusals + 1;
    slot.held = null;
    shut(slot, why);
    // Signing in again changes the view; trying again does not.
    if (why !== 'signIn') slot.retry.set(waitBeforeTry(slot.refusals, random), () => reopen(slot));
    onChange();
  }

  function reopen(slot: HeldSlot): void {
    open(slot);
    onChange();
  }

  function swap(slot: HeldSlot, view: DocumentView): void {
    const state = slot.document?.state();
    if (state?.synced) slot.held = { lines: state.lines, official: state.official };
    shut(slot);
    slot.view = view;
    slot.refusals = 0;
    open(slot);
  }

  function add(view: DocumentView): void {
    const slot: HeldSlot = {
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
