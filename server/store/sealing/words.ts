import { createHmac, randomBytes } from 'node:crypto';
import type { AudienceId, ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { WordsRow } from '../rows.ts';
import { StoreDamaged } from '../store-failure.ts';
import { seal, unseal } from './seal.ts';

interface WordsOf {
  readonly conference: ConferenceId;
  readonly seq: number;
}

const saltBytes = 16;
/** The epoch of words that come before anything was written for their audience. */
const firstEpoch = 1;

/**
 * Names and free text of a fact in a row of their own, under the key of the fact's audience (the conference's where it
 * has none), and the salted hash that stays in the journal. The salt lies with the words: once they are destroyed,
 * nobody can try out which name or number the hash belongs to.
 */
export function sealWords(
  keys: KeyVault,
  { conference, seq, audience }: WordsOf & { readonly audience: AudienceId | null },
  words: unknown,
): { row: WordsRow; hash: string } {
  const salted = Buffer.concat([randomBytes(saltBytes), Buffer.from(JSON.stringify(words))]);
  const epoch = audience === null ? 0 : (keys.newestEpoch(conference, audience) ?? firstEpoch);
  const place = { conference, audience: audience ?? '', epoch, kind: 'words', row: seq };
  const key = keys.key(conference, keyName(place.audience, epoch));
  return {
    row: { audience: place.audience, epoch, bytes: seal(key, place, salted) },
    hash: hashOf(salted),
  };
}

/** Throws when they are not the words the fact was decided with. */
export const openWords = (
  keys: KeyVault,
  of: WordsOf,
  row: WordsRow,
  hash: string | null,
): unknown => JSON.parse(openSalted(keys, of, row, hash).subarray(saltBytes).toString());

/** The same words and salt under the key of a newer epoch; their hash stays what it is. */
export function resealWords(
  keys: KeyVault,
  of: WordsOf,
  row: WordsRow,
  hash: string | null,
  epoch: number,
): WordsRow {
  const salted = openSalted(keys, of, row, hash);
  const { audience } = row;
  const place = { conference: of.conference, audience, epoch, kind: 'words', row: of.seq };
  const key = keys.key(of.conference, keyName(audience, epoch));
  return { audience, epoch, bytes: seal(key, place, salted) };
}

function openSalted(
  keys: KeyVault,
  { conference, seq }: WordsOf,
  row: WordsRow,
  hash: string | null,
): Buffer {
  const { audience, epoch } = row;
  const key = keys.find(conference, keyName(audience, epoch));
  if (key === null)
    throw new StoreDamaged(
      { conference },
      `the key of audience ${audience}, epoch ${epoch}, is missing.`,
    );
  const salted = openRow(key, { conference, audience, epoch, kind: 'words', row: seq }, row);
  if (hashOf(salted) !== hash)
    throw new StoreDamaged(
      { conference },
      `the words of fact ${seq} are not those it was decided with.`,
    );
  return salted;
}

function openRow(
  key: Parameters<typeof unseal>[0],
  place: Parameters<typeof unseal>[1],
  row: WordsRow,
): Buffer {
  try {
    return unseal(key, place, row.bytes);
  } catch (cause) {
    throw new StoreDamaged(place, `the words of fact ${place.row} were altered or moved.`, {
      cause,
    });
  }
}

const keyName = (audience: AudienceId, epoch: number): string =>
  audience === '' ? keyNames.conference : keyNames.audience(audience, epoch);

const hashOf = (salted: Buffer): string =>
  createHmac('sha256', salted.subarray(0, saltBytes))
    .update(salted.subarray(saltBytes))
    .digest('base64');
