import { createAdding } from './adding.ts';
import type { Adding } from './adding.ts';
import { createBoard } from './board.ts';
import type { Board } from './board.ts';
import { createChairing } from './chairing.ts';
import type { Chairing } from './chairing.ts';
import { createJoining } from './joining.ts';
import type { Joining } from './joining.ts';
import { createPen } from './pen.ts';
import type { Pen } from './pen.ts';
import { laptop, openPerson, projector } from './person.ts';
import type { Person, Viewport } from './person.ts';
import { createPreparing } from './preparing.ts';
import type { Preparing } from './preparing.ts';
import type { Venue } from './venue.ts';

/** Signs in, prepares, and runs the conference from beside the board. */
export type Chair = Person & Preparing & Board & Pen & Chairing;
export type MinuteTaker = Person & Joining & Board & Pen;
/** Somebody without the pen, in the room or elsewhere. */
export type Guest = Person & Joining & Board & Adding;
export type Screen = Person & Board;

export async function openChair(venue: Venue): Promise<Chair> {
  const person = await openPerson(venue, 'chair', laptop);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = createBoard(person.page);
  return {
    ...person,
    ...createPreparing(person.page),
    ...board,
    ...createPen(person.page, board),
    ...createChairing(board),
  };
}

export async function openMinuteTaker(venue: Venue): Promise<MinuteTaker> {
  const person = await openPerson(venue, 'minute-taker', laptop);
  const board = createBoard(person.page);
  return { ...person, ...createJoining(person.page), ...board, ...createPen(person.page, board) };
}

export async function openGuest(venue: Venue, who: string, viewport: Viewport): Promise<Guest> {
  const person = await openPerson(venue, who, viewport);
  const board = createBoard(person.page);
  const joining = createJoining(person.page);
  return { ...person, ...joining, ...board, ...createAdding(person.page, board) };
}

export async function openScreen(venue: Venue): Promise<Screen> {
  const person = await openPerson(venue, 'screen', projector);
  return { ...person, ...createBoard(person.page) };
}
