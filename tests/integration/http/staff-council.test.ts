import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CouncilSettings } from '../../../server/people/council/settings.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { Colleague, Issuer } from './council-issuer.ts';
import { openIssuer, visitIssuer } from './council-issuer.ts';
import { openLive } from './live-socket.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { newConference, passphrase } from './scene.ts';
import { signIn, signUp } from './staff-kit.ts';

const marguerite: Colleague = {
  sub: 'a-0001',
  name: 'Marguerite Oldacre',
  email: 'm.oldacre@fennmere.example',
  tid: 'fennmere',
  roles: ['Whiteboard.Chair'],
  amr: ['pwd', 'mfa'],
};
const aMinute = 60_000;

// The issuer says each time that it is not meant for production.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));

let issuer: Issuer;
let server: RunningServer;
let clock: number;
afterEach(async () => {
  await server.stop();
  await issuer.close();
  forgetFolder(server.folder);
});

async function open(
  wanted: Partial<CouncilSettings> = {},
  auth?: Parameters<typeof openIssuer>[1],
): Promise<void> {
  clock = Date.now();
  issuer = await openIssuer(wanted, auth);
  const { settings } = issuer;
  server = await startServer({ now: () => clock, council: settings, sweepEveryMs: 50 });
  issuer.serveFor(server.origin);
  issuer.signsIn(marguerite);
}

const newBrowser = (): Browser => createBrowser(server.origin);
const meOf = async (browser: Browser) => (await browser.get('/api/me')).json;

async function depart(browser: Browser, what: 'sign-in' | 'prove' = 'sign-in'): Promise<string> {
  const answer = await browser.post('/api/council', { for: what });
  return (answer.json as { address: string }).address;
}

/** All the way to the issuer and back; answers what the page at the end says. */
async function signInAtCouncil(browser: Browser, what: 'sign-in' | 'prove' = 'sign-in') {
  return browser.get(await visitIssuer(issuer, await depart(browser, what)));
}

