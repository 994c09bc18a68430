import type { PersonId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { mayRead } from '../rights.ts';
import type { ConferenceView } from '../view.ts';

/**
 * Lines taken away for good that this person could read until then and whose board they may still read, in an order that
 * tells nothing. Left out where there is none: nobody learns that something went before they came.
 */
export function redactedView(
  conference: Conference,
  person: PersonId,
): Pick<ConferenceView, 'redacted'> {
  const lines = [...conference.redacted]
    .filter(([, { audience, readBy }]) => {
      return readBy.includes(person) && mayRead(conference, { as: 'person', person }, audience);
    })
    .map(([line]) => line);
  return lines.length === 0 ? {} : { redacted: lines.toSorted() };
}
