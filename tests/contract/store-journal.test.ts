import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationOwner, keyNames, openKeyVault } from '../../server/store/keys/key-vault.ts';
import type { KeyVault } from '../../server/store/keys/key-vault.ts';
import type { WrappedKey } from '../../server/store/keys/key-rows.ts';
import { createMemoryKeys } from '../../server/store/memory/memory-keys.ts';
import { createMemory } from '../../server/store/memory/open-memory-store.ts';
import type { Memory } from '../../server/store/memory/open-memory-store.ts';
import { checkFormat, formatPlace } from '../../server/store/sealing/format.ts';
import { sealJson } from '../../server/store/sealing/seal.ts';
import { openSealedStore } from '../../server/store/sealing/sealed-store.ts';
import { chainStart, nextLink } from '../../server/store/sealing/chain.ts';
import { sealFacts } from '../../server/store/sealing/journal.ts';
import { followChain, verifyJournal } from '../../server/store/sealing/verify-journal.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import {
  conference,
  lineFact,
  messageOf,
  readTexts,
  removedFact,
  updateOf,
} from './store-samples.ts';

let kit: SqliteKit;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(() => kit.remove());

/** A journal of four facts in memory, and a vault that holds the installation's keys and no other. */
async function writtenJournal(): Promise<{ memory: Memory; vault: KeyVault }> {
  const memory = createMemory();
  const store = await openSealedStore(
    memory.rows,
    await openKeyVault(memory.installationKey, memory.keys),
  );
  await store.commit({ conference, facts: [lineFact('line-1', 'one'), removedFact('person-1')] });
  await store.commit({ conference, facts: [lineFact('line-2', 'two'), removedFact('person-2')] });
  const left = (await memory.keys.list()).filter(({ owner }) => owner === installationOwner);
  return {
    memory,
    vault: await openKeyVault(memory.installationKey, { ...memory.keys, list: async () => left }),
  };
}

test('[S14] a journal is verified with the key of journals alone, and ends where its store says', async () => {
  const { memory, vault } = await writtenJournal();
  const store = await openSealedStore(
    memory.rows,
    await openKeyVault(memory.installationKey, memory.keys),
  );
  const end = await store.readJournalEnd(conference);
  const { rows, standing } = await memory.rows.readFacts(conference);
  expect(vault.find(conference, keyNames.conference)).toBeNull();
  expect(end?.mac).toMatch(/^[0-9a-f]{64}$/);
  expect(verifyJournal(vault, conference, rows, standing?.head ?? null)).toEqual({
    ok: true,
    ...end,
    facts: 4,
  });
  expect(verifyJournal(vault, 'conference-9', [], null)).toMatchObject({ ok: true, facts: 0 });
});

test('[S14] where a journal breaks is told by number', async () => {
  const { memory, vault } = await writtenJournal();
  const { rows, standing } = await memory.rows.readFacts(conference);
  const head = standing?.head ?? null;
  const flip = (bytes: Uint8Array) =>
    Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte));
  const altered = rows.map((row) => (row.seq === 3 ? { ...row, body: flip(row.body) } : row));
  const cut = rows.slice(0, 3);
  const holed = rows.filter(({ seq }) => seq !== 2);
  const verify = (list: typeof rows) => verifyJournal(vault, conference, list, head);
  expect(verify(altered)).toMatchObject({ ok: false, fact: 3 });
  expect(verify(cut)).toMatchObject({ ok: false, fact: 4 });
  expect(verify(holed)).toMatchObject({ ok: false, fact: 2 });
  expect(() => verifyJournal(vault, 'conference-2', rows, head)).toThrow(
    'its head was altered or moved',
  );
});

test('[S12] data whose key of journals is missing is refused', async () => {
  const store = await kit.open();
  await store.commit({ conference, updates: [updateOf('one')] });
  await store.close();
  const database = new Database(kit.keysFile);
  const kept = database.prepare<[], WrappedKey>("SELECT * FROM keys WHERE name = 'journal'").get();
  database.exec("DELETE FROM keys WHERE name = 'journal'");
  database.close();
  expect(await messageOf(kit.open())).toContain('the key of its journals is missing');
  const again = new Database(kit.keysFile);
  again.prepare("INSERT INTO keys VALUES ('', 'journal', ?)").run(kept?.wrapped);
  again.close();
  const reopened = await kit.open();
  expect(await readTexts(reopened)).toEqual(['one']);
  await reopened.close();
});

test('[S14] data that tells of a newer format is refused, with what to do', async () => {
  const memory = createMemory();
  const vault = await openKeyVault(memory.installationKey, memory.keys);
  const bytes = sealJson(vault.key(installationOwner, keyNames.records), formatPlace, {
    format: 3,
  });
  await memory.rows.putRecord({ kind: 'store', id: 'format', bytes });
  expect(await messageOf(checkFormat(memory.rows, vault))).toBe(
    'A newer release has written this folder. Start that release, or a newer one.',
  );
});

test('[S9] a fact from another course of the same conference breaks the chain behind it', async () => {
  const vault = await openKeyVault(createMemory().installationKey, createMemoryKeys());
  const course = (person: string) =>
    sealFacts(
      vault,
      conference,
      [removedFact('person-1'), removedFact(person), removedFact('person-3')],
      chainStart,
    );
  const one = course('person-2');
  const other = course('person-9');
  const mixed = one.rows.map((row, at) => (at === 1 ? (other.rows[1] ?? row) : row));
  expect(followChain(vault, conference, one.rows, one.end)).toMatchObject({ ok: true, facts: 3 });
  expect(followChain(vault, conference, mixed, one.end)).toMatchObject({ ok: false, fact: 2 });
  // Its link alone does not make it fit either.
  const linked = mixed.map((row, at) => ({ ...row, mac: one.rows[at]?.mac ?? row.mac }));
  expect(followChain(vault, conference, linked, one.end)).toMatchObject({ ok: false, fact: 2 });
});

test('[S9] the same fact behind another one has another link', async () => {
  const vault = await openKeyVault(createMemory().installationKey, createMemoryKeys());
  const body = new Uint8Array(40);
  const behind = (mac: Buffer) => nextLink(vault, conference, { seq: 1, mac }, body).mac;
  expect(behind(Buffer.alloc(32, 1))).not.toEqual(behind(Buffer.alloc(32, 2)));
});
