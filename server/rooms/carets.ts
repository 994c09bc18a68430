import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Writers } from '../gate/writers.ts';
import { frameCarets, type CaretFrame } from './frames.ts';

/** One entry of an awareness message, read and reduced: where somebody writes, or null when they no longer do. */
export interface CaretEntry {
  readonly client: number;
  readonly clock: number;
  readonly place: CaretPlace | null;
}

export interface CaretPlace {
  readonly line: string | null;
  /** Letters before the caret. */
  readonly at?: number;
}

/** A caret's owner as the server knows them; nothing of it comes over the wire. */
export interface CaretOwner {
  readonly person: PersonId;
  readonly name: string;
}

/** Who writes where in one document. Only those who hold its pen send to it and hear of it. */
export interface Carets<Holder> {
  /** Answers the message for the other pens (null when nothing changed), or "foreign" when it speaks for another. */
  move(
    holder: Holder,
    owner: CaretOwner,
    entries: readonly CaretEntry[],
  ): Uint8Array | null | 'foreign';
  /** The holder is gone, or holds the pen no longer. Answers the message for the others. */
  drop(holder: Holder): Uint8Array | null;
  /**
   * Everyone else's: a provider that hears its own caret from outside takes it for a newer one, and one of its person's
   * other clients it sends back, as theirs to move (the clock grew until the pen was refused, measured).
   */
  list(person: PersonId): Uint8Array;
}

interface Caret<Holder> {
  /** The connection that spoke for it last; a reconnect takes it over. */
  holder: Holder;
  /** As last sent; a provider ignores what is not newer. */
  clock: number;
  /** As last received. */
  heard: number;
  state: unknown;
}

const maxClientsOfAConnection = 4;

/** The browser's own clock, with room below for what the server adds; so a restart of the server falls behind nobody. */
const clockStep = 256;

export function createCarets<Holder>(writers: Writers): Carets<Holder> {
  const carets = new Map<number, Caret<Holder>>();

  const isForeign = ({ person }: CaretOwner, { client, clock }: CaretEntry): boolean => {
    const owner = writers.ownerOf(client);
    if (owner === undefined) return !writers.mayTake(client, person);
    // A stock provider sends everything it hears back, and drops others' carets when they fall silent.
    return owner !== person && clock > (carets.get(client)?.clock ?? -1);
  };
  const put = (holder: Holder, owner: CaretOwner, entry: CaretEntry): CaretFrame | null => {
    const known = carets.get(entry.client);
    const takenOver = known?.holder !== holder;
    if (known !== undefined && !takenOver && entry.clock <= known.heard) return null;
    const state = entry.place === null ? null : { ...entry.place, ...owner };
    const clock = Math.max(entry.clock * clockStep, (known?.clock ?? 0) + 1);
    carets.set(entry.client, { holder, clock, heard: entry.clock, state });
    return { client: entry.client, clock, state };
  };
  const countOf = (holder: Holder): number =>
    [...carets.values()].filter((caret) => caret.holder === holder).length;

  return {
    move: (holder, owner, entries) => {
      if (entries.some((entry) => isForeign(owner, entry))) return 'foreign';
      const own = entries.filter(({ client }) =>
        [undefined, owner.person].includes(writers.ownerOf(client)),
      );
      if (countOf(holder) + own.length > maxClientsOfAConnection + countKnown(own, carets))
        return 'foreign';
      for (const { client } of own) writers.claim(client, owner.person);
      return frameOf(own.flatMap((entry) => put(holder, owner, entry) ?? []));
    },
    drop: (holder) => {
      const gone = [...carets].filter(
        ([, caret]) => caret.holder === holder && caret.state !== null,
      );
      for (const [, caret] of gone) {
        caret.state = null;
        caret.clock += 1;
      }
      return frameOf(gone.map(([client, { clock }]) => ({ client, clock, state: null })));
    },
    list: (person) =>
      frameCarets(
        [...carets].flatMap(([client, caret]) =>
          caret.state === null || writers.ownerOf(client) === person
            ? []
            : [{ client, clock: caret.clock, state: caret.state }],
        ),
      ),
  };
}

const frameOf = (frames: readonly CaretFrame[]): Uint8Array | null =>
  frames.length === 0 ? null : frameCarets(frames);

const countKnown = (entries: readonly CaretEntry[], carets: ReadonlyMap<number, unknown>): number =>
  entries.filter(({ client }) => carets.has(client)).length;
