import { readFileSync } from 'node:fs';
import type { Result } from '../shared/result.ts';
import { no, ok } from '../shared/result.ts';
import type { ClaimHolds, ClientKey, CouncilSettings } from './people/council/settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The council's sign-in as the environment has it; null where it has none. The problem is a sentence for whoever starts it. */
export function readCouncil(environment: Environment): Result<CouncilSettings | null, string> {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId = '' } = environment;
  if (issuer === '' && clientId === '') return ok(null);
  if (issuer === '' || clientId === '') {
    return no('OIDC_ISSUER and OIDC_CLIENT_ID go together: give both or neither.');
  }
  if (!isGoodIssuer(issuer)) {
    return no(
      'OIDC_ISSUER is the https address of your own issuer, like https://login.microsoftonline.com/TENANT/v2.0, never one for many councils (common, organizations).',
    );
  }
  const key = readKey(environment);
  if (!key.ok) return key;
  const claims = readClaims(environment);
  if (!claims.ok) return claims;
  const tenant = environment['OIDC_TENANT'] ?? null;
  const recheck = environment['OIDC_RECHECK'] === '1';
  return ok({ issuer, clientId, key: key.value, ...claims.value, tenant, recheck });
}

function isGoodIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, pathname } = new URL(issuer);
  const isHere = hostname === 'localhost' || hostname.startsWith('127.');
  const isForMany = /^\/(common|organizations|consumers)(\/|$)/.test(pathname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !isForMany;
}

function readKey(environment: Environment): Result<ClientKey, string> {
  const { OIDC_CLIENT_SECRET_FILE: secretFile, OIDC_PRIVATE_KEY_FILE: keyFile } = environment;
  const certificateFile = environment['OIDC_CERTIFICATE_FILE'];
  try {
    if (keyFile !== undefined) {
      const certificate =
        certificateFile === undefined ? null : readFileSync(certificateFile, 'utf8');
      return ok({ by: 'key', pem: readFileSync(keyFile, 'utf8'), certificate });
    }
    if (secretFile !== undefined) {
      return ok({ by: 'secret', secret: readFileSync(secretFile, 'utf8').trim() });
    }
  } catch {
    return no(
      'OIDC_PRIVATE_KEY_FILE, OIDC_CERTIFICATE_FILE or OIDC_CLIENT_SECRET_FILE could not be read.',
    );
  }
  return no('The issuer needs OIDC_PRIVATE_KEY_FILE (better) or OIDC_CLIENT_SECRET_FILE.');
}

/** A second factor is asked for unless it says in so many words that the issuer sees to it. */
function readClaims(
  environment: Environment,
): Result<Pick<CouncilSettings, 'mfa' | 'staff' | 'administrators'>, string> {
  const mfa = environment['OIDC_MFA'] ?? 'amr=mfa';
  const read = {
    mfa: mfa === 'issuer' ? null : readClaim(mfa),
    staff: readClaim(environment['OIDC_STAFF']),
    administrators: readClaim(environment['OIDC_ADMINISTRATORS']),
  };
  const { mfa: second, staff, administrators } = read;
  if (second === undefined || staff === undefined || administrators === undefined) {
    return no(
      'OIDC_MFA, OIDC_STAFF and OIDC_ADMINISTRATORS are written like roles=Whiteboard.Chair; OIDC_MFA may be "issuer" where the issuer itself asks everybody for a second factor.',
    );
  }
  return ok({ mfa: second, staff, administrators });
}

/** Null where it is not given, undefined where it can not be read. */
function readClaim(text: string | undefined): ClaimHolds | null | undefined {
  if (text === undefined) return null;
  const [, claim, value] = /^([\w.:/-]+)=(.+)$/.exec(text) ?? [];
  return claim === undefined || value === undefined ? undefined : { claim, value };
}
