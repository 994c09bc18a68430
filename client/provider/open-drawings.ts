import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import type { DocumentId, Instant } from '../../shared/protocol/ids.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { LinkState } from './conference-link.ts';
import type { DrawingDocument, DrawingDocumentState } from './drawing-document.ts';
import type { ShownDrawing } from './drawing-hands.ts';
import { createDrawingTray } from './drawing-tray.ts';
import type { NotDrawn } from './drawing-tray.ts';
import type { Drawn } from './drawn.ts';
import { createListeners } from './listeners.ts';
import { createOpenDocuments } from './open-documents.ts';
import type { Slot } from './open-documents.ts';
import { redactedBy, slotAsConnection } from './shown.ts';
import { createPause } from './waiting.ts';

/** Where a page lies, as the view says it. */
export interface DrawingPlace {
  /** Its document. */
  readonly id: DocumentId;
  readonly drawing: DrawingId;
  readonly name: string;
  readonly pen: boolean;
}

export type DrawingSlot = Slot<DrawingPlace, DrawingDocumentState, DrawingDocument>;

/** One page as this browser has it, open while somebody listens. Fits React's useSyncExternalStore. */
export interface DrawingSource {
  readonly subscribe: (listener: () => void) => () => void;
  /** Null while nobody listens, and while the view names no such page. */
  readonly state: () => ShownDrawing | null;
}

export interface OpenDrawings {
  readonly source: (drawing: DrawingId) => DrawingSource;
  readonly follow: (link: LinkState) => void;
  readonly list: () => readonly DrawingSlot[];
  readonly reconnect: () => void;
  readonly notDrawn: () => readonly NotDrawn[];
  /** Draws it once more; false: this person draws there no more, or it has not come yet. */
  readonly putBack: (drawing: DrawingId) => boolean;
  readonly letGo: (drawing: DrawingId) => void;
  /** Is there something that would be lost with this browser's page? */
  readonly wouldLose: () => boolean;
  readonly close: () => void;
}

interface OpenDrawingsOptions {
  readonly now: () => Instant;
  readonly random: () => number;
  readonly open: (
    place: DrawingPlace,
    on: { readonly onEnd: (why: CloseKind) => void; readonly onLate: (drawn: Drawn) => void },
  ) => DrawingDocument;
  readonly onChange: () => void;
}

