import * as client from 'openid-client';
import type { Instant } from '../../../shared/protocol/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { no, ok } from '../../../shared/result.ts';
import { clientAuthOf } from './client-key.ts';
import type { ClaimHolds, CouncilSettings } from './settings.ts';
import { holds } from './settings.ts';

/** A sign-in under way at the council's issuer: kept here until the browser comes back, told to nobody. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back. */
export interface CouncilPerson {
  readonly issuer: string;
  /** Together with the issuer, and never without it, who this is. */
  readonly subject: string;
  readonly name: string;
  readonly administrator: boolean;
  /** To ask again later whether they are still there; only where that was wanted. */
  readonly refreshToken: string | null;
}

/** not-let-in: came back without what we ask for, or with what is none of ours. not-there: the issuer does not answer. */
export type CouncilProblem = 'not-let-in' | 'not-there';

/** The council's issuer. Tokens are read once, when somebody comes back, and dropped. */
export interface Council {
  /** Where the browser goes. `afresh`: the person shows again who they are, however short ago they did. */
  depart(afresh: boolean): Promise<Result<{ address: string; journey: Journey }, CouncilProblem>>;
  arrive(
    url: URL,
    journey: Journey,
    afreshSince: Instant | null,
  ): Promise<Result<CouncilPerson, CouncilProblem>>;
  /** The next refresh token; null when the issuer says that it is over with this account. Throws when it says nothing. */
  stillGood(refreshToken: string): Promise<string | null>;
}

/** How far the issuer's clock may be from ours (milliseconds). */
const clockMs = 30_000;

export function openCouncil(settings: CouncilSettings, redirectTo: string): Council {
  const configuration = lazily(() => discover(settings));

  const arrive: Council['arrive'] = async (url, journey, afreshSince) => {
    const tokens = await client.authorizationCodeGrant(await configuration(), url, {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || !isLetIn(settings, claims)) return no('not-let-in');
    if (afreshSince !== null && !isAfresh(claims, afreshSince)) return no('not-let-in');
    return ok(personOf(settings, claims, tokens.refresh_token));
  };

  return {
    depart: async (afresh) => {
      try {
        const journey = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const asked = await askedOf(settings, redirectTo, journey, afresh);
        const address = client.buildAuthorizationUrl(await configuration(), asked);
        return ok({ address: address.href, journey });
      } catch {
        return no('not-there');
      }
    },
    arrive: async (url, journey, afreshSince) => {
      try {
        return await arrive(url, journey, afreshSince);
      } catch (error) {
        // Whatever the library finds wrong with an answer has one answer of ours.
        return no(isSilence(error) ? 'not-there' : 'not-let-in');
      }
    },
    stillGood: async (refreshToken) => {
      try {
        const tokens = await client.refreshTokenGrant(await configuration(), refreshToken);
        return tokens.refresh_token ?? refreshToken;
      } catch (error) {
        if (error instanceof client.ResponseBodyError) return null;
        throw error;
      }
    },
  };
}

async function discover(settings: CouncilSettings): Promise<client.Configuration> {
  const server = new URL(settings.issuer);
  // Only an issuer on this very machine may do without TLS.
  // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out; config allows no other.
  const insecure = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(server, settings.clientId, {}, await clientAuthOf(settings.key), {
    execute: [...insecure, client.enableNonRepudiationChecks],
  });
}

async function askedOf(
  { mfa, recheck }: CouncilSettings,
  redirectTo: string,
  journey: Journey,
  afresh: boolean,
): Promise<Record<string, string>> {
  const { claim = '', value = '' } = mfa ?? {};
  return {
    redirect_uri: redirectTo,
    scope: recheck ? 'openid profile offline_access' : 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    state: journey.state,
    nonce: journey.nonce,
    ...(claim === 'acr' ? { acr_values: value } : {}),
    // Entra ID's authentication contexts are asked for by name.
    ...(claim === 'acrs'
      ? { claims: JSON.stringify({ id_token: { acrs: { essential: true, value } } }) }
      : {}),
    ...(afresh ? { prompt: 'login', max_age: '0' } : {}),
  };
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string; readonly iss: string };

function isLetIn({ mfa, staff, tenant }: CouncilSettings, claims: Claims): boolean {
  const wanted: (ClaimHolds | null)[] = [
    mfa,
    staff,
    tenant === null ? null : { claim: 'tid', value: tenant },
  ];
  return wanted.every((each) => each === null || holds(claims, each));
}

/** They showed who they are after we asked, by the issuer's own word. */
function isAfresh({ auth_time: at }: Claims, since: Instant): boolean {
  return typeof at === 'number' && at * 1000 >= since - clockMs;
}

function personOf(
  { administrators }: CouncilSettings,
  claims: Claims,
  refreshToken: string | undefined,
): CouncilPerson {
  const { name } = claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: typeof name === 'string' ? name : '',
    administrator: administrators !== null && holds(claims, administrators),
    refreshToken: refreshToken ?? null,
  };
}

/** No connection, or an issuer that is itself in trouble. */
function isSilence(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500;
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** Asked once it is needed, and again after it failed. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = null;
      throw error;
    }
  };
}
