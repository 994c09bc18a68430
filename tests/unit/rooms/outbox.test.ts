import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { expect, test } from 'vitest';
import { createOutbox } from '../../../server/rooms/outbox.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

function setUp() {
  const time = createVirtualTime(0);
  const sent: { at: number; update: Uint8Array; from: string | null }[] = [];
  const outbox = createOutbox<string>(time.timers, (update, from) =>
    sent.push({ at: time.now(), update, from }),
  );
  const doc = new Doc();
  const type = (from: string): void => {
    doc.once('update', (update: Uint8Array) => outbox.add(update, from));
    doc.getText('t').insert(0, 'x');
  };
  const read = (): number => {
    const reader = new Doc();
    for (const { update } of sent) applyUpdate(reader, update);
    return reader.getText('t').length;
  };
  return { time, sent, type, read, doc };
}

test('[R8] in a quiet document every update leaves at once', () => {
  const { time, sent, type } = setUp();
  for (let at = 0; at < 10; at++) {
    time.turnTo(at * 31);
    type('one');
  }
  expect(sent.map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, at) => at * 31));
});

test('[R8] in a busy one they leave together, never more than 40 ms late, and none is lost', () => {
  const { time, sent, type, read, doc } = setUp();
  for (let at = 0; at < 2000; at++) {
    time.turnTo(at / 4);
    type(at % 2 === 0 ? 'one' : 'two');
  }
  time.turnTo(1000);
  expect(read()).toBe(2000);
  expect(sent.length).toBeLessThan(100);
  const gaps = sent.map(({ at }, index) => at - (sent[index - 1]?.at ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(40);
  const reader = new Doc();
  for (const { update } of sent) applyUpdate(reader, update);
  expect(encodeStateAsUpdate(reader)).toEqual(encodeStateAsUpdate(doc));
});

test('[R8] when it is quiet again the next one leaves at once', () => {
  const { time, sent, type } = setUp();
  for (let at = 0; at < 100; at++) type('one');
  time.turnTo(5000);
  type('one');
  expect(sent.at(-1)?.at).toBe(5000);
});

test('[R8] what one pen alone wrote is not sent back to it, what several wrote goes to all', () => {
  const { time, sent, type } = setUp();
  for (const from of ['one', 'one', 'one']) type(from);
  time.turnTo(100);
  for (const from of ['one', 'one', 'two']) type(from);
  time.turnTo(200);
  expect(sent.map(({ from }) => from)).toEqual(['one', 'one', 'one', null]);
});
