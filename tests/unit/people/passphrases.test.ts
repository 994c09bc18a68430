import { createHmac, scryptSync } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createPassphrases } from '../../../server/people/passphrases.ts';
import { openPeople } from '../../../server/people/people.ts';
import { openSecrets } from '../../../server/people/secrets.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';

const passphrase = 'willow kettle nine';
const owasp = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

test('[P1] a passphrase is kept as OWASP asks where nobody says otherwise: peppered, salted, 128 MiB for each try', async () => {
  const secrets = await openSecrets(await openMemoryStore());
  const { salt, hash } = await createPassphrases(secrets).hash(passphrase);
  const peppered = createHmac('sha256', secrets.pepper).update(passphrase).digest();
  const expected = scryptSync(peppered, Buffer.from(salt, 'base64url'), 32, owasp);
  expect(hash).toBe(expected.toString('base64url'));
});

test('[P1] an account is made and opened at that cost', async () => {
  const store = await openMemoryStore();
  const { accounts } = await openPeople(store, () => 1_780_000_000_000);
  const token = (await accounts.offerSetUp()) ?? '';
  await accounts.setUp({ token, name: 'Marguerite Oldacre', username: 'Marguerite', passphrase });
  const cheaper = { ...owasp, N: 2 ** 10 };
  const other = await openPeople(store, () => 1_780_000_000_000, false, cheaper);
  expect(await other.accounts.checkPassphrase('Marguerite', passphrase)).toBeNull();
  expect(await accounts.checkPassphrase('Marguerite', passphrase)).not.toBeNull();
});

test('[P1] no start of the program asks for less', () => {
  const asking = globSync('server/**/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('passphraseCost'),
  );
  expect(asking.toSorted()).toEqual(['server/people/people.ts', 'server/serve.ts']);
});
