import type { Doc } from 'yjs';
import type { Writing } from '../../../shared/board/write-facts.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { Live } from '../../../shared/conference/live.ts';
import type { LiveReader } from '../../../shared/conference/reader.ts';
import type { View } from '../../../shared/conference/view.ts';
import type { Observer } from './cast.ts';
import type { Intent } from './intents.ts';

/** A module as it is, changed into one that leaks. */
export type Mock = (original: Record<string, unknown>) => Record<string, unknown>;

export interface Leak {
  readonly file: string;
  readonly mock: Mock;
  /** Who learns of it. */
  readonly to: Observer;
  /** It shows when the conference is closed only, so each of its histories is closed in the end. */
  readonly closes?: true;
  /** What it takes to come to it, where it is rare: its histories have more of that. */
  readonly often?: readonly Intent[];
  /** How many of them to nine of all others; left out: one. */
  readonly weight?: number;
}

export const soonBy = (leak: Leak, ...often: readonly Intent[]): Leak => ({ ...leak, often });

export type AnyFunction = (...values: never[]) => unknown;

/** A function of a module, called and then spoiled. */
export const spoil =
  (name: string, spoiled: (call: AnyFunction) => AnyFunction): Mock =>
  (original) => ({ ...original, [name]: spoiled(original[name] as AnyFunction) });

/** Which of the two times a history is held: what a leak keeps lasts as long. */
let holding = 0;
export const nextHolding = (): void => void (holding += 1);

export function kept<Value extends object>(make: () => Value): () => Value {
  let last: { holding: number; value: Value } | null = null;
  return () => {
    if (last?.holding !== holding) last = { holding, value: make() };
    return last.value;
  };
}

export const counter = kept(() => ({ count: 0 }));

export const shared = '../../shared';
const viewFor = `${shared}/conference/view-for.ts`;
const writeFacts = `${shared}/board/write-facts.ts`;

export type Told = (conference: Conference, live: Live, reader: LiveReader, view: View) => unknown;

/** Adds something to every view that its reader may not know. */
export const inView = (leak: Told, to: Observer = 'mother'): Leak => ({
  file: viewFor,
  to,
  mock: spoil('viewFor', (call) => (...values: never[]) => {
    const [conference, reader, live] = values as unknown as [Conference, LiveReader, Live];
    const view = call(...values) as View;
    return { ...view, leak: leak(conference, live, reader, view) };
  }),
});

/** Only while their reader waits for another part. */
export const inHolding = (leak: (conference: Conference) => unknown): Leak =>
  inView((conference, _, __, view) => (view.at === 'holding' ? leak(conference) : null));

/** Writes something more with each fact of a kind. */
export const inWriting = (
  kind: Fact['kind'],
  more: (doc: Doc, fact: Extract<Fact, { line: string }>) => void,
): Leak => ({
  file: writeFacts,
  to: 'mother',
  mock: spoil('writesOf', (call) => (...values: never[]) => {
    const writing = call(...values) as Writing | null;
    const [fact] = values as unknown as [Fact];
    if (writing === null || fact.kind !== kind || !('line' in fact)) return writing;
    return {
      ...writing,
      write: (doc: Doc) => {
        writing.write(doc);
        more(doc, fact);
      },
    };
  }),
});

export const leakOf = (file: string, to: Observer, mock: Mock): Leak => ({ file, to, mock });
