import { createHash, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess, for a session or a one-time link. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
