import type { Conference } from '../../shared/conference/conference.ts';
import type { People } from './people.ts';

/** Ends every session of this conference and forgets its links and codes; may be done again. */
export async function forgetConference(
  { sessions, waysIn, roomCodes, readingCodes, pins }: People,
  { id, people }: Pick<Conference, 'id' | 'people'>,
): Promise<void> {
  await sessions.endEach((pass) => pass.as !== 'staff' && pass.conference === id);
  await waysIn.forget(id);
  await roomCodes.forget(id);
  for (const { id: person, linkGeneration } of people.values()) {
    const holder = { conference: id, person, generation: linkGeneration };
    await readingCodes.forget(holder);
    await pins.forget(holder);
  }
}
