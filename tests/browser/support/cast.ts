import { createAdding } from './adding.ts';
import type { Adding } from './adding.ts';
import { createBoard } from './board.ts';
import type { Board } from './board.ts';
import { createChairing } from './chairing.ts';
import type { Chairing } from './chairing.ts';
import { createDeciding } from './deciding.ts';
import type { Deciding } from './deciding.ts';
import { createJoining } from './joining.ts';
import type { Joining } from './joining.ts';
import { createPen } from './pen.ts';
import type { Pen } from './pen.ts';
import { laptop, openPerson, projector } from './person.ts';
import type { Person, Viewport } from './person.ts';
import { createPreparing } from './preparing.ts';
import type { Preparing } from './preparing.ts';
import { createReading } from './reading.ts';
import type { Reading } from './reading.ts';
import { createAsking, createScoring } from './scaling.ts';
import type { AskingForNumbers, Scoring } from './scaling.ts';
import type { Venue } from './venue.ts';
import { createWatching } from './watching.ts';
import type { Watching } from './watching.ts';

/** The chair at the office, some days before. */
export type Office = Person & Preparing;
/** On the day, on another laptop: signs in and runs the conference from beside the board. */
export type Chair = Person &
  Preparing &
  Board &
  Pen &
  Chairing &
  AskingForNumbers &
  Deciding &
  Reading;
export type MinuteTaker = Person & Joining & Board & Pen & AskingForNumbers & Deciding & Reading;
/** Somebody without the pen, in the room or elsewhere. */
export type Guest = Person & Joining & Board & Adding & Scoring & Reading;
export type Screen = Person & Watching;

export async function openOffice(venue: Venue): Promise<Office> {
  const person = await openPerson(venue, 'office', laptop);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return { ...person, ...createPreparing(person.page) };
}

export async function openChair(venue: Venue): Promise<Chair> {
  const person = await openPerson(venue, 'chair', laptop);
  const board = createBoard(person.page);
  return {
    ...person,
    ...createPreparing(person.page),
    ...board,
    ...createPen(person.page, board),
    ...createChairing(board),
    ...createAsking(board),
    ...createReading(person.page),
    ...createDeciding(board),
  };
}

export async function openMinuteTaker(venue: Venue): Promise<MinuteTaker> {
  const person = await openPerson(venue, 'minute-taker', laptop);
  const board = createBoard(person.page);
  return {
    ...person,
    ...createJoining(person.page),
    ...board,
    ...createPen(person.page, board),
    ...createAsking(board),
    ...createDeciding(board),
    ...createReading(person.page),
  };
}

export async function openGuest(venue: Venue, who: string, viewport: Viewport): Promise<Guest> {
  const person = await openPerson(venue, who, viewport);
  const board = createBoard(person.page);
  const joining = createJoining(person.page);
  return {
    ...person,
    ...joining,
    ...board,
    ...createAdding(person.page, board),
    ...createScoring(board),
    ...createReading(person.page),
  };
}

export async function openScreen(venue: Venue): Promise<Screen> {
  const person = await openPerson(venue, 'screen', projector);
  return { ...person, ...createWatching(person.page) };
}
