import type { AudienceId, ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { DocumentRow, FactRow, Rows, SealedDestroy } from '../rows.ts';
import type { Batch, Destroy } from '../store.ts';
import { StoreFailure } from '../store-failure.ts';
import { checkWords, openBody } from './journal.ts';
import { resealWords } from './words.ts';

/** What goes with a batch: rows, and then keys. */
export interface DestroyPlan {
  readonly rows: Omit<SealedDestroy, 'errand'>;
  readonly keys: readonly string[];
}

/** Finds what `destroy` is about. Nothing of this conference may be under way meanwhile. */
export async function planDestroy(
  keys: KeyVault,
  rows: Rows,
  batch: Batch & { readonly destroy: Destroy },
  dropped: ReadonlySet<number>,
): Promise<DestroyPlan> {
  const { conference, destroy } = batch;
  const floors = new Map(destroy.before.map(({ audience, epoch }) => [audience, epoch]));
  checkEpochs(batch, floors);
  // Before anything is sealed: words of this batch belong to the new epoch too.
  for (const [audience, epoch] of floors) keys.key(conference, keyNames.audience(audience, epoch));
  const gone = { lines: new Set(destroy.lines), addenda: new Set(destroy.addenda) };
  const { rows: facts } = await rows.readFacts(conference);
  const words: number[] = [];
  const rewritten: { seq: number; words: NonNullable<FactRow['words']> }[] = [];
  for (const row of facts) {
    if (row.words === null) continue;
    const body = openBody(keys, conference, row);
    checkWords(conference, row, body, dropped);
    const floor = floors.get(row.words.audience) ?? 0;
    if (isAbout(body.fact, gone)) words.push(row.seq);
    else if (row.words.epoch < floor) {
      const place = { conference, seq: row.seq };
      const fresh = resealWords(keys, place, row.words, body.words, floor);
      rewritten.push({ seq: row.seq, words: fresh });
    }
  }
  const documents = oldDocuments(batch, await rows.listDocuments(conference), floors);
  return {
    rows: { words, rewritten, documents, copies: destroy.copies },
    keys: keysToDestroy(keys, conference, destroy, floors),
  };
}

interface Gone {
  readonly lines: ReadonlySet<unknown>;
  readonly addenda: ReadonlySet<unknown>;
}

/** Is it one of these addenda, or about one of these lines, questions of the scale, drawings or things handed in, or are they among its own? */
function isAbout(fact: object, { lines, addenda }: Gone): boolean {
  const {
    line,
    lines: list,
    scale,
    handedIn,
    drawing,
    addendum,
  } = fact as Readonly<Record<string, unknown>>;
  if (addenda.has(addendum)) return true;
  const among: readonly unknown[] = Array.isArray(list) ? list : [];
  return [line, scale, handedIn, drawing, ...among, ...among.map(lineOf)].some((id) =>
    lines.has(id),
  );
}

const lineOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'line' in entry ? entry.line : null;

type Floors = ReadonlyMap<AudienceId, number>;

function checkEpochs({ conference, snapshot, updates = [] }: Batch, floors: Floors): void {
  const fits = [...(snapshot === undefined ? [] : [snapshot]), ...updates].every(
    ({ audience, epoch }) => epoch >= (floors.get(audience) ?? 0),
  );
  if (!fits)
    throw new StoreFailure(
      'refused',
      `Conference ${conference}: a batch would write in the epoch it destroys.`,
    );
}

/** Documents go whole: half a document would be a damaged one. */
function oldDocuments(
  { conference, snapshot, updates = [] }: Batch,
  documents: readonly DocumentRow[],
  floors: Floors,
): string[] {
  return documents.flatMap(({ document, audience, oldest, newest }) => {
    const floor = floors.get(audience) ?? 0;
    if (oldest >= floor || document === snapshot?.document) return [];
    if (newest < floor && updates.every((update) => update.document !== document))
      return [document];
    throw new StoreFailure(
      'refused',
      `Conference ${conference}, document ${document}: it is written on in the epoch that destroys it.`,
    );
  });
}

function keysToDestroy(
  keys: KeyVault,
  conference: ConferenceId,
  destroy: Destroy,
  floors: Floors,
): string[] {
  return keys.names(conference).filter((name) => {
    const { audience, epoch } = keyNames.readAudience(name) ?? { audience: null, epoch: 0 };
    if (audience !== null) return epoch < (floors.get(audience) ?? 0);
    return destroy.copies && keyNames.isCopies(name);
  });
}
