import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { canFail, full, openFaultyDisk } from '../support/faults/disk-faults.ts';
import type { FaultyDisk } from '../support/faults/disk-faults.ts';
import { headings } from './support/board.ts';
import { laptop, phone } from './support/person.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const folder = mkdtempSync(join(tmpdir(), 'whiteboard-full-'));
let disk: FaultyDisk;
let venue: Venue;
let scene: Started;
let hasFailed = false;

beforeAll(async () => {
  if (!canFail) return;
  disk = openFaultyDisk(folder);
  venue = await openVenue(disk.env);
  scene = await openStarted(venue);
  await scene.chair.closeTool();
});
beforeEach(({ skip }) => {
  skip(!canFail || hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [scene.chair, scene.minutes, scene.mother]) await one.shows('when-it-failed');
  });
});
afterAll(async () => {
  if (canFail) await venue.close();
  rmSync(folder, { recursive: true, force: true });
});

const cannot = /^The whiteboard cannot save just now/;

test('[B19] [P4] a full disk is said calmly to everybody who writes, and what they type is saved by itself later', async () => {
  const { chair, minutes, mother } = scene;
  await minutes.begin(headings.worried, 'Before the disk was full.');
  await mother.sees('Before the disk was full.');
  await minutes.saved();
  disk.set(...full);
  for (const { witness } of [chair, minutes, mother]) witness.connectionIsGone(true);
  await minutes.type(' While it was.');
  for (const one of [chair, minutes, mother]) await one.reads(cannot);
  await minutes.reads(/^Not saved yet/);
  await mother.compose('Mother while it was');
  await mother.send();
  await mother.page
    .getByRole('region', { name: /waits? to be sent/ })
    .getByText('Mother while it was')
    .waitFor();
  for (const one of [chair, minutes, mother]) await one.looks('cannot-save');
  await minutes.page.setViewportSize(phone);
  await minutes.looks('cannot-save-phone');
  await minutes.page.setViewportSize(laptop);
  disk.heal();
  await chair.sees('Before the disk was full. While it was.');
  await chair.sees('Mother while it was');
  for (const { page } of [chair, minutes, mother]) {
    await page.getByText(cannot).first().waitFor({ state: 'detached' });
  }
  await minutes.saved();
  for (const { witness } of [chair, minutes, mother]) witness.connectionIsGone(false);
  expect(await chair.line('Mother while it was').count()).toBe(1);
});

test('[B19] a damaged part of the board is said in words, and the rest of it works', async () => {
  const { chair, minutes, mother } = scene;
  await minutes.press('Enter');
  const place = chair.heading(headings.well);
  await place.getByRole('textbox', { name: /^Write a new line/ }).click();
  await place.getByRole('button', { name: /^Professionals/ }).click();
  await chair.type('For professionals.');
  await chair.press('Enter');
  await minutes.sees('For professionals.');
  for (const { witness } of [chair, minutes, mother]) witness.connectionIsGone(true);
  await venue.server.kill();
  damage(join(venue.server.folder, 'data', 'conferences.db'));
  await venue.server.startAgain();
  await chair.reads(/^One part of the board cannot be opened/);
  await chair.line('For professionals.').waitFor({ state: 'detached' });
  await chair.looks('damaged');
  for (const { witness } of [chair, minutes, mother]) witness.connectionIsGone(false);
  await minutes.write(headings.next, 'The rest of it works');
  await mother.sees('The rest of it works');
});

test('[R18] a conference whose journal is damaged says so on one calm page, and the list of conferences is there', async () => {
  const { chair, mother } = scene;
  const everyone = [chair, mother];
  for (const { witness } of everyone) witness.connectionIsGone(true);
  await venue.server.kill();
  const database = new Database(join(venue.server.folder, 'data', 'conferences.db'));
  database.exec('UPDATE facts SET body = zeroblob(length(body)) WHERE seq = 2');
  database.close();
  await venue.server.startAgain();
  for (const { page } of everyone) await page.reload();
  const heading = { name: 'This conference cannot be opened just now' };
  for (const one of everyone) {
    await one.page.getByRole('heading', heading).waitFor();
    await one.shows('damaged-conference');
  }
  await mother.page.setViewportSize(phone);
  await mother.looks('damaged-conference-phone');
  await mother.page.setViewportSize(laptop);
  await chair.page.goto(`${venue.server.origin}/conferences`);
  await chair.page
    .getByRole('link', { name: /Open|Prepare|Go to|Board/ })
    .first()
    .waitFor();
  await chair.looks('list-with-a-damaged-conference');
});

/** What was written for all but the widest audience is other bytes now. */
function damage(file: string): void {
  const database = new Database(file);
  database.exec(`UPDATE updates SET bytes = zeroblob(length(bytes)) WHERE audience <>
    (SELECT audience FROM updates GROUP BY audience ORDER BY count(*) DESC LIMIT 1)`);
  database.close();
}
