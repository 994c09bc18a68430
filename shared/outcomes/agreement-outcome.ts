import type { Agreement } from '../conference/agreement.ts';
import { familyFirst } from '../conference/agreement.ts';
import type { Conference, Person } from '../conference/conference.ts';
import { isKeeper } from '../conference/roles.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { attendanceFor } from './people-outcome.ts';
import { goesInCopy } from './readable-board.ts';

type Answer = NonNullable<Outcomes['agreement']>[number];

/**
 * Who agrees with the plan, as it was asked among people this reader is one of, the family first; left out where nobody
 * answered. Of somebody they were in no part with they read it only where an advocate who was there spoke for them: that
 * a person could not be asked does not tell that they were invited.
 */
export function agreementOutcome(
  conference: Conference,
  reader: Person,
  names: NameBook,
): Pick<Outcomes, 'agreement'> {
  const attendance = attendanceFor(conference, reader);
  const isKnown = (id: string): boolean => {
    const person = conference.people.get(id);
    return person !== undefined && (isKeeper(reader) || attendance(person) !== null);
  };
  const isTold = ({ person, recordedBy }: Agreement): boolean =>
    isKnown(person) ||
    (conference.people.get(recordedBy)?.role === 'advocate' &&
      conference.people.has(person) &&
      isKnown(recordedBy));
  const answers = conference.agreements
    .filter((one) => goesInCopy(conference, reader, one.audience) && isTold(one))
    .map((one) => answerIn(one, names));
  const each = [...new Map(answers.map((one) => [JSON.stringify(one), one])).values()];
  return each.length === 0 ? {} : { agreement: familyFirst(each) };
}

const answerIn = ({ person, answer, reason, recordedBy }: Agreement, names: NameBook): Answer => ({
  ...names.voice(person),
  answer,
  reason,
  writtenBy: names.writtenBy(recordedBy, [person]),
});
