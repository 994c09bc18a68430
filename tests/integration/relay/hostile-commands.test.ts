import { afterAll, beforeAll, expect, test } from 'vitest';
import { livePathOf, openRawClient, syncPathOf } from '../../support/raw-client.ts';
import { splitRelay } from '../../support/split-relay.ts';
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

test('[C30] the same decision recorded in two tabs at the same moment: one of them is told, and nothing is overwritten', async () => {
  const decide = async (reasons: string) =>
    relay.command(relay.people.chair, {
      kind: 'recordDecision',
      over: 0,
      reasons,
      dissent: [],
      parentsViews: [],
      children: (await relay.room()).state().children.map(({ id }) => ({
        child: id,
        outcome: 'neither',
        category: null,
        alsoCategories: [],
      })),
    });
  const answers = await Promise.all([decide('From the first tab'), decide('From the second tab')]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(answers[1]).toMatchObject({ problem: { kind: 'someone-was-first' } });
  expect((await relay.room()).state().decision).toMatchObject({
    version: 1,
    reasons: 'From the first tab',
  });
});

test('[C22] a line struck while its author changes it keeps both: the new words, struck', async () => {
  const opId = newOpId();
  await addLine('nana', opId);
  const [changed, struck] = await Promise.all([
    relay.command(relay.people.nana, { kind: 'changeLine', line: opId, text: 'what I meant' }),
    relay.command(relay.people.chair, { kind: 'strikeLine', line: opId }),
  ]);
  expect([changed.ok, struck.ok]).toEqual([true, true]);
  const lines = (await relay.room()).readLines(
    { as: 'person', person: relay.people.chair },
    relay.audiences.everyone,
  );
  expect(lines?.find(({ id }) => id === opId)).toMatchObject({
    text: 'what I meant',
    struck: true,
  });
});

test('[C22] nobody changes, strikes or moves the words of another, or answers in their name', async () => {
  const opId = newOpId();
  await addLine('mother', opId);
  const by = relay.people.nana;
  const asked = [
    relay.command(by, { kind: 'changeLine', line: opId, text: 'not so' }),
    relay.command(by, { kind: 'strikeLine', line: opId }),
    relay.command(by, { kind: 'restoreLine', line: opId }),
    relay.command(by, {
      kind: 'addLine',
      audience: relay.audiences.everyone,
      code: 'family-worry',
      text: 'in her name',
      saidBy: relay.people.mother,
      about: null,
    }),
  ];
  for (const answer of await Promise.all(asked)) {
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  }
});

test('[R11] when the chair’s own connections drop, a restricted part stays restricted', async () => {
  const apart = await startTestRelay();
  const split = await splitRelay(apart);
  await split.open('R');
  const chair = await openRawClient(apart, livePathOf(apart), apart.people.chair);
  const mother = await openRawClient(apart, livePathOf(apart), apart.people.mother);
  await mother.hears(({ kind }) => kind === 'text');
  chair.socket.terminate();
  const again = await openRawClient(apart, livePathOf(apart), apart.people.chair);
  await again.hears(({ kind }) => kind === 'text');
  const path = syncPathOf(apart, apart.documents.everyone);
  const tries = await openRawClient(apart, path, apart.people.mother);
  expect([4403, 4409]).toContain(await tries.closed());
  expect(mother.heard).toHaveLength(1);
  await apart.stop();
});
