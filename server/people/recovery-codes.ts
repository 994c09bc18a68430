import { randomBytes } from 'node:crypto';
import { crockfordAlphabet, plainReadingCode, spell } from './alphabets.ts';
import type { Secrets } from './secrets.ts';
import { mark } from './secrets.ts';

const count = 10;
const letters = 16;

/** Ten codes for the day the phone is lost, 80 bits each; what is kept of them opens nothing. */
export function makeRecoveryCodes(secrets: Secrets): { codes: string[]; kept: string[] } {
  const plain = Array.from({ length: count }, () =>
    spell(randomBytes(64), crockfordAlphabet, letters),
  );
  return { codes: plain.map(inGroups), kept: plain.map((code) => keep(secrets, code)) };
}

/** What is left when a code is used; null where it is none of them. Each of them works once. */
export function spendRecoveryCode(
  secrets: Secrets,
  kept: readonly string[],
  typed: string,
): string[] | null {
  const wanted = keep(secrets, plainReadingCode(typed));
  return kept.includes(wanted) ? kept.filter((one) => one !== wanted) : null;
}

const keep = (secrets: Secrets, code: string): string =>
  mark(secrets.recoveryCode, [code]).toString('base64url');

const inGroups = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;
