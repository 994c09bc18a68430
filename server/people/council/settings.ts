/** How the council's staff sign in at its own issuer (Entra ID, or any other that speaks OpenID Connect). */
export interface CouncilSettings {
  /** Exactly this issuer, never one that answers for many councils. */
  readonly issuer: string;
  readonly clientId: string;
  readonly key: ClientKey;
  /** What says that a second factor was used; null leaves it to the issuer's own policy. */
  readonly mfa: ClaimHolds | null;
  /** Who may come in at all, an app role for example; null lets in everyone the issuer lets in. */
  readonly staff: ClaimHolds | null;
  /** Who may stop accounts here. */
  readonly administrators: ClaimHolds | null;
  /** The claim `tid` must say so, where one issuer serves several tenants. */
  readonly tenant: string | null;
  /** Ask the issuer every ten minutes whether the account is still good; for that a refresh token is kept. */
  readonly recheck: boolean;
}

/** How we show the issuer that it is us: a secret, or a key that never leaves this machine. */
export type ClientKey =
  | { readonly by: 'secret'; readonly secret: string }
  | { readonly by: 'key'; readonly pem: string; readonly certificate: string | null };

/** A claim has this value, or holds it in its list. */
export interface ClaimHolds {
  readonly claim: string;
  readonly value: string;
}

export function holds(claims: Readonly<Record<string, unknown>>, wanted: ClaimHolds): boolean {
  const value = claims[wanted.claim];
  return Array.isArray(value) ? value.includes(wanted.value) : value === wanted.value;
}
