import { expect } from 'vitest';
import { craftUpdate, type CraftedStruct } from '../../support/crafted-update.ts';
import { idsIn, typeIn, type ItemId } from '../../support/pen-writing.ts';
import type { TestGate } from '../../support/test-gate.ts';

/** Refused with this kind, nothing changed anywhere, and the next honest word passes. */
export function expectRefused(gate: TestGate, update: Uint8Array, kind: string): void {
  const before = gate.content();
  expect(gate.judge(update, 'bob')).toMatchObject({ ok: false, problem: { kind } });
  expect(gate.content()).toEqual(before);
  expect(gate.document.shadow.store.pendingStructs).toBeNull();
  const honest = gate.change(gate.alice, () => typeIn(gate.alice, 'mine', '!'));
  gate.settle(gate.judge(honest, 'alice'));
}

/** Bob's first structs, under the clientID his browser has. */
export const bobs = (...structs: CraftedStruct[]): Uint8Array =>
  craftUpdate([{ client: 12, clock: 0, structs }]);

/** The first letter of Alice's line. */
export const firstLetter = (gate: TestGate): ItemId => idsIn(gate.alice, 'mine').firstLetter;
