import type { DocumentView, View } from '../../shared/conference/view.ts';
import type { Writer } from '../../shared/protocol/awareness.ts';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { AudienceId, Instant, LineId } from '../../shared/protocol/ids.ts';
import { no } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { openCommands } from './commands.ts';
import { openConferenceLink } from './conference-link.ts';
import type { LinkState } from './conference-link.ts';
import { openDocument } from './document.ts';
import type { BoardDocument, DocumentState } from './document.ts';
import { openDrawingDocument } from './drawing-document.ts';
import type { NotDrawn } from './drawing-tray.ts';
import { createHistory } from './history.ts';
import type { NewLine, PenProblem } from './line-rules.ts';
import { createListeners } from './listeners.ts';
import { newId } from './new-id.ts';
import { createTray } from './not-sent.ts';
import type { KeptWords, NotSent } from './not-sent.ts';
import { createOpenDocuments } from './open-documents.ts';
import { createOpenDrawings } from './open-drawings.ts';
import type { DrawingSource } from './open-drawings.ts';
import type { Pen } from './pen.ts';
import { judgeSaved } from './save-status.ts';
import type { SaveStanding } from './save-status.ts';
import type { Answer, NewCommand } from './send-command.ts';
import {
  hasLine,
  linkAsConnection,
  penIn,
  placeIn,
  redactedBy,
  showSlot,
  slotAsConnection,
  standsWider,
  wantedBy,
} from './shown.ts';
import type { BoardDocuments, BoardSlot, ShownDocument } from './shown.ts';
import type { Unsent } from './unsent.ts';
import { createAlarm } from './waiting.ts';

export interface BoardStoreOptions {
  /** `https://host` of the page. */
  readonly origin: string;
  readonly conference: string;
  /** For the page of the room's screen. */
  readonly as?: 'screen';
  /** What a program that is no browser hands in; a page needs none of them. */
  readonly WebSocket?: typeof WebSocket;
  readonly fetch?: typeof fetch;
  readonly now?: () => Instant;
  readonly random?: () => number;
}

/** Everything a page shows of a conference. A new object when anything in it changed; its parts stay where they did not. */
export interface BoardSnapshot {
  readonly link: LinkState;
  readonly view: View | null;
  /** Widest audience first, as `arrange` wants their lines. */
  readonly documents: readonly ShownDocument[];
  readonly saving: {
    readonly standing: SaveStanding;
    readonly lastSaved: Instant | null;
    /** Something was given and is not saved yet. */
    readonly waits: boolean;
    /** The server cannot store anything now; what is typed stays here and is saved by itself later. */
    readonly cannotSave: boolean;
  };
  readonly notSent: readonly NotSent[];
  /** What was drawn and is on no page, by page. */
  readonly notDrawn: readonly NotDrawn[];
  /** Who else writes in which line. */
  readonly writers: readonly Writer[];
  /** Commands on their way. */
  readonly sending: number;
}

/** A conference as one browser has it: its view, its documents, what is saved, and what could not be sent. */
export interface BoardStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => BoardSnapshot;
  /** The pen of that audience's document, or null when this person has none there now. */
  readonly pen: (audience: AudienceId) => Pen | null;
  /** The pen of the document this line lies in. */
  readonly penFor: (line: LineId) => Pen | null;
  readonly writingIn: (line: LineId | null, at?: number) => void;
  /** The newest of this person's own changes, in whichever document it was. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Sent again until it is answered or refused. A refusal carries the command back. */
  readonly send: (command: NewCommand) => Promise<Answer>;
  /** Words of a box that goes away before they came to be a line: into the tray. */
  readonly keep: (words: KeptWords) => void;
  readonly dismiss: (notSent: string) => void;
  /** Writes the words of the tray as a new line; the tray lets go of them, the board holds them now. */
  readonly addAgain: (notSent: string, line: Pick<NewLine, 'saidBy'>) => Result<LineId, PenProblem>;
  /** A page to draw on, open for as long as somebody listens. */
  readonly openDrawing: (drawing: DrawingId) => DrawingSource;
  /** Draws once more what was not saved; false: this person draws there no more, or the page is not open. */
  readonly putBack: (drawing: DrawingId) => boolean;
  readonly letGo: (drawing: DrawingId) => void;
  /** Would leaving the page now lose something? */
  readonly leaving: () => boolean;
  /** Tries all connections at once. */
  readonly retryNow: () => void;
  readonly setAttention: (here: boolean) => void;
  readonly close: () => void;
}

