import { beforeEach, describe, expect, test } from 'vitest';
import { openPeople } from '../../../server/people/people.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../../server/store/store.ts';

const now = () => 1_780_000_000_000;
const who = {
  name: 'Marguerite Oldacre',
  username: 'Marguerite',
  passphrase: 'willow kettle nine',
};
const colleague = {
  issuer: 'https://login.example.org',
  subject: 'a-0001',
  name: 'Dennis Quill',
  administrator: false,
  refreshToken: null,
};

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
});

const here = () => openPeople(store, now);
const atCouncil = () => openPeople(store, now, true);

describe('[P2] who makes the first account', () => {
  test('the newest link does, once', async () => {
    const { accounts } = await here();
    const older = (await accounts.offerSetUp()) ?? '';
    const token = (await accounts.offerSetUp()) ?? '';
    expect(await accounts.setUp({ ...who, token: older })).toBeNull();
    const two = await Promise.all([1, 2].map(() => accounts.setUp({ ...who, token })));
    expect(two.filter((each) => each !== null)).toMatchObject([
      { name: who.name, administrator: true, sealed: false },
    ]);
    expect(await accounts.offerSetUp()).toBeNull();
  });

  test('[P19] a council that gets an issuer of its own makes a sealed account beside those it had', async () => {
    const local = await here();
    const token = (await local.accounts.offerSetUp()) ?? '';
    await local.accounts.setUp({ ...who, token });

    const { accounts } = await atCouncil();
    expect(await accounts.checkPassphrase(who.username, who.passphrase)).toBeNull();
    const sealing = { ...who, username: 'sealed', token: (await accounts.offerSetUp()) ?? '' };
    expect(await accounts.setUp(sealing)).toMatchObject({ administrator: true, sealed: true });
    expect(await accounts.checkPassphrase('sealed', who.passphrase)).toMatchObject({
      sealed: true,
    });
    expect(await accounts.offerSetUp()).toBeNull();
  });

  test('where everybody came by an issuer that is not used any more, somebody can begin again', async () => {
    const { councilAccounts } = await atCouncil();
    await councilAccounts.signIn(colleague);
    const { accounts } = await here();
    const token = (await accounts.offerSetUp()) ?? '';
    expect(await accounts.setUp({ ...who, token })).toMatchObject({ administrator: true });
  });
});

test('[P17] who is stopped while they come in stays stopped, by a link as by the council', async () => {
  const { accounts, councilAccounts, staffList } = await here();
  const token = await staffList.invite('Rue', false);
  const known = await councilAccounts.signIn(colleague);
  for (const { id } of await staffList.list()) {
    const comesIn =
      id === known?.id ? councilAccounts.signIn(colleague) : accounts.setUp({ ...who, token });
    await Promise.all([comesIn, staffList.setStopped(id, true)]);
    expect(await accounts.find(id)).toBeNull();
  }
  expect((await staffList.list()).map(({ standing }) => standing)).toEqual(['stopped', 'stopped']);
});

test('[P19] one person signing in twice at once is one account, and a name left out keeps the one before', async () => {
  const { councilAccounts, staffList } = await atCouncil();
  const both = await Promise.all([1, 2].map(() => councilAccounts.signIn(colleague)));
  expect(both[0]?.id).toBe(both[1]?.id);
  await councilAccounts.signIn({ ...colleague, name: '' });
  expect(await staffList.list()).toMatchObject([{ name: colleague.name, standing: 'in-use' }]);
  const other = { ...colleague, issuer: 'https://other.example.org' };
  expect((await councilAccounts.signIn(other))?.id).not.toBe(both[0]?.id);
});

test('[P24] what is kept of a passphrase, a recovery code and a sign-in under way opens nothing', async () => {
  const { accounts, secondFactors, signIns } = await here();
  const token = (await accounts.offerSetUp()) ?? '';
  const account = await accounts.setUp({ ...who, token });
  const id = account === null || account === 'name-taken' ? '' : account.id;
  const codes = await secondFactors.renewRecovery(id);
  const cookie = await signIns.begin({
    for: 'second-factor',
    account: id,
    challenge: null,
    secret: null,
  });
  const kept = JSON.stringify([
    ...(await store.listRecords('account')),
    ...(await store.listRecords('sign-in')),
  ]);
  const secrets = [
    who.passphrase,
    cookie,
    ...codes,
    ...codes.map((code) => code.replaceAll('-', '')),
  ];
  for (const secret of secrets) expect(kept).not.toContain(secret);
  expect(new Set(codes).size).toBe(10);
});

test('[P24] of two takers of one sign-in, one gets it, and a passkey’s question is asked once', async () => {
  const { signIns } = await here();
  const cookie = await signIns.begin({ for: 'passkey', challenge: 'c' });
  const asked = await Promise.all([signIns.takeChallenge(cookie), signIns.takeChallenge(cookie)]);
  expect(asked.filter((each) => each !== null)).toHaveLength(1);
  const taken = await Promise.all([signIns.take(cookie), signIns.take(cookie)]);
  expect(taken.filter((each) => each !== null)).toHaveLength(1);
});
