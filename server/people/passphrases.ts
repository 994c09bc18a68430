import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** A passphrase as it is kept. */
export interface HashedPassphrase {
  readonly salt: string;
  readonly hash: string;
}

/** scrypt with a salt of each person's own and the installation's pepper; at most two at once. */
export interface Passphrases {
  hash(passphrase: string): Promise<HashedPassphrase>;
  /** Takes as long for nobody's passphrase (null) as for somebody's. */
  isRight(passphrase: string, kept: HashedPassphrase | null): Promise<boolean>;
}

/** What scrypt takes. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
}

// OWASP's scrypt figures: 128 MiB and about a third of a second each.
const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const hashBytes = 32;
const atOnce = 2;

/** `cost`: what scrypt is asked for; the figures above unless told. */
export function createPassphrases(secrets: Secrets, cost: Cost = usualCost): Passphrases {
  const inTurn = atMost(atOnce);
  const nobody = { salt: randomBytes(16).toString('base64url'), hash: '' };
  const digest = (passphrase: string, salt: string): Promise<Buffer> =>
    inTurn(() => stretch(pepper(secrets, passphrase), Buffer.from(salt, 'base64url'), cost));

  return {
    hash: async (passphrase) => {
      const salt = randomBytes(16).toString('base64url');
      return { salt, hash: (await digest(passphrase, salt)).toString('base64url') };
    },
    isRight: async (passphrase, kept) => {
      const found = await digest(passphrase, (kept ?? nobody).salt);
      const wanted = Buffer.from(kept?.hash ?? '', 'base64url');
      return timingSafeEqual(found, wanted.length === hashBytes ? wanted : Buffer.alloc(hashBytes));
    },
  };
}

/** NFC, so that an é typed on another keyboard is the same é. */
const pepper = (secrets: Secrets, passphrase: string): Buffer =>
  createHmac('sha256', secrets.pepper).update(passphrase.normalize('NFC')).digest();

const stretch = (secret: Buffer, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, hashBytes, cost, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

function atMost(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) {
      const turn = Promise.withResolvers<void>();
      waiting.push(turn.resolve);
      await turn.promise;
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
