import { expect, test } from 'vitest';
import { chargeLimits, createCharges } from '../../../server/relay/charges.ts';

const mother = { as: 'person', person: 'p1' } as const;
const { handshakes, milliseconds } = chargeLimits;

test('[L12] coming again and again is one person’s, and nobody else pays for it', () => {
  const charges = createCharges(() => 0);
  const opened = Array.from({ length: handshakes.burst + 50 }, () =>
    charges.of('c1', mother).opens(0),
  );
  expect(opened.filter(Boolean)).toHaveLength(handshakes.burst);
  expect(charges.of('c1', { as: 'person', person: 'p2' }).opens(0)).toBe(true);
  expect(charges.of('c2', mother).opens(0)).toBe(true);
  expect(charges.of('c1', mother).opens(1000)).toBe(true);
});

test('[L12] two tabs with seven sockets each, on a link that breaks every three seconds, are never refused', () => {
  const charge = createCharges(() => 0).of('c1', mother);
  for (let second = 0; second < 3600; second += 3) {
    for (let socket = 0; socket < 14; socket++) expect(charge.opens(second * 1000)).toBe(true);
  }
});

test('[L12] time that was taken on one socket is missing on the next', () => {
  const charges = createCharges(() => 0);
  const charge = charges.of('c1', mother);
  // One message may cost more than there is; only afterwards it is known.
  charge.spend(milliseconds.burst - 1, 0);
  expect(charge.isSpent(0)).toBe(false);
  charge.spend(500, 0);
  expect(charge.isSpent(0)).toBe(true);
  expect(charges.of('c1', mother).opens(0)).toBe(false);
  const later = (500 / milliseconds.perSecond) * 1000;
  expect(charge.isSpent(later)).toBe(false);
});

test('[L12] a pen that types as fast as anybody can, on a slow machine, is never refused', () => {
  const charge = createCharges(() => 0).of('c1', mother);
  for (let key = 0; key < 30 * 3600; key++) {
    const now = (key / 30) * 1000;
    expect(charge.isSpent(now)).toBe(false);
    // Fifty times what it takes here.
    charge.spend(1.5, now);
  }
});

test('[L12] who owes nothing is forgotten when there are very many', () => {
  let now = 0;
  const charges = createCharges(() => now);
  const debtor = charges.of('c1', mother);
  debtor.spend(milliseconds.burst + 10_000, now);
  now = 1000;
  for (let i = 0; i < 3000; i++) charges.of('c1', { as: 'waiting', waiting: `w${i}` });
  expect(charges.of('c1', mother)).toBe(debtor);
});
