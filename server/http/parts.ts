import type { Instant } from '../../shared/protocol/ids.ts';
import type { Council } from '../people/council/council.ts';
import type { People } from '../people/people.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Store } from '../store/store.ts';
import type { PdfMaker } from '../render/pdf/pdf-maker.ts';
import type { Visitors } from './visitors.ts';

/** All that the requests lean on, joined in `main.ts`. */
export interface HttpParts {
  readonly rooms: Rooms;
  readonly store: Store;
  readonly people: People;
  readonly visitors: Visitors;
  /** Make PDFs and Word files beside everything else; whoever joins the parts closes them. */
  readonly pdf: PdfMaker;
  readonly word: PdfMaker;
  readonly address: Address;
  readonly now: () => Instant;
  /** Where the built client lies. */
  readonly clientFolder: string;
  /** Only the demo: a personal link lets its person straight in. */
  readonly straightIn: boolean;
  /** Where staff sign in, other than the sealed account; null where everybody's account is ours. */
  readonly council: Council | null;
  /** Told each time the sealed account is used, for the log. */
  readonly onSealedAccount: (account: string) => void;
  /** Told of every answer; ids and counts only, never an address with what stands behind its question mark. */
  readonly onAnswer: (answer: Answered) => void;
  /** Told of every bug that an answer ran into. */
  readonly onBug: (error: unknown) => void;
}

/** How browsers reach this server. */
export interface Address {
  /** What links begin with. */
  readonly origin: string;
  /** Every origin whose pages are ours, the one above included. */
  readonly origins: ReadonlySet<string>;
  /** Reached with a certificate that browsers trust: they may be told never to come without it. */
  readonly trusted: boolean;
}

export interface Answered {
  readonly method: string;
  /** The pattern of the address, never the address. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}
