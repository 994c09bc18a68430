import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest';
import { openChair, openGuest, openMinuteTaker, openOffice, openScreen } from '../support/cast.ts';
import type { Chair, Guest, MinuteTaker, Office, Screen } from '../support/cast.ts';
import { laptop, phone } from '../support/person.ts';
import { openVenue } from '../support/venue.ts';
import type { Venue } from '../support/venue.ts';
import { everyone } from './claims.ts';

/** Everybody in the story, each with a browser of their own. */
export interface Cast {
  readonly venue: Venue;
  readonly office: Office;
  readonly chair: Chair;
  readonly minutes: MinuteTaker;
  readonly screen: Screen;
  readonly police: Guest;
  readonly mother: Guest;
  /** One more laptop, at which people come and go. */
  readonly late: Guest;
}

/** A story told in steps: each goes on where the one before ended. */
export interface Story {
  readonly cast: () => Cast;
  /** What is written on slips, in e-mails and on the screen in the room. */
  readonly ways: Record<'mother' | 'minutes' | 'spare' | 'code' | 'screen' | 'readingCode', string>;
}

/** Opens the doors before the first step and closes them after the last; nothing goes on after a step that failed. */
export function beginStory(): Story {
  let cast: Cast | null = null;
  let hasFailed = false;
  beforeAll(async () => {
    cast = await openCast();
  });
  afterAll(() => cast?.venue.close());
  beforeEach(({ skip }) => {
    skip(hasFailed, 'an earlier step failed');
    onTestFailed(async () => {
      hasFailed = true;
      if (cast) await Promise.all(everyone(cast).map((one) => one.shows('when-it-failed')));
    });
  });
  return {
    cast: () => {
      if (cast === null) throw new Error('the doors are not open yet');
      return cast;
    },
    ways: { mother: '', minutes: '', spare: '', code: '', screen: '', readingCode: '' },
  };
}

async function openCast(): Promise<Cast> {
  const venue = await openVenue();
  const [office, chair, minutes, screen, police, mother, late] = await Promise.all([
    openOffice(venue),
    openChair(venue),
    openMinuteTaker(venue),
    openScreen(venue),
    openGuest(venue, 'police', laptop),
    openGuest(venue, 'mother', phone),
    openGuest(venue, 'late', laptop),
  ]);
  return { venue, office, chair, minutes, screen, police, mother, late };
}
