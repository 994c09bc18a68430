import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Certificate } from './http/web-server.ts';

const day = 24 * 60 * 60_000;
/** Phones refuse certificates that last longer than 398 days. */
const lastsMs = 365 * day;
/** One that is about to run out is made again before a conference, not during one. */
const leftMs = 14 * day;

/**
 * The certificate for the room's own network, kept beside the keys so that a phone asks only once. Made again when this
 * computer has got another address or the time is nearly over.
 */
export async function openRoomCertificate(
  folder: string,
  names: readonly string[],
): Promise<Certificate> {
  const file = join(folder, 'room-certificate.pem');
  const kept = existsSync(file) ? readBoth(readFileSync(file, 'utf8')) : null;
  if (kept !== null && stillFits(kept.cert, names)) return kept;
  const made = await makeCertificate(names);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${made.key}\n${made.cert}`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

function readBoth(pem: string): Certificate | null {
  const [key] =
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*-----END [A-Z ]*PRIVATE KEY-----/.exec(pem) ?? [];
  const [cert] = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(pem) ?? [];
  return key === undefined || cert === undefined ? null : { key, cert };
}

function stillFits(pem: string, names: readonly string[]): boolean {
  const certificate = new X509Certificate(pem);
  const isForAll = names.every((name) =>
    isIP(name) === 0
      ? certificate.checkHost(name) !== undefined
      : certificate.checkIP(name) !== undefined,
  );
  return isForAll && Date.parse(certificate.validTo) - Date.now() > leftMs;
}

async function makeCertificate(names: readonly string[]): Promise<Certificate> {
  const altNames = names.map((name) =>
    isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
  );
  const made = await generate([{ name: 'commonName', value: 'Conference whiteboard' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + lastsMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}
