import { expect, test } from 'vitest';
import { createPacer, pace } from '../../../server/relay/pacer.ts';

/** The other end: what was handed over, and the marks it has not answered yet. */
function openWay() {
  const sent: { text: string; isText: boolean; isLast: boolean }[] = [];
  const marks: Buffer[] = [];
  const pacer = createPacer({
    send: (piece, what) => sent.push({ text: Buffer.from(piece).toString(), ...what }),
    mark: (name) => marks.push(name),
  });
  const onTheWay = (): number => sent.reduce((sum, { text }) => sum + text.length, 0);
  const answer = (): void => {
    const name = marks.shift();
    if (name !== undefined) pacer.passed(name);
  };
  return { pacer, sent, marks, onTheWay, answer };
}

const big = 'x'.repeat(1_000_000);

test('[L13] small messages go at once, whole, and without a mark each', () => {
  const { pacer, sent, marks } = openWay();
  for (let i = 0; i < 100; i++) pacer.add(`key ${i}`);
  expect(sent).toHaveLength(100);
  expect(sent.every(({ isText, isLast }) => isText && isLast)).toBe(true);
  expect(marks).toHaveLength(0);
});

test('[L13] never more than 64 KiB are on their way that nobody said they have read', () => {
  const { pacer, onTheWay, answer, marks } = openWay();
  pacer.add(big);
  expect(onTheWay()).toBe(pace.inFlightBytes);
  let confirmed = 0;
  while (marks.length > 0) {
    const before = onTheWay();
    answer();
    confirmed += pace.markEveryBytes;
    expect(onTheWay() - confirmed).toBeLessThanOrEqual(pace.inFlightBytes);
    expect(onTheWay()).toBeGreaterThanOrEqual(before);
  }
  expect(onTheWay()).toBe(big.length);
});

test('[L13] messages arrive in order and whole, a large one between small ones', () => {
  const { pacer, sent, answer, marks } = openWay();
  pacer.add('first');
  pacer.add(Buffer.from(big));
  pacer.add('last');
  while (marks.length > 0) answer();
  const whole: string[] = [];
  let open = '';
  for (const { text, isLast } of sent) {
    open += text;
    if (!isLast) continue;
    whole.push(open);
    open = '';
  }
  expect(whole).toEqual(['first', big, 'last']);
  expect(sent.filter(({ isText }) => !isText)).toHaveLength(Math.ceil(1_000_000 / 16_384));
});

test('[L13] what is dropped is never sent, whatever is answered afterwards', () => {
  const { pacer, onTheWay, answer } = openWay();
  pacer.add(big);
  expect(pacer.drop()).toBe(true);
  answer();
  pacer.add('more');
  expect(onTheWay()).toBe(pace.inFlightBytes);
  const idle = openWay();
  idle.pacer.add('small');
  expect(idle.pacer.drop()).toBe(false);
});

test('[L13] answers nobody asked for, and the same one twice, hurry nothing', () => {
  const { pacer, onTheWay, marks } = openWay();
  pacer.add(big);
  const [first = Buffer.alloc(0)] = marks;
  for (const name of [Buffer.alloc(0), Buffer.alloc(5), Buffer.from([0, 0, 1, 0])])
    pacer.passed(name);
  expect(onTheWay()).toBe(pace.inFlightBytes);
  pacer.passed(first);
  pacer.passed(first);
  expect(onTheWay()).toBe(pace.inFlightBytes + pace.pieceBytes);
});
