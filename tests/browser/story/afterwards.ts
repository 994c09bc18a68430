import { expect, test } from 'vitest';
import { openGuest } from '../support/cast.ts';
import { phone } from '../support/person.ts';
import { canaries } from '../support/sample.ts';
import { everyone, expectNoneOf, expectNothingLeft } from './claims.ts';
import { byVideo } from './people.ts';
import type { Story } from './story.ts';

/** At home, and what is left behind. */
export function afterwards({ cast, ways }: Story): void {
  test('afterwards the mother reads the same outcomes by her link and her code; a wrong code says so calmly; black on white is one press (E1)', async () => {
    const { mother, venue } = cast();
    const atHome = await openGuest(venue, 'mother-at-home', phone);
    await atHome.page.goto(ways.mother);
    await atHome.page.getByLabel('Your code').fill('AAAA-AAAA-AA');
    await atHome.page.getByRole('button', { name: 'Open my copy' }).click();
    await atHome.reads('This code does not open the link.');
    await atHome.looks('wrong-code');
    await atHome.page.getByLabel('Your code').fill(ways.readingCode);
    await atHome.page.getByRole('button', { name: 'Open my copy' }).click();
    await atHome.outcomesAppear();
    expect(await atHome.readOutcomes()).toEqual(await mother.readOutcomes());
    await atHome.looks('outcomes');
    const paper = () =>
      atHome.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).not.toBe('rgb(255, 255, 255)');
    await atHome.page.getByRole('button', { name: 'Black on white' }).click();
    await expect.poll(paper).toBe('rgb(255, 255, 255)');
    expectNoneOf(canaries, atHome);
    await expectNothingLeft(atHome);
  });

  test('a link that is wrong and an address that leads nowhere answer calmly', async () => {
    const { late, venue } = cast();
    const { page } = late;
    await page.goto(`${venue.server.origin}/join#${'x'.repeat(32)}`);
    await late.isTold('This link does not lead anywhere now');
    await late.looks('wrong-link');
    await late.typeCode(venue.server.origin, ways.code);
    await late.askToComeIn({ name: 'Somebody', role: 'I work with the family', where: byVideo });
    await late.reads('We do not know this code.');
    await late.looks('wrong-room-code');
    const answer = await page.goto(`${venue.server.origin}/no/such/page`);
    expect(answer?.status()).toBe(404);
    await late.isTold('There is no page here');
    await late.looks('no-page');
  });

  test('nobody’s browser went anywhere else, was told of an error, or keeps anything', async () => {
    const { venue } = cast();
    for (const one of everyone(cast())) {
      expect(one.witness.errors, `errors of ${one.who}`).toEqual([]);
      expect(one.witness.strangers, `${one.who} reached`).toEqual([]);
      await expectNothingLeft(one);
    }
    const log = venue.server.logged.join('\n');
    for (const words of [...canaries, 'Thistlewick', 'Juno', 'Marguerite', 'drinking']) {
      expect(log).not.toContain(words);
    }
  });
}
