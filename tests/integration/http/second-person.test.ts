import { afterEach, expect, test } from 'vitest';
import { givingOutSchema } from '../../../shared/protocol/giving-out.ts';
import type { Browser } from './browser.ts';
import { must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { setScene } from './scene.ts';

let server: RunningServer;
afterEach(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const words = 'The game is called Operation Teasel.';

test('[W25] a second person is not told by what was found that a restricted part spoke of it', async () => {
  server = await startServer();
  const scene = await setScene(server);
  const does = (command: Record<string, unknown>) => must(scene.command(scene.staff, command));
  const room = await server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  const idOf = (name: string) =>
    [...room.state().people.values()].find((one) => one.name === name)?.id ?? '';
  await does({ kind: 'start' });
  const minutes = await scene.letIn('Dennis Quill', 'minute-taker');
  await scene.letIn('Kezia Thistlewick', 'parent');
  await scene.letIn('Maud Pettigrew', 'professional');
  const said = { kind: 'addLine', code: 'strength', about: null, saidBy: idOf('Maud Pettigrew') };
  const whole = room.state().currentPart;
  const audienceOf = (part: string) => room.state().parts.get(part)?.audience;
  await does({ ...said, text: words, audience: audienceOf(whole) });
  const people = [idOf('Maud Pettigrew')];
  await does({ kind: 'addPart', name: 'Apart', restricted: true, people });
  const part = [...room.state().parts.keys()].at(-1) ?? '';
  await does({ kind: 'openPart', part });
  await does({ ...said, text: 'Operation Teasel has not ended', audience: audienceOf(part) });
  await does({ kind: 'openPart', part: whole });
  const apart = { kind: 'makeAudience', name: 'Kezia' };
  await does({ ...apart, members: { by: 'people', people: [idOf('Kezia Thistlewick')] } });
  await does({
    kind: 'invite',
    name: 'Rowan Pikestaff',
    role: 'parent',
    title: '',
    agency: '',
    where: 'room',
    device: true,
  });
  await scene.letIn('Rowan Pikestaff', 'parent');
  await does({ kind: 'close' });
  const found = async (browser: Browser) => {
    const path = `/api/conferences/${scene.conference}/giving-out`;
    const { readers } = givingOutSchema.parse((await must(browser.get(path))).json);
    return readers.flatMap(({ hits }) =>
      hits.map(({ around, from, to }) => around.slice(from, to)),
    );
  };
  expect(await found(scene.staff)).toContain('Operation Teasel');
  expect(await found(minutes)).not.toContain('Operation Teasel');
});