export function openBoardStore(given: BoardStoreOptions): BoardStore {
  const options = {
    WebSocket,
    fetch: fetch.bind(globalThis),
    now: Date.now,
    random: Math.random,
    newId,
    ...given,
  };
  const { now } = options;
  const { subscribe, notify } = createListeners();
  const judgement = createAlarm();
  const tray = createTray(options);
  const history = createHistory(pen);
  const link = openConferenceLink(options);
  const commands = openCommands(options, change);
  let lastSaved: Instant | null = null;
  let snapshot: BoardSnapshot | null = null;
  let followed = link.state();
  let silent = false;

  const documents: BoardDocuments = createOpenDocuments<
    DocumentView,
    DocumentState,
    readonly Unsent[],
    BoardDocument
  >({
    ...options,
    isThere: ({ synced }) => synced,
    onChange: change,
    // Whether words were taken away for good is said by the next view: until then nobody sees them.
    onLeft: (view, unsent, why) =>
      why === 'replaced' ? tray.putHidden(view, unsent ?? []) : tray.put(view, unsent ?? []),
    open: (view, onEnd) =>
      openDocument({
        ...options,
        document: view.id,
        penOf: view.pen ? me() : null,
        standsWider: (line) => standsWider(documents.list(), view.id, line),
        onStep: () => history.wrote(view.audience),
        onLate: (words) => {
          tray.putLate(view, words);
          change();
        },
        onEnd,
      }),
  });

  const drawings = createOpenDrawings({
    ...options,
    onChange: change,
    open: ({ id, pen: isDrawer }, on) =>
      openDrawingDocument({ ...options, ...on, document: id, pen: isDrawer }),
  });

  function me(): string | null {
    const { view } = link.state();
    return view?.at === 'conference' ? view.you.id : null;
  }

  function follow(): void {
    const before = followed;
    followed = link.state();
    if (followed.view !== before.view || followed.standing !== before.standing) {
      tray.forget(redactedBy(followed));
      documents.follow(wantedBy(followed));
      drawings.follow(followed);
    }
    if (followed.view !== before.view || followed.standing === 'ended') tray.reveal();
    if (followed.standing === 'open' && before.standing !== 'open') back();
    silent ||= followed.why === 'silence';
    change();
  }

  function back(): void {
    commands.retryNow();
    // After a silence the documents' sockets may be dead too without knowing.
    if (silent) reconnect();
    silent = false;
  }

  function reconnect(): void {
    documents.reconnect();
    drawings.reconnect();
  }

  function slotOf(has: (slot: BoardSlot) => boolean): BoardSlot | undefined {
    return documents.list().find(has);
  }

  function pen(audience: AudienceId): Pen | null {
    return penIn(slotOf(({ view }) => view.audience === audience));
  }

  function change(): void {
    for (const { view, document } of documents.list()) {
      const state = document?.state();
      if (state?.synced) {
        tray.settle(view.audience, state.lines);
        tray.reveal(view.audience);
      }
      lastSaved = latest(lastSaved, state?.lastSaved ?? null);
    }
    for (const { document } of drawings.list()) {
      lastSaved = latest(lastSaved, document?.state().lastSaved ?? null);
    }
    snapshot = null;
    notify();
  }

  function readSnapshot(): BoardSnapshot {
    const slots = documents.list();
    const linked = linkAsConnection(followed, commands.oldest());
    const opened = [...slots, ...drawings.list()].map(slotAsConnection);
    const { changesAt, ...saving } = judgeSaved([linked, ...opened], now());
    judgement.clear();
    if (changesAt !== null) judgement.set(changesAt - now(), change);
    return {
      link: followed,
      view: followed.view,
      documents: slots.map(showSlot),
      saving: { ...saving, lastSaved },
      notSent: tray.list(),
      notDrawn: drawings.notDrawn(),
      writers: slots.flatMap(({ document }) => document?.state().writers ?? []),
      sending: commands.count(),
    };
  }

  const stop = link.subscribe(follow);
  return {
    subscribe,
    snapshot: () => (snapshot ??= readSnapshot()),
    pen,
    penFor: (line) => penIn(slotOf((slot) => hasLine(slot, line))),
    writingIn: (line, at) => {
      for (const slot of documents.list()) slot.document?.writingIn(placeIn(slot, line, at));
    },
    undo: history.undo,
    redo: history.redo,
    send: commands.send,
    keep: (words) => {
      tray.keep(words);
      change();
    },
    dismiss: (id) => {
      tray.dismiss(id);
      change();
    },
    addAgain: (id, { saidBy }) => {
      const entry = tray.list().find((one) => one.id === id);
      const into = entry === undefined ? null : pen(entry.audience);
      if (entry === undefined || into === null) return no('no-pen');
      const { code, text, line } = entry;
      const added = into.newLine({ code, text, saidBy, after: line });
      if (added.ok) tray.dismiss(id);
      return added;
    },
    openDrawing: drawings.source,
    putBack: drawings.putBack,
    letGo: drawings.letGo,
    leaving: () =>
      commands.count() > 0 ||
      !tray.isEmpty() ||
      drawings.wouldLose() ||
      documents
        .list()
        .some(({ document }) => document !== null && document.state().unsaved.size > 0),
    retryNow: () => {
      link.retryNow();
      reconnect();
      commands.retryNow();
    },
    setAttention: link.setAttention,
    close: () => {
      stop();
      link.close();
      commands.close();
      documents.follow([]);
      drawings.close();
      judgement.clear();
    },
  };
}

const latest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
