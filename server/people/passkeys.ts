import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { MadePasskey, UsedPasskey } from '../../shared/protocol/staff.ts';
import type { KeptAccount, KeptAccounts, KeptPasskey } from './kept-accounts.ts';
import { hasSecondFactor } from './kept-accounts.ts';

/** A passkey's answer to one question that was asked of one browser. */
export interface Answer<Response> {
  readonly response: Response;
  readonly challenge: string;
  /** The page it was given on, exactly one of ours. */
  readonly origin: string;
}

/** Passkeys: beside the passphrase, or, where the device checks who holds it, alone. */
export interface Passkeys {
  askToMake(
    account: string,
    origin: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON | null>;
  /** `onlyFirst` as for an app's codes. */
  keep(
    account: string,
    answer: Answer<MadePasskey>,
    how: { name: string; onlyFirst: boolean },
  ): Promise<boolean>;
  /** For one account, or (null) for whichever passkey the device offers. */
  ask(origin: string, wanted: Wanted): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /** The account whose passkey this is; null for a wrong answer, and for one of another account than `account`. */
  find(answer: Answer<UsedPasskey>, wanted: Wanted): Promise<string | null>;
}

interface Wanted {
  readonly account: string | null;
  /** No passphrase goes with it, so the device has to check who holds it. */
  readonly alone: boolean;
}

export function createPasskeys(kept: KeptAccounts, now: () => Instant): Passkeys {
  const findHolder = async (id: string, account: string | null) => {
    const all = account === null ? await kept.list() : [await kept.find(account)];
    return all.find((each) => each?.passkeys.some((passkey) => passkey.id === id)) ?? null;
  };
  return {
    askToMake: async (id, origin) => {
      const account = await kept.find(id);
      return account === null ? null : optionsToMake(account, hostOf(origin));
    },
    keep: async (id, answer, { name, onlyFirst }) => {
      const made = await verifyMade(answer);
      // Nobody registers a passkey that is somebody's already.
      if (made === null || (await findHolder(made.id, null)) !== null) return false;
      const passkey = { ...made, name, host: hostOf(answer.origin), added: now() };
      const changed = await kept.change(id, (account) =>
        onlyFirst && hasSecondFactor(account)
          ? null
          : { ...account, passkeys: [...account.passkeys, passkey] },
      );
      return changed !== null;
    },
    ask: async (origin, { account: id, alone }) => {
      const host = hostOf(origin);
      const account = id === null ? null : await kept.find(id);
      const own = account?.passkeys.filter((passkey) => passkey.host === host) ?? [];
      return generateAuthenticationOptions({
        rpID: host,
        allowCredentials: own.map(credentialOf),
        userVerification: alone ? 'required' : 'preferred',
      });
    },
    find: async (answer, { account: wanted, alone }) => {
      const holder = await findHolder(answer.response.id, wanted);
      const passkey = holder?.passkeys.find(({ id }) => id === answer.response.id);
      if (holder === null || passkey === undefined) return null;
      const counter = await verifyUsed(passkey, answer, alone);
      if (counter === null) return null;
      await kept.change(holder.id, (account) => ({
        ...account,
        passkeys: account.passkeys.map((each) =>
          each.id === passkey.id ? { ...each, counter } : each,
        ),
      }));
      return holder.id;
    },
  };
}

const optionsToMake = (account: KeptAccount, host: string) =>
  generateRegistrationOptions({
    rpName: 'Whiteboard',
    rpID: host,
    userName: account.username ?? account.name,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    // Ed25519, P-256 and RSA: what devices have.
    supportedAlgorithmIDs: [-8, -7, -257],
    excludeCredentials: account.passkeys.map(credentialOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });

/** The library throws for whatever does not fit; to us it is a wrong answer, whatever the reason. */
async function verifyMade({ response, challenge, origin }: Answer<MadePasskey>) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: false,
    });
    if (registrationInfo === undefined) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
  } catch {
    return null;
  }
}

async function verifyUsed(
  passkey: KeptPasskey,
  { response, challenge, origin }: Answer<UsedPasskey>,
  alone: boolean,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      credential: credentialOf(passkey),
      requireUserVerification: alone,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

const credentialOf = ({ id, publicKey, counter, transports }: KeptPasskey): WebAuthnCredential => ({
  id,
  publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
  counter,
  transports,
});

const hostOf = (origin: string): string => new URL(origin).hostname;
