import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { openGuest } from './support/cast.ts';
import { phone } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

let venue: Venue;
let started: Started;

beforeAll(async () => {
  venue = await openVenue();
  started = await openStarted(venue);
});
afterAll(() => venue.close());

const kezia = nameOf('p03');

const hasWayOut = async (page: Page) => {
  const button = page.getByRole('button', { name: 'Leave this page quickly' }).first();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  // In sight without looking for it, and large enough to hit.
  expect(box?.y).toBeLessThan(height);
  expect(box?.height).toBeGreaterThanOrEqual(32);
};

/** The chair's browser sends it, as the board's buttons do; answers the id of what it made. */
async function command(body: object): Promise<string> {
  const { page } = started.chair;
  const path = `/api/conferences/${page.url().split('/').at(-1) ?? ''}/commands`;
  const opId = crypto.randomUUID();
  const answer = await page.evaluate(
    async ([address, json]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: json });
      return { status: response.status, text: await response.text() };
    },
    [path, JSON.stringify({ ...body, opId })] as const,
  );
  expect(answer).toMatchObject({ status: 200 });
  return (JSON.parse(answer.text) as { id?: string }).id ?? '';
}

test('[J5] every page that a family may stand on has the way to leave it quickly', async () => {
  const { chair, mother, code, motherLink } = started;
  onTestFailed(() => mother.shows('when-it-failed'));
  const stranger = await openGuest(venue, 'stranger', phone);
  await stranger.page.goto(`${venue.server.origin}/join#${'x'.repeat(32)}`);
  await stranger.isTold('This link does not lead anywhere now');
  await hasWayOut(stranger.page);
  await stranger.typeCode(venue.server.origin, code);
  await hasWayOut(stranger.page);
  await stranger.askToComeIn({ name: 'Nia', role: 'Mum, dad or carer', where: 'In the room' });
  await stranger.waits();
  await hasWayOut(stranger.page);
  await chair.turnAway('Nia');
  await stranger.isTold('You cannot come in just now');
  await hasWayOut(stranger.page);
  await stranger.context.close();

  await mother.appears();
  await hasWayOut(mother.page);
  const part = await command({ kind: 'addPart', name: 'Apart', restricted: true, people: [] });
  await command({ kind: 'openPart', part });
  await mother.page.getByText('The chair will bring you back').first().waitFor();
  await mother.looks('holding');
  await hasWayOut(mother.page);
  await chair.sendOut(kezia);
  await mother.isTold('You are not in the meeting now');
  await hasWayOut(mother.page);
  await mother.page.goto(motherLink);
  await mother.isTold('This link does not lead anywhere now');
  await hasWayOut(mother.page);
});