/** The pages to draw on that this browser has open, each for as long as somebody looks at it or it is not saved. */
export function createOpenDrawings(options: OpenDrawingsOptions): OpenDrawings {
  const tray = createDrawingTray(options.now);
  const { subscribe, notify } = createListeners();
  const listening = new Map<DrawingId, number>();
  const soon = createPause(tellSoonMs);
  let told: { standing: string; tray: readonly NotDrawn[] } = { standing: '', tray: [] };
  let places: readonly DrawingPlace[] = [];
  let view: LinkState['view'] = null;

  const documents = createOpenDocuments<DrawingPlace, DrawingDocumentState, Drawn, DrawingDocument>(
    {
      ...options,
      isThere: ({ synced }) => synced,
      onChange: change,
      open: (place, onEnd) =>
        options.open(place, {
          onEnd,
          onLate: (drawn) => {
            tray.put(place, drawn);
            change();
          },
        }),
      onLeft: (place, left, why) => {
        // Whether it was taken away for good is said by the next view: until then nobody sees it.
        if (why !== null) tray.hide(place.drawing);
        if (left !== null) tray.put(place, left);
      },
    },
  );

  const slotOf = (drawing: DrawingId): DrawingSlot | undefined =>
    documents.list().find(({ view: place }) => place.drawing === drawing);

  const isSaved = (drawing: DrawingId): boolean =>
    (slotOf(drawing)?.document?.state().unsaved.size ?? 0) === 0;

  const isWanted = ({ drawing }: DrawingPlace): boolean =>
    listening.has(drawing) || !isSaved(drawing);

  function change(): void {
    for (const { view: place, document } of documents.list()) {
      const state = document?.state();
      if (state?.synced !== true) continue;
      tray.settle(place.drawing, state.page);
      tray.reveal(place.drawing);
    }
    // Somebody went from a page before it was saved, and now it is.
    if (documents.list().some(({ view: place }) => !isWanted(place))) followPlaces();
    tell();
    notify();
  }

  /**
   * Somebody draws twenty times a second, and the whole board need not be looked at again for each: at once for what it
   * must say, soon for what is only newer.
   */
  function tell(): void {
    const news = JSON.stringify(documents.list().map(standingOf));
    if (news === told.standing && tray.list() === told.tray) {
      soon.ask(options.onChange);
      return;
    }
    told = { standing: news, tray: tray.list() };
    options.onChange();
  }

  function followPlaces(): void {
    documents.follow(places.filter(isWanted));
  }

  function listen(drawing: DrawingId, more: 1 | -1): void {
    const now = (listening.get(drawing) ?? 0) + more;
    if (now > 0) listening.set(drawing, now);
    else listening.delete(drawing);
    followPlaces();
  }

  function source(drawing: DrawingId): DrawingSource {
    let shown: ShownDrawing | null = null;
    return {
      subscribe: (listener) => {
        const stop = subscribe(listener);
        listen(drawing, 1);
        return () => {
          stop();
          listen(drawing, -1);
        };
      },
      state: () => {
        const slot = slotOf(drawing);
        if (slot === undefined || !listening.has(drawing)) return null;
        const next = showDrawing(slot);
        if (shown === null || !isSame(shown, next)) shown = next;
        return shown;
      },
    };
  }

  return {
    source,
    follow: (link) => {
      tray.forget(redactedBy(link));
      places = placesIn(link);
      followPlaces();
      if (link.view !== view || link.standing === 'ended') tray.reveal();
      ({ view } = link);
      notify();
    },
    list: documents.list,
    reconnect: documents.reconnect,
    notDrawn: tray.list,
    putBack: (drawing) => {
      const entry = tray.list().find((one) => one.drawing === drawing);
      const slot = slotOf(drawing);
      const hands = slot === undefined ? null : showDrawing(slot).hands;
      if (entry === undefined || hands === null) return false;
      tray.dismiss(drawing);
      putAll(hands, entry.drawn);
      change();
      return true;
    },
    letGo: (drawing) => {
      tray.dismiss(drawing);
      change();
    },
    wouldLose: () =>
      !tray.isEmpty() || documents.list().some(({ view: place }) => !isSaved(place.drawing)),
    close: () => {
      documents.follow([]);
      soon.clear();
    },
  };
}

const tellSoonMs = 250;

/** What of a page's connection the whole board must say at once. */
function standingOf(slot: DrawingSlot): unknown {
  const { up, trouble, turnedAway } = slotAsConnection(slot);
  return [slot.view.id, up, trouble, turnedAway];
}

/** What this person may open now, and can. */
function placesIn({ view }: LinkState): readonly DrawingPlace[] {
  if (view?.at === 'screen') {
    const { drawing: on } = view;
    return on === undefined ? [] : [{ id: on.document, drawing: on.id, name: on.name, pen: false }];
  }
  if (view?.at !== 'conference') return [];
  return (view.drawings ?? [])
    .filter(({ damaged }) => damaged !== true)
    .map(({ id, document, name, pen }) => ({ id: document, drawing: id, name, pen }));
}

const blankPage: DrawingPage = { shapes: [], ties: [], description: '' };

function showDrawing({ document, held }: DrawingSlot): ShownDrawing {
  const state = document?.state();
  const isThere = state?.synced === true;
  return {
    page: (isThere ? state : (held ?? state))?.page ?? blankPage,
    hands: isThere ? (document?.hands ?? null) : null,
    synced: isThere || held !== null,
  };
}

const isSame = (one: ShownDrawing, other: ShownDrawing): boolean =>
  one.page === other.page && one.hands === other.hands && one.synced === other.synced;

function putAll(hands: NonNullable<ShownDrawing['hands']>, drawn: Drawn): void {
  hands.put(drawn.put);
  if (drawn.dropped.length > 0) hands.drop(drawn.dropped);
  for (const tie of drawn.ties) hands.putTie(tie);
  for (const id of drawn.untied) hands.eraseTie(id);
  const typing = drawn.words === null ? null : hands.describe();
  if (drawn.words === null || typing === null) return;
  // What others wrote there since stays.
  const { text } = typing.take(0);
  const words = drawn.words.startsWith(text) ? drawn.words : `${text}\n${drawn.words}`;
  typing.type(words, words.length);
  typing.close();
}