describe('[P19] signing in at the council', () => {
  beforeEach(() => open());

  test('ends in a session of ours and a page that goes on by itself; no token reaches the browser or stays here', async () => {
    const browser = newBrowser();
    const begun = await browser.post('/api/council', { for: 'sign-in' });
    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-cw-tx=.*SameSite=Lax; Max-Age=600$/);
    const { address } = begun.json as { address: string };
    const asked = new URL(address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid profile',
      redirect_uri: `${server.origin}/council/callback`,
    });
    expect(asked.get('state')?.length).toBeGreaterThan(20);
    expect(asked.get('nonce')?.length).toBeGreaterThan(20);

    let idToken = '';
    issuer.forge((claims) => (idToken = issuer.sign(claims)));
    const end = await browser.get(await visitIssuer(issuer, address));
    expect(end.status).toBe(200);
    expect(end.text).toContain('content="0;url=/conferences"');
    const cookies = end.headers.getSetCookie();
    expect(cookies.some((each) => /^__Host-cw=[\w-]{43}; .*SameSite=Strict$/.test(each))).toBe(
      true,
    );
    expect(cookies.some((each) => /^__Host-cw-tx=; .*Max-Age=0$/.test(each))).toBe(true);
    expect(await meOf(browser)).toMatchObject({
      as: 'staff',
      name: marguerite.name,
      council: true,
    });

    expect(idToken).not.toBe('');
    expect(end.text + cookies.join('')).not.toContain(idToken.split('.')[2]);
    expect(server.logged.join('\n')).not.toMatch(/code=|state=|eyJ|Marguerite|a-0001/);
  });

  test('an account is an issuer and a subject, whatever name or e-mail address comes with it', async () => {
    const [first, renamed, other] = [newBrowser(), newBrowser(), newBrowser()];
    await signInAtCouncil(first);
    await first.post('/api/conferences', newConference);
    issuer.signsIn({ ...marguerite, name: 'Marguerite Oldacre-Finch', email: 'new@x.example' });
    await signInAtCouncil(renamed);
    expect((await renamed.get('/api/conferences')).json).toMatchObject({
      conferences: [{ children: newConference.children.map(({ name }) => name) }],
    });
    // Somebody new who was given her old address.
    issuer.signsIn({ ...marguerite, sub: 'a-0002', name: 'Marlon Oldacre' });
    await signInAtCouncil(other);
    expect((await other.get('/api/conferences')).json).toEqual({
      conferences: [],
      destroyed: [],
    });
  });

  const refusedWith = async (browser: Browser, callback: string) => {
    const end = await browser.get(callback);
    expect(end.status).toBe(403);
    expect(end.text).toContain('/council/refused');
    expect(end.headers.getSetCookie().filter((each) => each.startsWith('__Host-cw='))).toEqual([]);
    expect(await meOf(browser)).toMatchObject({ as: 'nobody' });
  };
  const comeBackWith = async (change: (query: URLSearchParams) => void) => {
    const browser = newBrowser();
    const back = new URL(await visitIssuer(issuer, await depart(browser)), server.origin);
    change(back.searchParams);
    await refusedWith(browser, `${back.pathname}${back.search}`);
  };

  test.each<[string, (query: URLSearchParams) => void]>([
    ['a wrong state', (query) => query.set('state', 'x'.repeat(43))],
    ['no state', (query) => query.delete('state')],
    ['another issuer’s answer', (query) => query.set('iss', 'https://login.evil.example')],
    ['no issuer, where the issuer says that it names itself', (query) => query.delete('iss')],
    ['a made-up code', (query) => query.set('code', 'x'.repeat(43))],
    ['no code', (query) => query.delete('code')],
    ['an error', (query) => query.set('error', 'access_denied')],
  ])('coming back with %s is refused with no session', (_what, change) => comeBackWith(change));

  test('a code that was used, and an answer in another browser, are refused with no session', async () => {
    const [browser, stranger] = [newBrowser(), newBrowser()];
    const back = await visitIssuer(issuer, await depart(browser));
    await depart(stranger);
    await refusedWith(stranger, back);
    await refusedWith(newBrowser(), back);
    // The code was for her browser and is still good there.
    expect((await browser.get(back)).status).toBe(200);
    const again = createBrowser(server.origin, new Map());
    await depart(again);
    await refusedWith(again, back);
  });

  test('ten minutes are enough for a sign-in', async () => {
    const browser = newBrowser();
    const back = await visitIssuer(issuer, await depart(browser));
    clock += 10 * aMinute + 1;
    await refusedWith(browser, back);
  });

  const unsigned = (claims: Record<string, unknown>) => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  };
  const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600;

  test.each<[string, (claims: Record<string, unknown>) => string]>([
    ['another nonce', (claims) => issuer.sign({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _nonce, ...claims }) => issuer.sign(claims)],
    ['a time that is over', (claims) => issuer.sign({ ...claims, iat: 1, exp: anHourAgo() })],
    ['another audience', (claims) => issuer.sign({ ...claims, aud: 'another' })],
    ['another issuer', (claims) => issuer.sign({ ...claims, iss: 'https://evil.example' })],
    ['no signature', unsigned],
    ['a signature of something else', (claims) => `${issuer.sign(claims).slice(0, -8)}AAAAAAAA`],
    ['no second factor', (claims) => issuer.sign({ ...claims, amr: ['pwd'] })],
    ['nothing about a second factor', ({ amr: _amr, ...claims }) => issuer.sign(claims)],
  ])('an id token with %s is refused with no session', async (_what, forge) => {
    issuer.forge(forge);
    const browser = newBrowser();
    await refusedWith(browser, await visitIssuer(issuer, await depart(browser)));
  });

  test('an account stopped here is out at once with its sockets, whatever the issuer says', async () => {
    const sealed = newBrowser();
    await openSealedAccount(sealed);
    const browser = newBrowser();
    await signInAtCouncil(browser);
    const made = await browser.post('/api/conferences', newConference);
    const live = openLive(
      server.origin,
      (made.json as { conference: string }).conference,
      browser.cookie(),
    );
    await live.view(({ at }) => at === 'conference');
    const { staff } = (await sealed.get('/api/staff')).json as {
      staff: { id: string; name: string }[];
    };
    const { id = '' } = staff.find(({ name }) => name === marguerite.name) ?? {};
    expect((await sealed.post(`/api/staff/${id}/stop`, { stopped: true })).status).toBe(200);
    await live.closed;
    expect(await meOf(browser)).toMatchObject({ as: 'nobody' });
    await refusedWith(browser, await visitIssuer(issuer, await depart(browser)));
  });

  test('here only the sealed account has a passphrase, and each use of it is a warning in the log', async () => {
    const who = { username: 'sealed', passphrase };
    const kit = await openSealedAccount(newBrowser());
    expect(warnings()).toHaveLength(1);
    clock += aMinute;
    const browser = newBrowser();
    expect((await signIn(browser, who, kit.app.code(clock))).status).toBe(200);
    expect(warnings()).toHaveLength(2);
    expect(await meOf(browser)).toMatchObject({ as: 'staff', council: false });
    // There is one such account, and nobody is invited to another.
    expect(await server.serving.people.accounts.offerSetUp()).toBeNull();
    const invited = await browser.post('/api/staff', { name: 'Rue', administrator: true });
    expect(invited.status).toBe(403);
  });

  test('[P18] a fresh proof is shown at the council, by the same person, after we asked', async () => {
    const browser = newBrowser();
    await signInAtCouncil(browser);
    clock += 11 * aMinute;
    expect((await browser.get('/api/prove')).json).toMatchObject({
      refused: { kind: 'prove-again' },
    });
    const asked = new URL(await depart(browser, 'prove')).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);

    // Somebody else at her laptop, with an account of their own.
    issuer.signsIn({ ...marguerite, sub: 'a-0002', name: 'Marlon Oldacre' });
    const others = await signInAtCouncil(browser, 'prove');
    expect(others.status).toBe(403);
    expect((await browser.get('/api/prove')).status).toBe(403);

    // An issuer that did not ask again says so by its own clock.
    issuer.signsIn(marguerite);
    issuer.forge((claims) => issuer.sign({ ...claims, auth_time: anHourAgo() }));
    expect((await signInAtCouncil(browser, 'prove')).status).toBe(403);
    issuer.forge((claims) => issuer.sign({ ...claims, auth_time: Math.floor(clock / 1000) }));
    const old = browser.cookie();
    const end = await signInAtCouncil(browser, 'prove');
    expect(end.status).toBe(200);
    expect(end.text).toContain('content="0;url=/council/done"');
    expect((await browser.get('/api/prove')).json).toEqual({ proved: true });
    expect(browser.cookie()).not.toBe(old);
    expect((await newBrowser().get('/api/conferences', { cookie: old })).status).toBe(401);
  });

  test('an issuer that does not answer is said so, and nobody is signed in', async () => {
    await issuer.close();
    const answer = await newBrowser().post('/api/council', { for: 'sign-in' });
    expect(answer.status).toBe(503);
  });
});

