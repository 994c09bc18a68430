import type { KeyObject } from 'node:crypto';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { AudienceId, ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { FactRow } from '../rows.ts';
import { StoreDamaged } from '../store-failure.ts';
import { nextLink } from './chain.ts';
import type { ChainEnd } from './chain.ts';
import { seal, unsealJson } from './seal.ts';
import { checkChain } from './verify-journal.ts';
import { openWords, sealWords } from './words.ts';

/** What is sealed as a fact's body: the fact without its words, and what they hash to. */
export interface Body {
  readonly fact: object;
  readonly words: string | null;
}

/** Where a journal shall end, and which of its facts have lost their words on purpose. */
export interface JournalAsKnown {
  readonly chain: ChainEnd;
  readonly dropped: ReadonlySet<number>;
}

/** Whose key seals its words: a drawing's name goes with the drawing. */
function sealedFor(fact: Fact): AudienceId | null {
  if ('drawing' in fact) return fact.drawing;
  return 'audience' in fact ? (fact.audience ?? null) : null;
}

/** Seals facts behind `end`; each carries an HMAC over itself and the one before it. */
export function sealFacts(
  keys: KeyVault,
  conference: ConferenceId,
  facts: readonly Fact[],
  end: ChainEnd,
): { rows: FactRow[]; end: ChainEnd } {
  const key = keys.key(conference, keyNames.conference);
  let last = end;
  const rows = facts.map((fact): FactRow => {
    const seq = last.seq + 1;
    const { words, ...rest } = { words: undefined, ...fact };
    const audience = sealedFor(fact);
    const apart =
      words === undefined ? null : sealWords(keys, { conference, seq, audience }, words);
    const plain: Body = { fact: rest, words: apart?.hash ?? null };
    const body = seal(key, placeOf(conference, seq), Buffer.from(JSON.stringify(plain)));
    last = nextLink(keys, conference, last, body);
    return { seq, body, mac: Uint8Array.from(last.mac), words: apart?.row ?? null };
  });
  return { rows, end: last };
}

/**
 * Opens a journal and follows its chain to its end; throws where it was altered, swapped or cut. A fact whose words were
 * destroyed comes back without them; one whose words are merely gone does not open.
 */
export function openFacts(
  keys: KeyVault,
  conference: ConferenceId,
  rows: readonly FactRow[],
  { chain, dropped }: JournalAsKnown,
): Fact[] {
  checkChain(keys, conference, rows, chain);
  return rows.map((row) => {
    const body = openBody(keys, conference, row);
    checkWords(conference, row, body, dropped);
    if (row.words === null) return body.fact as Fact;
    const place = { conference, seq: row.seq };
    return { ...body.fact, words: openWords(keys, place, row.words, body.words) } as Fact;
  });
}

/** Sealed by `sealFacts` from a fact: where the seal holds, its shape is known. */
export function openBody(keys: KeyVault, conference: ConferenceId, row: FactRow): Body {
  try {
    return unsealJson(keyOf(keys, conference), placeOf(conference, row.seq), row.body) as Body;
  } catch (cause) {
    if (cause instanceof StoreDamaged) throw cause;
    throw new StoreDamaged({ conference }, `fact ${row.seq} of the journal was altered or moved.`, {
      cause,
    });
  }
}

/** Throws where words are missing that were not destroyed, or are there that were. */
export function checkWords(
  conference: ConferenceId,
  { seq, words }: FactRow,
  body: Body,
  dropped: ReadonlySet<number>,
): void {
  const expected = body.words !== null && !dropped.has(seq);
  if (expected === (words !== null)) return;
  throw new StoreDamaged(
    { conference },
    expected
      ? `the words of fact ${seq} are missing.`
      : `fact ${seq} has words again that it had lost, or never had.`,
  );
}

function keyOf(keys: KeyVault, conference: ConferenceId): KeyObject {
  const key = keys.find(conference, keyNames.conference);
  if (key === null) throw new StoreDamaged({ conference }, 'its key is missing from keys.db.');
  return key;
}

const placeOf = (conference: ConferenceId, seq: number) => ({ conference, kind: 'fact', row: seq });
