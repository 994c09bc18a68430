import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newOpId,
  startTestRelay,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';

let relay: TestRelay;

beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

const addLine = async (who: GuestName, opId: string, audience = relay.audiences.everyone) =>
  relay.command(relay.people[who], {
    kind: 'addLine',
    opId,
    audience,
    code: 'family-worry',
    text: 'one line',
    saidBy: relay.people[who],
    about: null,
  });

test('[C9] a line’s id, which everyone sees, sent back as the opId of somebody else’s command answers for that person alone', async () => {
  const opId = newOpId();
  const first = await addLine('nana', opId);
  expect(first).toEqual({ ok: true, value: { accepted: true, id: opId } });
  // Her own browser that lost the answer gets it again.
  expect(await addLine('nana', opId)).toEqual(first);
  expect(await addLine('mother', opId)).toMatchObject({ ok: false });
  expect(await relay.command(relay.people.mother, { kind: 'start', opId })).toMatchObject({
    ok: false,
  });
});

test('[C9] two people’s commands under one opId at the same moment: the first counts, the other is told', async () => {
  const opId = newOpId();
  const answers = await Promise.all([addLine('nana', opId), addLine('mother', opId)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
});

test('[C8] nobody learns from an opId whether there is a line they may not see', async () => {
  const hidden = newOpId();
  expect(await addLine('police', hidden, relay.audiences.professionals)).toMatchObject({
    ok: true,
  });
  const strikeUnder = async (opId: string) =>
    relay.command(relay.people.mother, { kind: 'strikeLine', opId, line: 'no-such-line' });
  expect(await strikeUnder(hidden)).toEqual(await strikeUnder(newOpId()));
});
