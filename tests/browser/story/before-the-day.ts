import { expect, test } from 'vitest';
import { childrensNames, invitedOf, occasion } from '../support/sample.ts';
import { expectNothingLeft } from './claims.ts';
import { account, dennis, juno, kezia, sunniva } from './people.ts';
import type { Story } from './story.ts';

/** Some days before, at the office: the account, the conference, and the ways in. */
export function beforeTheDay({ cast, ways }: Story): void {
  test('the one-time link makes the first chair', async () => {
    const { office, venue } = cast();
    await office.page.goto(venue.server.setUpLink);
    await office.page.getByLabel('Your name').waitFor();
    await office.looks('set-up');
    await office.setUp(venue.server.setUpLink, account);
    await office.looks('conferences');
  });

  test('the chair makes a conference with three children and everyone who is invited', async () => {
    const { office } = cast();
    const withDevice = ['p02', 'p03', 'p07', 'p14'].map((key) => invitedOf(key, { device: true }));
    const without = ['p05', 'p08', 'p09', 'p11'].map((key) => invitedOf(key, { device: false }));
    await office.makeConference({
      ...occasion,
      children: childrensNames,
      people: [...withDevice, ...without],
    });
    await office.letSpeakFor(sunniva, juno);
    await office.apologisesFor(juno);
    await office.looks('conference');
  });

  test('links, codes and slips lead in, each for the person they are for', async () => {
    const { office } = cast();
    ways.code = await office.readRoomCode();
    ways.mother = await office.copyLinkOf(kezia);
    ways.minutes = await office.copyLinkOf(dennis);
    await office.makeSpareLinks();
    ways.spare = await office.copySpareLink();
    ways.readingCode = await office.readReadingCodeOf(kezia);
    const messages = await office.copyAllMessages();
    expect(messages).toContain(ways.mother);
    expect(messages).toContain(ways.minutes);
    expect(messages).not.toContain(ways.readingCode);
    ways.screen = await office.openScreen();
    expect([...office.witness.errors, ...office.witness.strangers]).toEqual([]);
    await expectNothingLeft(office);
    await office.context.close();
  });
}
