import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../shared/protocol/ids.ts';

/** Codes of an authenticator app: RFC 6238 with SHA-1, six digits and thirty seconds, which is what every app knows. */
const stepMs = 30_000;
const digits = 6;

/** How far the phone's clock may be from ours, either way. */
const windowSteps = 1;

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, as an app is told them: letters and digits that can be typed. */
export const makeTotpSecret = (): string =>
  [...randomBytes(32)].map((byte) => base32.charAt(byte % 32)).join('');

export const stepAt = (now: Instant): number => Math.floor(now / stepMs);

/** The code of one step. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', readBase32(secret)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(at) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The step a typed code belongs to: one of three, and later than the last that was used. Null for a wrong or used one. */
export function findStep(
  { secret, lastStep }: { secret: string; lastStep: number },
  typed: string,
  now: Instant,
): number | null {
  const code = Buffer.from(typed.replaceAll(/\D/g, '').padEnd(digits, ' ').slice(0, digits));
  const steps = [-windowSteps, 0, windowSteps].map((by) => stepAt(now) + by);
  const fits = steps.filter((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), code));
  return fits.find((step) => step > lastStep) ?? null;
}

/** What the QR code holds: the name under which the app lists it says where it is for. */
export function totpLink(secret: string, username: string): string {
  const label = encodeURIComponent(`Whiteboard:${username}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=Whiteboard`;
}

function readBase32(text: string): Buffer {
  const bits = Array.from(text)
    .map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
