import type * as z from 'zod/mini';
import type { passkeyJson } from '../../shared/protocol/staff.ts';

type PasskeyJson = z.infer<typeof passkeyJson>;

/** Passkeys need a browser that knows them and an address with a name: a number has no owner to bind them to. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  !/^[\d.]+$|:/.test(location.hostname);

/** What the person's device answers; null when they stopped, or it has nothing that fits. */
export async function askPasskey(asked: PasskeyJson): Promise<unknown> {
  const json = asked as unknown as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return toJson(() => navigator.credentials.get({ publicKey }));
}

/** A new passkey on the person's device; null when they stopped. */
export async function makePasskey(asked: PasskeyJson): Promise<unknown> {
  const json = asked as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return toJson(() => navigator.credentials.create({ publicKey }));
}

async function toJson(call: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await call();
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
  } catch {
    // Browsers tell "no", "not here" and "too late" apart only in part; to the person it is all "it was not used".
    return null;
  }
}