test('[P19] other tenants and people without the app role are refused; an app role makes an administrator', async () => {
  await open({
    tenant: 'fennmere',
    staff: { claim: 'roles', value: 'Whiteboard.Chair' },
    administrators: { claim: 'roles', value: 'Whiteboard.Administrator' },
  });
  const signInOf = async (colleague: Colleague) => {
    issuer.signsIn(colleague);
    const browser = newBrowser();
    await signInAtCouncil(browser);
    return browser;
  };
  expect(await meOf(await signInOf({ ...marguerite, tid: 'elsewhere' }))).toMatchObject({
    as: 'nobody',
  });
  expect(await meOf(await signInOf({ ...marguerite, roles: ['Finance'] }))).toMatchObject({
    as: 'nobody',
  });
  const chair = await signInOf(marguerite);
  expect(await meOf(chair)).toMatchObject({ as: 'staff', administrator: false });
  expect((await chair.get('/api/staff')).status).toBe(404);
  const roles = ['Whiteboard.Chair', 'Whiteboard.Administrator'];
  const administrator = await signInOf({ ...marguerite, sub: 'a-0009', roles });
  expect((await administrator.get('/api/staff')).status).toBe(200);
});

test('[P19] the whiteboard can show who it is with a key instead of a secret', async () => {
  await open({}, 'private_key_jwt');
  const browser = newBrowser();
  expect((await signInAtCouncil(browser)).status).toBe(200);
  expect(await meOf(browser)).toMatchObject({ as: 'staff' });
});

test('[P20] asked again every ten minutes, an issuer that closed an account ends its sessions and sockets', async () => {
  await open({ recheck: true });
  const browser = newBrowser();
  await signInAtCouncil(browser);
  const made = await browser.post('/api/conferences', newConference);
  const { conference } = made.json as { conference: string };
  const live = openLive(server.origin, conference, browser.cookie());
  await live.view(({ at }) => at === 'conference');
  // Asked while all is well, nothing changes.
  clock += 10 * aMinute;
  await issuer.askedAgain();
  expect(await meOf(browser)).toMatchObject({ as: 'staff' });
  issuer.closeAccounts();
  clock += 10 * aMinute;
  await live.closed;
  expect(await meOf(browser)).toMatchObject({ as: 'nobody' });
});

async function openSealedAccount(browser: Browser) {
  const token = await server.serving.people.accounts.offerSetUp();
  const who = { token, name: 'Sealed account', username: 'sealed', passphrase };
  return signUp(browser, who, clock);
}

const warnings = () =>
  server.logged
    .map((line) => JSON.parse(line) as { level: number; event: string })
    .filter(({ event, level }) => event === 'sealed-account-used' && level === 40);
