import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../shared/protocol/limits.ts';
import { openCountedReader, type CountedReader } from '../support/counted-reader.ts';
import { openRawClient, say, syncPathOf } from '../support/raw-client.ts';
import { newOpId, startTestRelay, type TestRelay } from '../support/test-relay.ts';

/**
 * From "send out" to the last byte on that person's socket, beside what an ordinary line takes to the same socket.
 * Bytes are exact; of the times only the ratio counts.
 */

const rounds = 20;

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay();
  for (let line = 0; line < limits.linesOfOnePerson; line++)
    await addLine('mother', '漢'.repeat(4000));
});
afterAll(async () => relay.stop());

const addLine = async (who: 'mother' | 'nana', text: string) =>
  relay.command(relay.people[who], {
    kind: 'addLine',
    audience: relay.audiences.everyone,
    code: 'family-worry',
    text,
    saidBy: relay.people[who],
    about: null,
  });

/** The police officer, let in again each time. */
async function letIn(): Promise<string> {
  const { people } = relay;
  const [waiting, person] = [newOpId(), people.police];
  const police = { name: 'Tamar Voss', role: 'professional', where: 'room' } as const;
  const knock = { kind: 'knock', opId: waiting, via: 'link', person, spareLink: null } as const;
  await relay.door({ ...knock, ...police });
  const admit = { kind: 'admit', waiting, person, title: '', agency: '', ...police } as const;
  await relay.command(people.chair, admit);
  return person;
}

interface Measured {
  /** From the moment it was sent, and from its answer, to the last byte (milliseconds). */
  readonly fromSent: number;
  readonly fromAnswer: number;
  readonly bytes: number;
}

async function removeWhileReading(read: (reader: CountedReader) => Promise<void>) {
  const person = await letIn();
  const reader = await openCountedReader(relay, person);
  await read(reader);
  const sent = performance.now();
  const atSending = reader.bytes();
  await relay.command(relay.people.chair, { kind: 'remove', person });
  const answered = performance.now();
  await reader.readToTheEnd();
  const last = reader.bytes() === atSending ? sent : reader.lastByteAt();
  const fromAnswer = Math.max(0, last - answered);
  return { fromSent: last - sent, fromAnswer, bytes: reader.bytes() - atSending };
}

async function measure(read: (reader: CountedReader) => Promise<void>): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round++) all.push(await removeWhileReading(read));
  return all;
}

/** A line on its way to somebody who reads: what every word takes. */
async function measureLine(): Promise<number[]> {
  const reader = await openCountedReader(relay, relay.people.nana);
  await reader.hasRead(2_000_000);
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const bytes = reader.bytes();
    const since = performance.now();
    await addLine('nana', 'a line like any other');
    await reader.hasRead(bytes + 20);
    all.push(reader.lastByteAt() - since);
  }
  return all;
}

async function sizeOfBoard(): Promise<number> {
  const path = syncPathOf(relay, relay.documents.everyone);
  const client = await openRawClient(relay, path, relay.people.mother);
  client.send(say.step1());
  const board = await client.hears(({ kind }) => kind === 'step2');
  client.socket.close();
  return board.kind === 'step2' ? board.payload.byteLength : 0;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

test('from "send out" to the last byte', async () => {
  const line = median(await measureLine());
  const whole = await sizeOfBoard();
  const readers = {
    'keeps up': (reader: CountedReader) => reader.hasRead(whole),
    'in the middle of the board': (reader: CountedReader) => reader.hasRead(200_000),
    'stopped reading': async (reader: CountedReader) => {
      await reader.hasRead(200_000);
      reader.stopReading();
    },
  };
  for (const [who, read] of Object.entries(readers)) {
    const all = await measure(read);
    const figures = {
      'bytes at most': Math.max(...all.map(({ bytes }) => bytes)),
      'from sending, times a line': median(all.map(({ fromSent }) => fromSent)) / line,
      'from the answer, times a line': median(all.map(({ fromAnswer }) => fromAnswer)) / line,
      'from sending, ms': median(all.map(({ fromSent }) => fromSent)),
      'from the answer, ms': median(all.map(({ fromAnswer }) => fromAnswer)),
    };
    process.stdout.write(`${who}: ${JSON.stringify(figures)}\n`);
    expect(figures['bytes at most']).toBeLessThanOrEqual(64 * 1024 + 256);
    if (who === 'keeps up') expect(figures['from sending, times a line']).toBeLessThan(20);
  }
});
