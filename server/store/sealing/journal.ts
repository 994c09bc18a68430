import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { FactRow } from '../rows.ts';
import { StoreDamaged } from '../store-failure.ts';
import { seal, unseal } from './seal.ts';
import { openWords, sealWords } from './words.ts';

/** Where the chain of a journal ends. */
export interface ChainEnd {
  readonly seq: number;
  readonly mac: Buffer;
}

export const chainStart: ChainEnd = { seq: 0, mac: Buffer.alloc(32) };

/** What is sealed as a fact's body: the fact without its words, and what they hash to. */
interface Body {
  readonly fact: object;
  readonly words: string | null;
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
    const audience = 'audience' in fact ? (fact.audience ?? null) : null;
    const apart =
      words === undefined ? null : sealWords(keys, { conference, seq, audience }, words);
    const plain = Buffer.from(
      JSON.stringify({ fact: rest, words: apart?.hash ?? null } satisfies Body),
    );
    last = { seq, mac: macOf(key, last, conference, plain) };
    return {
      seq,
      body: seal(key, placeOf(conference, seq), plain),
      mac: Uint8Array.from(last.mac),
      words: apart?.row ?? null,
    };
  });
  return { rows, end: last };
}

/**
 * Opens a journal and follows its chain to `end`; throws where it was altered, swapped or cut. A fact whose words were
 * destroyed comes back without them, and the chain still holds.
 */
export function openFacts(
  keys: KeyVault,
  conference: ConferenceId,
  rows: readonly FactRow[],
  end: ChainEnd,
): Fact[] {
  const key = keys.key(conference, keyNames.conference);
  let last = chainStart;
  const facts = rows.map((row) => {
    const seq = last.seq + 1;
    if (row.seq !== seq)
      throw new StoreDamaged({ conference }, `fact ${seq} of the journal is missing.`);
    const plain = openBody(key, conference, row);
    last = { seq, mac: macOf(key, last, conference, plain) };
    if (!sameMac(last.mac, row.mac))
      throw new StoreDamaged({ conference }, `the journal's chain breaks at fact ${seq}.`);
    return openFact(keys, conference, row, plain);
  });
  if (last.seq !== end.seq || !sameMac(last.mac, end.mac)) {
    throw new StoreDamaged(
      { conference },
      `the journal ends at fact ${last.seq}, its head tells of ${end.seq}.`,
    );
  }
  return facts;
}

function openBody(key: KeyObject, conference: ConferenceId, row: FactRow): Buffer {
  try {
    return unseal(key, placeOf(conference, row.seq), row.body);
  } catch (cause) {
    throw new StoreDamaged({ conference }, `fact ${row.seq} of the journal was altered or moved.`, {
      cause,
    });
  }
}

function openFact(keys: KeyVault, conference: ConferenceId, row: FactRow, plain: Buffer): Fact {
  // Sealed by `sealFacts` from a fact, and the seal holds.
  const body = JSON.parse(plain.toString()) as Body;
  if (row.words === null) return body.fact as Fact;
  return {
    ...body.fact,
    words: openWords(keys, { conference, seq: row.seq }, row.words, body.words),
  } as Fact;
}

const placeOf = (conference: ConferenceId, seq: number) => ({ conference, kind: 'fact', row: seq });

function macOf(key: KeyObject, before: ChainEnd, conference: ConferenceId, plain: Buffer): Buffer {
  return createHmac('sha256', chainKey(key))
    .update(before.mac)
    .update(`${conference}|${before.seq + 1}|`)
    .update(plain)
    .digest();
}

const sameMac = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

const chainKeys = new WeakMap<KeyObject, Buffer>();

/** A key of its own for the chain: one key, one use. */
function chainKey(key: KeyObject): Buffer {
  const known = chainKeys.get(key);
  if (known !== undefined) return known;
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'journal chain', 32));
  chainKeys.set(key, derived);
  return derived;
}
