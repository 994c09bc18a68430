import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { penLines } from '../../../server/demo/board.ts';
import { carryOut, freshId, idOf } from '../../../server/demo/cast.ts';
import type { Played } from '../../../server/demo/cast.ts';
import { createDemoClock } from '../../../server/demo/demo-clock.ts';
import { playConference } from '../../../server/demo/play-conference.ts';
import { lineId } from '../../../server/demo/write-board.ts';
import { makeCopies } from '../../../server/make-copies.ts';
import { openPeople } from '../../../server/people/people.ts';
import type { People } from '../../../server/people/people.ts';
import { openRooms } from '../../../server/rooms/open-rooms.ts';
import type { Rooms } from '../../../server/rooms/rooms.ts';
import { systemTimers } from '../../../server/rooms/timers.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { readBack, takeInventory } from './read-back.ts';

/**
 * `node tests/integration/upkeep/write-golden-store.ts FOLDER`: writes a small store with the release it stands in, and
 * what must be read back from it. Once for each format, by the release that wrote it; never again afterwards.
 */
const [to] = process.argv.slice(2);
if (to === undefined) throw new Error('Say which folder to write to.');
const folder = mkdtempSync(join(tmpdir(), 'golden-store-'));
const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')];
const dataFile = join(dataFolder, 'conferences.db');
const keysFile = join(keysFolder, 'keys.db');

const written = await openSqliteStore({ dataFolder, keysFolder });
await fill(written);
await written.close();
tidyUp(dataFile);
tidyUp(keysFile);

const inventory = takeInventory(dataFile);
const store = await openSqliteStore({ dataFolder, keysFolder });
const expected = await readBack(store, inventory);
await store.close();
tidyUp(dataFile);
tidyUp(keysFile);

mkdirSync(to, { recursive: true });
copyFileSync(dataFile, join(to, 'conferences.db'));
copyFileSync(keysFile, join(to, 'keys.db'));
copyFileSync(join(keysFolder, 'installation.key'), join(to, 'installation.key'));
// A checkout keeps no other modes; the tests put the key's back.
for (const name of ['conferences.db', 'keys.db', 'installation.key'])
  chmodSync(join(to, name), 0o644);
writeFileSync(join(to, 'expected.json'), `${JSON.stringify({ inventory, expected })}\n`);
rmSync(folder, { recursive: true });
process.exit(0);

/** Small, and whole without its log. */
function tidyUp(file: string): void {
  const database = new Database(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/**
 * Three conferences (one in a part and with a line that was redacted, one closed with copies, one destroyed), an account,
 * sessions, links and a wrong code.
 */
async function fill(into: Store): Promise<void> {
  const now = Date.now;
  const people = await openPeople(into, now);
  const account = await signUp(people);
  const rooms = openRooms({
    store: into,
    now,
    timers: systemTimers,
    newId: () => randomBytes(16).toString('hex'),
    newClientId: () => randomInt(1, 2 ** 32 - 1),
    joinOf: async () => ({ address: 'example.org', code: 'ABC DEF', link: 'https://example.org' }),
    makeCopies,
    report: ({ reason }) => {
      throw reason;
    },
  });
  const going = await playConference(rooms, account, createDemoClock());
  const closed = await playConference(rooms, account, createDemoClock());
  await close(closed);
  await redact(going);
  await letPeopleIn(people, rooms, going, account);
  const over = await playConference(rooms, account, createDemoClock());
  await rooms.close();
  await into.destroyConference({
    conference: over.conference,
    at: now(),
    asked: account,
    agreed: 'account-of-another',
    accounts: [account],
  });
}

async function signUp(people: People): Promise<string> {
  const token = (await people.accounts.offerSetUp()) ?? '';
  const who = { name: 'Marguerite Oldacre', username: 'marguerite' };
  const passphrase = 'lanterns over Fennmere pond';
  const account = await people.accounts.setUp({ token, ...who, passphrase });
  if (account === null || account === 'name-taken') throw new Error('no account was made');
  return account.id;
}

async function close(played: Played): Promise<void> {
  const { room } = played;
  const chair = idOf(played, 'marguerite');
  await carryOut(room, chair, {
    kind: 'recordDecision',
    opId: freshId(),
    over: 0,
    children: room.state().children.map(({ id }) => ({
      child: id,
      outcome: 'child-in-need',
      category: null,
      alsoCategories: [],
    })),
    reasons: 'Kezia and Bettina have made a start.',
    dissent: [],
    parentsViews: [],
  });
  await carryOut(room, chair, { kind: 'close', opId: freshId() });
}

async function redact(played: Played): Promise<void> {
  const said = penLines.find(({ audience }) => audience === 'everyone');
  if (said === undefined) throw new Error('the demo wrote nothing for everyone');
  const lines = [lineId(said.key)];
  const command = { kind: 'redactLines', opId: freshId(), lines } as const;
  await carryOut(played.room, idOf(played, 'marguerite'), command);
}

async function letPeopleIn(
  people: People,
  rooms: Rooms,
  { conference }: Played,
  account: string,
): Promise<void> {
  const state = (await rooms.enter(conference))?.state();
  if (state === undefined) throw new Error('the conference is not there');
  await people.waysIn.open(state);
  await people.sessions.begin({ as: 'staff', account, provedAt: Date.now(), opened: [] });
  await people.sessions.begin({ as: 'screen', conference });
  for (const { id: person, linkGeneration: generation } of state.people.values()) {
    await people.sessions.begin({ as: 'person', conference, person, generation });
    await people.readingCodes.isRight(
      { conference, person, generation },
      { code: 'AAAAA-AAAAA', pin: '' },
    );
  }
}
