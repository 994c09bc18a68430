/**
 * Two cookies that say who a browser is, because the chair's laptop often drives the projector too: the screen must
 * not take the chair's place.
 * `__Host-` binds them to this very host, on TLS or on the machine itself.
 */
export const cookieNames = { person: '__Host-cw', screen: '__Host-cw-screen' } as const;

/**
 * A third one while staff are signing in; it lets its browser be nobody. Lax, because the council's sign-in sends the
 * browser back to us from another site.
 */
export const signInCookie = '__Host-cw-tx';

export type CookieName = (typeof cookieNames)[keyof typeof cookieNames] | typeof signInCookie;

const token = /^[A-Za-z0-9_-]{43}$/;

/** The value of a cookie in a Cookie header; null where there is none, or nothing we ever made. */
export function readCookie(header: string | undefined, name: CookieName): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return found !== undefined && token.test(found) ? found : null;
}

export const writeCookie = (name: CookieName, value: string): string =>
  `${name}=${value}; ${attributesOf(name)}${name === signInCookie ? '; Max-Age=600' : ''}`;

export const clearCookie = (name: CookieName): string =>
  `${name}=; ${attributesOf(name)}; Max-Age=0`;

const attributesOf = (name: CookieName): string =>
  `Path=/; Secure; HttpOnly; SameSite=${name === signInCookie ? 'Lax' : 'Strict'}`;
