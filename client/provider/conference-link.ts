import { beat, fromServerSchema } from '../../shared/protocol/live.ts';
import type { FromBrowser, FromServer } from '../../shared/protocol/live.ts';
import type { View } from '../../shared/conference/view.ts';
import { closeReasons } from '../../shared/protocol/close-reasons.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import { livePath } from '../../shared/protocol/sync-messages.ts';
import { askDoor } from './ask-door.ts';
import { createListeners } from './listeners.ts';
import { createAlarm, waitBeforeTry } from './waiting.ts';

/** What is known of the link now. A new object whenever anything in it changed. */
export interface LinkState {
  /**
   * ended: the server said that trying again is pointless; `why` tells the reason. damaged: it cannot be opened until
   * somebody has mended it, and is tried for all the same.
   */
  readonly standing: 'connecting' | 'open' | 'lost' | 'ended';
  readonly why: CloseKind | 'silence' | 'dropped' | 'damaged' | null;
  /** The moment its standing changed last. */
  readonly since: Instant;
  /** The newest view; it stays readable while the link is lost, and goes with the right to it. */
  readonly view: View | null;
  /** The newest typed outcomes this person may open. */
  readonly outcomes: { readonly version: number; readonly copy: string } | null;
  /** False while the server says that it can store nothing. */
  readonly storageWorks: boolean;
}

export interface LinkOptions {
  /** `https://host` of the page; the socket goes to the same place. */
  readonly origin: string;
  readonly conference: string;
  /** The room's screen says so: the same browser may have a person's session too. */
  readonly as?: 'screen';
  readonly WebSocket: typeof WebSocket;
  readonly fetch?: typeof fetch;
  readonly random?: () => number;
  readonly now?: () => Instant;
}

export interface ConferenceLink {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LinkState;
  /** Tries at once instead of waiting, also after an end. */
  readonly retryNow: () => void;
  /** Is somebody looking at this page? Told again after every reconnection. */
  readonly setAttention: (here: boolean) => void;
  readonly close: () => void;
}

/** `wss://host` for `https://host`. */
export const socketOrigin = (origin: string): string =>
  origin.replace(/^http/, 'ws').replace(/\/$/, '');

/**
 * The `/live` socket of one conference: keeps the newest view and comes back by itself, for ever. Eight seconds
 * without a frame are a lost connection even while the socket looks open (R8).
 */
export function openConferenceLink(options: LinkOptions): ConferenceLink {
  const { random = Math.random, now = Date.now, fetch = globalThis.fetch } = options;
  const query = options.as === undefined ? '' : `?as=${options.as}`;
  const address = `${socketOrigin(options.origin)}${livePath}/${options.conference}${query}`;
  const { subscribe, notify } = createListeners();
  const retry = createAlarm();
  const silence = createAlarm();
  let state: LinkState = {
    standing: 'connecting',
    why: null,
    view: null,
    outcomes: null,
    storageWorks: true,
    since: now(),
  };
  let socket: WebSocket | null = null;
  let tries = 0;
  let attention = true;
  let isFirst = true;

  function change(part: Partial<LinkState>): void {
    const turned = part.standing !== undefined && part.standing !== state.standing;
    state = { ...state, ...part, since: turned ? now() : state.since };
    notify();
  }

  function connect(): void {
    leave();
    const opened = new options.WebSocket(address);
    socket = opened;
    isFirst = true;
    let isOpen = false;
    silence.set(beat.lostAfterMs, () => lose('silence'));
    opened.addEventListener('message', (event) => opened === socket && hear(event.data));
    opened.addEventListener('close', (event) => opened === socket && end(event.code, isOpen));
    // An error is always followed by a close; without a listener a Node socket would throw it.
    opened.addEventListener('error', () => undefined);
    opened.addEventListener('open', () => {
      isOpen = true;
      tell({ type: 'attention', here: attention });
    });
  }

  function leave(): void {
    retry.clear();
    silence.clear();
    const left = socket;
    socket = null;
    left?.close();
  }

  function hear(data: unknown): void {
    silence.set(beat.lostAfterMs, () => lose('silence'));
    const frame = readFrame(data);
    if (frame === null) return;
    tries = 0;
    // It tells a new connection only where it cannot.
    if (isFirst && frame.type !== 'storage') change({ storageWorks: true });
    isFirst = false;
    if (frame.type === 'storage') change({ storageWorks: frame.works });
    else if (frame.type === 'view') change({ standing: 'open', why: null, view: frame.view });
    else if (frame.type === 'outcomes-issued')
      change({ outcomes: { version: frame.version, copy: frame.copy } });
    else if (state.standing !== 'open') change({ standing: 'open', why: null });
  }

  function end(code: number, wasOpen: boolean): void {
    if (reasonOf(code) === 'tooFast') return slowDown();
    if (isFinal(code)) return finish(reasonOf(code) ?? 'notAllowed');
    // "Try again" and nobody there since: it is still the server, and not the network.
    const before = !wasOpen && state.standing === 'lost' ? state.why : null;
    const isStill = before === 'tryAgain' || before === 'damaged';
    lose(reasonOf(code) ?? (isStill ? before : 'dropped'));
    if (!wasOpen) void ask();
  }

  function finish(why: CloseKind): void {
    leave();
    const isForgotten = endsRights(why) && state.view?.at !== 'outside';
    change({ standing: 'ended', why, view: isForgotten ? null : state.view });
  }

  /** Turned away at the door, or just no connection? */
  async function ask(): Promise<void> {
    const before = state;
    const answer = await askDoor({ ...options, fetch });
    if (state !== before || answer === 'welcome') return;
    if (answer === 'over') finish('signIn');
    else lose('damaged');
  }

  function lose(why: CloseKind | 'silence' | 'dropped' | 'damaged'): void {
    leave();
    retry.set(why === 'damaged' ? calmWait() : waitBeforeTry(tries++, random), connect);
    change({ standing: 'lost', why });
  }

  const calmWait = (): number => calmWaitMs + random() * calmWaitMs;

  /** Two pages on a link that breaks all the time, perhaps: it comes back by itself, and leaves the server in peace. */
  function slowDown(): void {
    leave();
    retry.set(calmWait(), connect);
    change({ standing: 'lost', why: 'tooFast' });
  }

  function tell(frame: FromBrowser): void {
    if (socket?.readyState === options.WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  connect();
  return {
    subscribe,
    state: () => state,
    retryNow: () => {
      tries = 0;
      if (state.standing === 'ended') change({ standing: 'connecting', why: null });
      connect();
    },
    setAttention: (here) => {
      attention = here;
      tell({ type: 'attention', here });
    },
    close: leave,
  };
}

/** How long a browser stays away at least that was too fast, or would only hear the same, in milliseconds. */
const calmWaitMs = 15_000;

/** Which reason of the table a close code is; null for a connection that simply broke. */
export function reasonOf(code: number): CloseKind | null {
  const found = Object.entries(closeReasons).find(([, reason]) => reason.code === code);
  return found === undefined ? null : (found[0] as CloseKind);
}

/** Whoever may not be here any more keeps nothing of what they saw. */
const endsRights = (why: CloseKind): boolean => why !== 'malformed';

/** A deliberate no (as y-websocket 3.1 reads it): trying again changes nothing. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

function readFrame(data: unknown): FromServer | null {
  try {
    const frame = fromServerSchema.safeParse(JSON.parse(String(data)));
    return frame.success ? frame.data : null;
  } catch {
    return null;
  }
}
