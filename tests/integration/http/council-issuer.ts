import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { CouncilSettings } from '../../../server/people/council/settings.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';

/** Somebody with an account at the council, and how they show who they are there. */
export interface Colleague {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly tid: string;
  readonly roles: readonly string[];
  readonly amr: readonly string[];
}

/** What an id token says, as far as tests change it. */
type Claims = Record<string, unknown>;

/** A real issuer (oidc-provider) on this machine. */
export interface Issuer {
  readonly origin: string;
  readonly settings: CouncilSettings;
  /** Who sits at the browser that comes next. */
  signsIn(who: Colleague): void;
  /** Begins to answer for a whiteboard at this origin. */
  serveFor(whiteboard: string): void;
  /** Changes id tokens before they go out; null for the truth. */
  forge(how: ((claims: Claims) => string) | null): void;
  /** Signed with the issuer's own key. */
  sign(claims: Claims): string;
  /** When it has answered once more whether somebody is still there. */
  askedAgain(): Promise<void>;
  /** Every account of the council is closed: its grants are over. */
  closeAccounts(): void;
  close(): Promise<void>;
}

const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const clientKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
const secret = 'a secret that only the whiteboard and its issuer know';

export async function openIssuer(
  wanted: Partial<CouncilSettings> = {},
  clientAuth: 'client_secret_post' | 'private_key_jwt' = 'client_secret_post',
): Promise<Issuer> {
  let provider: Provider | null = null;
  let who: Colleague | null = null;
  let forged: ((claims: Claims) => string) | null = null;
  let areClosed = false;
  let refreshed = Promise.withResolvers<void>();

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Another site than the whiteboard's, as in life: its cookies and ours never meet.
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (provider === null || who === null) return void response.writeHead(500).end();
    if (request.url?.startsWith('/interaction/') !== true) {
      return provider.callback()(request, response);
    }
    // The person types what they are asked for, and agrees.
    const login = { accountId: who.sub, amr: [...who.amr] };
    return provider.interactionFinished(request, response, { login });
  };
  const colleagues = new Map<string, Colleague>();

  return {
    origin,
    settings: {
      issuer: origin,
      clientId: 'whiteboard',
      key:
        clientAuth === 'private_key_jwt'
          ? {
              by: 'key',
              pem: clientKey.privateKey.export({ type: 'pkcs8', format: 'pem' }),
              certificate: null,
            }
          : { by: 'secret', secret },
      mfa: { claim: 'amr', value: 'mfa' },
      staff: null,
      administrators: null,
      tenant: null,
      recheck: false,
      ...wanted,
    },
    signsIn: (colleague) => {
      who = colleague;
      colleagues.set(colleague.sub, colleague);
    },
    serveFor: (whiteboard) => {
      const client = {
        client_id: 'whiteboard',
        redirect_uris: [`${whiteboard}/council/callback`],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: clientAuth,
        ...(clientAuth === 'private_key_jwt'
          ? { jwks: { keys: [clientKey.publicKey.export({ format: 'jwk' })] } }
          : { client_secret: secret }),
      } as NonNullable<Configuration['clients']>[number];
      provider = new Provider(
        origin,
        configurationOf(client, colleagues, () => areClosed),
      );
      provider.use(async (context, next) => {
        await next();
        const { oidc } = context as { oidc?: { params?: Record<string, unknown> } };
        if (oidc?.params?.['grant_type'] === 'refresh_token') refreshed.resolve();
        const body = context.body as { id_token?: string } | null;
        if (forged === null || context.path !== '/token' || body?.id_token === undefined) return;
        const claims = JSON.parse(
          Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString(),
        ) as Claims;
        context.body = { ...body, id_token: forged(claims) };
      });
    },
    forge: (how) => {
      forged = how;
    },
    sign,
    askedAgain: async () => {
      await refreshed.promise;
      refreshed = Promise.withResolvers();
    },
    closeAccounts: () => {
      areClosed = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Follows the issuer's pages until it sends the browser back; answers the address it is sent to. */
export async function visitIssuer(
  issuer: Issuer,
  address: string,
  browser: Browser = createBrowser(issuer.origin),
): Promise<string> {
  let at = new URL(address);
  while (at.origin === issuer.origin) {
    const answer = await browser.get(`${at.pathname}${at.search}`);
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`the issuer said ${String(answer.status)}: ${answer.text}`);
    at = new URL(next, issuer.origin);
  }
  return `${at.pathname}${at.search}`;
}

function configurationOf(
  client: NonNullable<Configuration['clients']>[number],
  colleagues: ReadonlyMap<string, Colleague>,
  areClosed: () => boolean,
): Configuration {
  return {
    clients: [client],
    jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), kid: 'issuer', use: 'sig' }] },
    cookies: { keys: ['for tests only'] },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'tid', 'roles', 'amr', 'email'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      RefreshToken: 600,
      IdToken: 600,
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: async () => Promise.resolve(true),
    findAccount: async (_context, sub) => {
      const colleague = colleagues.get(sub);
      if (colleague === undefined || areClosed()) return undefined;
      return Promise.resolve({
        accountId: sub,
        claims: async () => Promise.resolve({ ...colleague, sub }),
      });
    },
    loadExistingGrant: async ({ oidc }) => {
      const { session, client, provider } = oidc;
      if (session?.accountId === undefined || client === undefined) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile offline_access');
      await grant.save();
      return grant;
    },
  };
}

function sign(claims: Claims): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'issuer' })}.${part(claims)}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(key.privateKey, 'base64url');
  return `${signed}.${signature}`;
}
