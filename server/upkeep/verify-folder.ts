import Database from 'better-sqlite3';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import type { Looked } from '../store/sqlite/verify.ts';
import { lookAt } from '../store/sqlite/verify.ts';
import type { Databases } from '../store/sqlite/backup.ts';
import type { BackupFiles } from './make-backup.ts';
import { CannotDo } from './program.ts';
import { verifyConference } from './verify-conference.ts';
import type { Finding } from './verify-conference.ts';

/** The link of a journal as it stands on a paper. */
export interface Expected {
  readonly fact: number;
  /** Its first digits, eight at least. */
  readonly link: string;
}

export interface Verification {
  readonly findings: readonly Finding[];
  readonly records: Looked['records'];
  /** Which of these conferences the paper belongs to; null where none was asked for. */
  readonly belongsTo: readonly ConferenceId[] | null;
}

export interface VerifyOptions {
  /** All of them unless told. */
  readonly conference?: ConferenceId | undefined;
  readonly expected?: Expected | undefined;
}

/** Looks at all that is stored, and changes nothing. */
export async function verifyDatabases(
  databases: Databases,
  installationKey: Uint8Array,
  { conference, expected }: VerifyOptions = {},
): Promise<Verification> {
  const looked = await lookAt(databases, installationKey);
  const chosen = looked.conferences.filter((one) => conference === undefined || one === conference);
  if (conference !== undefined && chosen.length === 0)
    throw new CannotDo(`There is no conference ${conference} here.`);
  const findings: Finding[] = [];
  for (const one of chosen) findings.push(await verifyConference(looked, one));
  return {
    findings,
    records: looked.records,
    belongsTo: expected === undefined ? null : await whoHas(looked, findings, expected),
  };
}

/** A link counts only in a journal whose chain holds. */
async function whoHas(
  looked: Looked,
  findings: readonly Finding[],
  { fact, link }: Expected,
): Promise<ConferenceId[]> {
  const found: ConferenceId[] = [];
  for (const { conference, end } of findings) {
    const stored = await looked.linkOf(conference, fact);
    if (end !== null && stored?.startsWith(link) === true) found.push(conference);
  }
  return found;
}

/** "214:3f2a91c0", as many digits of the link as the paper has. */
export function readExpected(text: string): Expected {
  const [, fact, link] = /^(\d+):([0-9a-f]{8,64})$/i.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (fact === undefined || link === undefined)
    throw new CannotDo(
      'What is on the paper is written like --expect 214:3f2a91c0: the number of entries, and eight digits or more.',
    );
  return { fact: Number(fact), link: link.toLowerCase() };
}

/** Files that nobody writes to: a backup. */
export async function withBackup<Value>(
  files: BackupFiles,
  work: (databases: Databases) => Promise<Value>,
): Promise<Value> {
  const data = new Database(files.data, { readonly: true, fileMustExist: true });
  try {
    const keys = new Database(files.keys, { readonly: true, fileMustExist: true });
    try {
      return await work({ data, keys });
    } finally {
      keys.close();
    }
  } finally {
    data.close();
  }
}
