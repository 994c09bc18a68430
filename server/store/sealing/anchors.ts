import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type { Anchor } from '../keys/key-rows.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import { StoreDamaged } from '../store-failure.ts';
import { sameMac } from './chain.ts';
import type { Head } from './head.ts';

/** How far each conference had come for certain, kept beside the keys: what tells that the data was put back. */
export interface Anchors {
  /** To be asked before the rows are read that are held against it. */
  of(conference: ConferenceId): Anchor | null;
  /** All of them, as they are now. */
  all(): ReadonlyMap<ConferenceId, Anchor>;
  /** This head is on disk. It is written down a little later, with others. */
  note(conference: ConferenceId, head: Head): void;
  /** Writes down what was noted, now. Never rejects: what could not be written is tried again with the next. */
  flush(): Promise<void>;
}

export interface AnchorOptions {
  /** How long after a batch its anchor is written at the latest. */
  readonly anchorAfterMs?: number;
  readonly now?: () => number;
  /** Runs it once after so many milliseconds, unless it is called off by what this answers. */
  readonly after?: (milliseconds: number, run: () => void) => () => void;
}

export async function openAnchors(
  { anchors: rows }: KeyVault,
  { anchorAfterMs = 10_000, now = Date.now, after = afterSoLong }: AnchorOptions,
): Promise<Anchors> {
  const written = new Map((await rows.listAnchors()).map((one) => [one.conference, one]));
  const noted = new Map<ConferenceId, Anchor>();
  let callOff: (() => void) | null = null;

  async function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    const anchors = [...noted.values()];
    if (anchors.length === 0) return;
    try {
      await rows.putAnchors(anchors);
    } catch {
      if (noted.size > 0) setTimer();
      return;
    }
    for (const anchor of anchors) {
      written.set(anchor.conference, anchor);
      if (noted.get(anchor.conference) === anchor) noted.delete(anchor.conference);
    }
    if (noted.size > 0) setTimer();
  }

  function setTimer(): void {
    callOff ??= after(anchorAfterMs, () => void flush());
  }

  return {
    of: (conference) => written.get(conference) ?? null,
    all: () => new Map(written),
    note(conference, { batches, chain }) {
      const { seq, mac } = chain;
      noted.set(conference, { conference, batches, seq, mac: Uint8Array.from(mac), at: now() });
      setTimer();
    },
    flush,
  };
}

function afterSoLong(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** Throws where a conference is behind its anchor, or went another way. `link`: what is stored as the anchor's fact. */
export function checkAnchor(anchor: Anchor | null, head: Head, link: Uint8Array | null): void {
  if (anchor === null) return;
  const { batches, seq, mac } = anchor;
  const isThere = seq === 0 || (link !== null && sameMac(link, mac));
  if (head.batches < batches || !isThere) throw older(anchor);
}

/** The same, as far as it can be told without reading the journal. */
export function checkNotBehind(anchor: Anchor | undefined, head: Head): void {
  if (anchor !== undefined && head.batches < anchor.batches) throw older(anchor);
}

const older = (anchor: Anchor): StoreDamaged =>
  new StoreDamaged(
    anchor,
    `it is older than it was on ${dayOf(anchor)}: a backup was put back by hand? Use npm run restore.`,
  );

/** Anything may stand in a damaged row. */
function dayOf({ at }: Anchor): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'an earlier day' : date.toISOString().slice(0, 10);
}
