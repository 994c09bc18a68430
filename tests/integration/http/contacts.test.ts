import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noContacts } from '../../../shared/conference/contacts.ts';
import type { Contacts } from '../../../shared/conference/contacts.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { must } from './retention-scene.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { passphrase, setScene } from './scene.ts';
import { signUp } from './staff-kit.ts';

/** FICTIONAL: numbers of the range that is kept for drama. */
const fennshire: Contacts = {
  council: 'Fennshire County Council',
  chair: '01632 960100',
  outOfHours: '01632 960111, or 999 in an emergency',
  complain: 'Write to the chair, or ring 01632 960100.',
  complainAboutChair: 'Write to the safeguarding manager.',
  more: 'You can ask a solicitor of your own.',
  support: [{ name: 'Lantern Line', reach: '01632 960222', about: 'For children' }],
};

let scene: Scene;
let colleague: Browser;

beforeAll(async () => {
  scene = await setScene(await startServer());
  const invited = await scene.staff.post('/api/staff', {
    name: 'Ada Kestrel',
    administrator: false,
  });
  const token = (invited.json as { link: string }).link.split('#')[1];
  colleague = createBrowser(scene.server.origin);
  const who = { token, name: 'Ada Kestrel', username: 'ada', passphrase: `${passphrase} too` };
  await signUp(colleague, who, scene.server.now());
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const ask = async (browser: Browser) => (await browser.get('/api/contacts')).json;
const save = (contacts: unknown, by = scene.staff) => by.post('/api/contacts', contacts);

/** The newest copy of the mother, after one more close. */
async function closeAgain(): Promise<{ copy: string; contacts?: Contacts }> {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  const { progress } = room.state();
  if (progress === 'closed') {
    await must(scene.command(scene.staff, { kind: 'reopen', reason: 'To look again' }));
  } else {
    await must(scene.command(scene.staff, { kind: 'start' }));
    await scene.letIn('Kezia Thistlewick', 'parent');
  }
  await must(scene.command(scene.staff, { kind: 'close' }));
  const { people, issues } = room.state();
  const mother = [...people.values()].find(({ role }) => role === 'parent')?.id ?? '';
  return copyOf(issues.at(-1)?.copies.get(mother) ?? '');
}

async function copyOf(copy: string): Promise<{ copy: string; contacts?: Contacts }> {
  const path = `/api/conferences/${scene.conference}/outcomes/${copy}.json`;
  return { copy, ...((await must(scene.staff.get(path))).json as object) };
}

describe('whom readers of the papers can ask', () => {
  test('[W35] nothing is set before the council says it, and staff alone read it', async () => {
    expect(await ask(colleague)).toEqual({ contacts: noContacts, mayChange: false });
    expect(await ask(scene.staff)).toEqual({ contacts: noContacts, mayChange: true });
    expect((await createBrowser(scene.server.origin).get('/api/contacts')).status).toBe(401);
    expect((await closeAgain()).contacts).toBeUndefined();
  });

  test('[W35] administrators change it, and each copy keeps those of the day it was made (E22, E23, E24, Y17, Y18, N29, D52)', async () => {
    expect((await save(fennshire, colleague)).status).toBe(404);
    await must(save(fennshire));
    const first = await closeAgain();
    expect(first.contacts).toEqual(fennshire);
    await must(save({ ...fennshire, chair: '01632 960199' }));
    const second = await closeAgain();
    expect(second.contacts?.chair).toBe('01632 960199');
    expect((await copyOf(first.copy)).contacts).toEqual(fennshire);
    await must(save(noContacts));
    expect((await closeAgain()).contacts).toBeUndefined();
  });

  test('[W35] what is not whole is refused', async () => {
    for (const wrong of [
      {},
      { ...fennshire, council: 'x'.repeat(200) },
      { ...fennshire, support: [{ name: ' ', reach: '', about: '' }] },
      { ...fennshire, chair: '\u{d800}' },
      { ...fennshire, more: 7 },
      { ...fennshire, extra: '' },
    ]) {
      expect([400, 413]).toContain((await save(wrong)).status);
    }
    expect(await ask(scene.staff)).toEqual({ contacts: noContacts, mayChange: true });
  });

  test('[W35] they are there again after the server was started again', async () => {
    await must(save(fennshire));
    const { openContacts } = await import('../../../server/people/contacts.ts');
    expect((await openContacts(scene.server.store)).now()).toEqual(fennshire);
  });
});
