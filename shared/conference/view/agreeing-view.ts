import { askedOfPlan } from '../agreement.ts';
import type { Conference, Person } from '../conference.ts';
import { maySeeNow } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import { speaksFor } from '../speaks-for.ts';
import type { AgreementView } from './schemas/agreeing.ts';

/**
 * Whom this reader may see asked about the plan, and what they said. One's own, and of those one speaks for; chair and
 * minute taker see all. Nobody's answer shows on another's device or on the room's screen: it is said aloud, and stands
 * in the copies.
 */
export function agreeingView(
  conference: Conference,
  reader: Person,
): { agreement?: AgreementView[] } {
  const views = [...conference.agreementAsked]
    .filter((audience) => maySeeNow(conference, { as: 'person', person: reader.id }, audience))
    .map((audience) => viewOf(conference, reader, audience))
    .filter(({ asked }) => asked.length > 0);
  return views.length === 0 ? {} : { agreement: views };
}

function viewOf(conference: Conference, reader: Person, audience: string): AgreementView {
  const isTold = ({ id }: Person): boolean =>
    isKeeper(reader) || id === reader.id || speaksFor(reader, id);
  const asked = askedOfPlan(conference, audience)
    .filter(isTold)
    .map(({ id }) => id);
  return {
    audience,
    asked,
    answers: conference.agreements
      .filter((one) => one.audience === audience && asked.includes(one.person))
      .map(({ person, answer, reason, recordedBy }) => ({ person, answer, reason, recordedBy })),
  };
}
