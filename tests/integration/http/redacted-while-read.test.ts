import { afterEach, expect, test } from 'vitest';
import { forgetFolder, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';
import { must } from './retention-scene.ts';
import { opId, setScene } from './scene.ts';

let server: RunningServer;
afterEach(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const words = 'Twelve lanterns were lit';

/** What happens once while the next copy is read from disk. */
let meanwhile: (() => Promise<unknown>) | null = null;

/** Closed, with one line of the mother's. */
async function held() {
  server = await startServer({
    // Within one minute, whatever the machine is busy with.
    now: () => 1_790_000_000_000,
    disk: (store) => ({
      ...store,
      readCopy: async (...asked) => {
        const copy = await store.readCopy(...asked);
        const [now, later] = [meanwhile, null];
        meanwhile = later;
        await now?.();
        return copy;
      },
    }),
  });
  const scene = await setScene(server);
  const state = async () => {
    const room = await server.serving.rooms.enter(scene.conference);
    if (room === null) throw new Error('no room');
    return room.state();
  };
  await must(scene.command(scene.staff, { kind: 'start' }));
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  await must(mother.get('/api/me'));
  const { audiences, people } = await state();
  const everyone = [...audiences.values()].find(({ name }) => name === 'everyone')?.id;
  const person = [...people.values()].find(({ name }) => name === 'Kezia Thistlewick')?.id ?? '';
  const line = opId();
  const said = { kind: 'addLine', code: 'strength', text: words, saidBy: person, about: null };
  await must(scene.command(mother, { ...said, audience: everyone, opId: line }));
  await must(scene.command(scene.staff, { kind: 'close' }));
  const redact = async () => {
    await must(scene.command(scene.staff, { kind: 'reopen', reason: 'A word was wrong.' }));
    await must(scene.command(scene.staff, { kind: 'redactLines', lines: [line] }));
  };
  return { scene, state, mother, person, redact };
}

test('[W21] a copy whose words are redacted while it is fetched does not leave, also where its opening was noted before', async () => {
  const { scene, state, mother, person, redact } = await held();
  await scene.giveOut();
  const copy = (await state()).issues.at(-1)?.copies.get(person) ?? '';
  const path = `/api/conferences/${scene.conference}/outcomes/${copy}.json`;
  expect((await must(mother.get(path))).text).toContain(words);

  meanwhile = redact;
  const answer = await mother.get(path);
  expect(meanwhile).toBeNull();
  expect([answer.status, answer.text.includes(words)]).toEqual([409, false]);
});

test('[W24] what was found in copies does not leave either, once its words are redacted', async () => {
  const { scene, person, redact } = await held();
  const path = `/api/conferences/${scene.conference}/giving-out`;
  const facts = [{ kind: 'other', text: 'lanterns', keptFrom: [person] }];
  await must(scene.command(scene.staff, { kind: 'setProtected', facts }));
  expect((await must(scene.staff.get(path))).text).toContain(words);

  meanwhile = redact;
  const answer = await scene.staff.get(path);
  expect(meanwhile).toBeNull();
  expect(answer.text).not.toContain(words);
});
