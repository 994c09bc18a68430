import { expect, test, vi } from 'vitest';
import { headings } from '../support/board.ts';
import { canaries, lineOf } from '../support/sample.ts';
import { everyone, expectNoneOf, seenBy } from './claims.ts';
import { bettina, byVideo, ines, restricted, rowan } from './people.ts';
import type { Story } from './story.ts';

/** Somebody who must not be there, words that are not for everybody, and a power cut. */
export function whatGoesWrong({ cast, ways }: Story): void {
  test('somebody who must not be there is turned away, and let in by mistake is out at once', async () => {
    const { chair, minutes, police, late, venue } = cast();
    const rowanHimself = { name: rowan, role: 'Mum, dad or carer', where: byVideo } as const;
    await late.typeCode(venue.server.origin, ways.code);
    await late.askToComeIn(rowanHimself);
    await late.waits();
    await chair.turnAway(rowan);
    await late.isTold('You cannot come in just now');
    await late.looks('turned-away');
    await late.typeCode(venue.server.origin, ways.code);
    await late.askToComeIn(rowanHimself);
    await chair.admitNew(rowan, { title: 'Father of Otis and Wren', agency: '' });
    await late.sees(lineOf('W1'));
    await chair.sendOut(rowan);
    await late.isTold('You are not in the meeting now');
    await late.looks('sent-out');
    expect(await late.page.getByRole('group').count()).toBe(0);
    const received = late.witness.received.length;
    await minutes.write(headings.well, lineOf('S10'), { saidBy: [bettina] });
    await police.sees(lineOf('S10'));
    expect(late.witness.received.slice(received).join('')).not.toContain('Applegarth');
  });

  test('what is for professionals only never leaves the server for anybody else', async () => {
    const { chair, minutes, screen, police, mother, late } = cast();
    await police.add(headings.worried, restricted, { audience: 'Professionals only' });
    await chair.sees(restricted);
    await minutes.sees(restricted);
    for (const one of [mother, screen, late]) expectNoneOf(canaries, one);
  });

  test('the server dies in the middle and comes back: so does everybody, and nothing saved is missing', async () => {
    const { chair, minutes, screen, police, mother, venue } = cast();
    await minutes.write(headings.well, lineOf('S9'), { saidBy: [ines] });
    await minutes.saved();
    const saved = await minutes.readBoard();
    for (const one of everyone(cast())) one.witness.connectionIsGone(true);
    await venue.server.kill();
    await seenBy([chair, minutes, police, mother], (one) => one.reads('Connection lost'));
    await screen.seesWords('Connection lost');
    await minutes.begin(headings.well, lineOf('S4').slice(0, 20));
    expect(await police.save('Save the board as a text file')).toContain(lineOf('W1'));
    await police.looks('lost');
    await mother.shows('lost');
    await venue.server.startAgain();
    await minutes.type(lineOf('S4').slice(20));
    await minutes.chooseForNew(headings.well, 'Said by', bettina);
    await minutes.press('Enter');
    await seenBy([chair, police], (one) => one.seesUnder(headings.well, lineOf('S4')));
    await seenBy([chair, police], (one) => one.seesUnder(headings.well, lineOf('S9')));
    await screen.seesWords(lineOf('S4'));
    await mother.turnTo(headings.well);
    await mother.sees(lineOf('S4'));
    await minutes.saved();
    // Fetched afresh, the board is what it was, and the line that was written while there was no server.
    await chair.page.reload();
    await chair.sees(lineOf('S4'));
    // Each audience has a document of its own, and they come one after the other.
    const isAsSaved = async () => {
      const { well, ...others } = await chair.readBoard();
      expect({ ...others, well: well.slice(0, -1) }).toEqual(saved);
      expect(well.at(-1)?.words).toBe(lineOf('S4'));
    };
    await vi.waitFor(isAsSaved, { timeout: 30_000 });
    for (const one of everyone(cast())) one.witness.connectionIsGone(false);
  });
}
