import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { openCountedReader, type CountedReader } from '../../support/counted-reader.ts';
import { livePathOf, openRawClient, say, syncPathOf } from '../../support/raw-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';

/** What may be on its way when somebody's right ends, and the frame that says why. */
const inFlight = 64 * 1024 + 256;

let relay: TestRelay;
beforeEach(async () => {
  relay = await startTestRelay();
});
afterEach(async () => relay.stop());

const addLine = async (who: GuestName, text: string) =>
  relay.command(relay.people[who], {
    kind: 'addLine',
    audience: relay.audiences.everyone,
    code: 'family-worry',
    text,
    saidBy: relay.people[who],
    about: null,
  });

/** A board of five megabytes: more than anybody reads in one moment. */
async function fillBoard(): Promise<void> {
  for (const who of ['mother', 'nana'] as const) {
    for (let line = 0; line < limits.linesOfOnePerson; line++) {
      await addLine(who, '漢'.repeat(limits.lineText));
    }
  }
}

const remove = async (who: GuestName) =>
  relay.command(relay.people.chair, { kind: 'remove', person: relay.people[who] });

/** The bytes that come after the chair was answered, however long one reads on. */
async function bytesAfter(readers: readonly CountedReader[], who: GuestName): Promise<number[]> {
  expect(await remove(who)).toMatchObject({ ok: true });
  const before = readers.map((reader) => reader.bytes());
  await Promise.all(readers.map((reader) => reader.readToTheEnd()));
  return readers.map((reader, index) => reader.bytes() - (before[index] ?? 0));
}

describe('[L13] of whoever is sent out', () => {
  test('a reader who keeps up gets the reason and not a byte of what is said next', async () => {
    await addLine('mother', 'Before it: '.repeat(100));
    const board = await openCountedReader(relay, relay.people.police);
    const view = await openCountedReader(relay, relay.people.police, livePathOf(relay));
    await Promise.all([board.hasRead(1000), view.hasRead(1000)]);
    const removed = bytesAfter([board, view], 'police');
    await addLine('nana', 'CANARY-after-removal');
    const [ofBoard, ofView] = await removed;
    // A close frame; on the view's socket first the page that says they are outside.
    expect(ofBoard).toBeLessThanOrEqual(4);
    expect(ofView).toBeLessThanOrEqual(100);
  });

  test('a reader in the middle of a board of megabytes gets at most 64 KiB more', async () => {
    await fillBoard();
    const reader = await openCountedReader(relay, relay.people.police);
    await reader.hasRead(500_000);
    const [bytes] = await bytesAfter([reader], 'police');
    expect(bytes).toBeLessThanOrEqual(inFlight);
    expect(reader.bytes()).toBeLessThan(4_000_000);
  });

  test('a reader who stopped reading, with megabytes waiting for them, gets at most 64 KiB of them', async () => {
    await fillBoard();
    const slow = await openCountedReader(relay, relay.people.police);
    const deaf = await openCountedReader(relay, relay.people.police);
    deaf.stopReading();
    // What one has read quickly makes the machine take in more and more of what one has not.
    await slow.hasRead(2_000_000);
    slow.stopReading();
    const loud = await openRawClient(
      relay,
      syncPathOf(relay, relay.documents.everyone),
      relay.people.chair,
    );
    loud.send(say.step1());
    await loud.hears(({ kind }) => kind === 'step2');
    const before = [slow.bytes(), deaf.bytes()];
    expect(await remove('police')).toMatchObject({ ok: true });
    expect(await slow.readToTheEnd()).toBe(1006);
    expect(await deaf.readToTheEnd()).toBe(1006);
    expect(slow.bytes() - (before[0] ?? 0)).toBeLessThanOrEqual(inFlight);
    expect(deaf.bytes() - (before[1] ?? 0)).toBeLessThanOrEqual(inFlight);
    loud.socket.close();
  });
});

test('[L13] a reader who keeps up gets a board of megabytes whole, in pieces', async () => {
  await fillBoard();
  const client = await openRawClient(
    relay,
    syncPathOf(relay, relay.documents.everyone),
    relay.people.mother,
  );
  client.send(say.step1());
  const board = await client.hears(({ kind }) => kind === 'step2');
  expect(board.kind === 'step2' && board.payload.byteLength).toBeGreaterThan(4_000_000);
  await addLine('police', 'and goes on');
  await client.hears(({ kind }) => kind === 'update');
  client.socket.close();
});
