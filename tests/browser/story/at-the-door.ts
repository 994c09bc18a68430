import { expect, test } from 'vitest';
import { headings } from '../support/board.ts';
import {
  account,
  bettina,
  byVideo,
  constabulary,
  dennis,
  gethin,
  ines,
  kezia,
  priya,
  sunniva,
} from './people.ts';
import type { Story } from './story.ts';

/** On the day: the screen, the waiting room, and the start. */
export function atTheDoor({ cast, ways }: Story): void {
  test('on the day the chair signs in on another laptop and goes to the board', async () => {
    const { chair, venue } = cast();
    await chair.signIn(venue.server.origin, account);
    await chair.openConference();
    await chair.goToBoard();
    await chair.appears();
    await chair.looks('board-before');
  });

  test('the screen in the room shows how to join, large enough for the back row', async () => {
    const { screen } = cast();
    await screen.page.goto(ways.screen);
    await screen.seesWords('Join the whiteboard');
    const { code, square } = await screen.measureJoin(ways.code);
    expect(code).toBeGreaterThanOrEqual(96);
    expect(square).toBeGreaterThanOrEqual(0.4 * 1080);
    await screen.looks('join');
  });

  test('the mother opens her link on her phone, a police officer types the code, and they wait', async () => {
    const { minutes, police, mother, venue } = cast();
    await mother.openLink(ways.mother);
    await mother.looks('door');
    await mother.askToComeIn({ name: kezia, role: 'Mum, dad or carer', where: 'In the room' });
    await mother.waits();
    await mother.looks('waiting');
    await police.typeCode(venue.server.origin, ways.code);
    await police.looks('door');
    await police.askToComeIn({ name: priya, role: 'I work with the family', where: byVideo });
    await police.waits();
    await minutes.openLink(ways.minutes);
    await minutes.askToComeIn({ name: dennis, role: 'I take the minutes', where: 'In the room' });
    await minutes.waits();
  });

  test('only the chair sees who waits, inside the board, and still after a reload', async () => {
    const { chair, screen } = cast();
    await chair.waits(kezia);
    await chair.waits(priya);
    await chair.looks('door');
    await chair.page.reload();
    await chair.waits(kezia);
    await chair.waits(priya);
    expect(await screen.readAll()).not.toMatch(/Kezia|Priya|Dennis/);
    expect(screen.witness.received.join('')).not.toMatch(/Kezia|Priya|Dennis/);
  });

  test('the chair lets them in: two from the list, one who is new', async () => {
    const { chair, minutes, mother } = cast();
    await chair.admit(kezia);
    await chair.admit(dennis);
    await chair.admitNew(priya, {
      title: 'Child abuse investigation officer',
      agency: constabulary,
    });
    await minutes.appears();
    await mother.reads('The chair has not started yet.');
    await mother.looks('in-before');
    await chair.seat(bettina);
    await chair.seat(ines);
    await chair.seat(sunniva);
    await chair.looks('people');
  });

  test('the start: everyone has the board, and the screen turns into it', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    await chair.start();
    await Promise.all([police, mother].map((one) => one.appears()));
    await screen.seesWords(headings.worried);
    for (const one of [minutes, police, mother, screen]) await one.looks('empty-board');
  });

  test('somebody at the door comes in late with a spare link, and leaves again by the button', async () => {
    const { chair, late } = cast();
    await late.openLink(ways.spare);
    await late.askToComeIn({ name: gethin, role: 'I work with the family', where: byVideo });
    await late.waits();
    await chair.admit(gethin);
    await late.appears();
    await late.leaves();
    await late.isTold('You have left the meeting');
    await late.looks('left');
  });
}
