import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { AgreementView } from '../../shared/conference/view/schemas/agreeing.ts';
import type { BoardStore } from '../provider/board-store.ts';

export type Send = BoardStore['send'];

/** Somebody who is asked if they agree with the plan, and what they said. */
export interface Asked {
  readonly audience: string;
  readonly person: Pick<PersonView, 'id' | 'name' | 'title' | 'attendance' | 'device'>;
  readonly given: AgreementView['answers'][number] | null;
}

/** Everyone this reader may see asked, of the newest question, the family first. */
export function askedIn({ agreement = [], people, you }: ConferenceView): Asked[] {
  return agreement.flatMap(({ audience, asked, answers }) =>
    asked.flatMap((id) => {
      const person = people.find((one) => one.id === id) ?? selfIn(you, id);
      const given = answers.find((one) => one.person === id) ?? null;
      return person === undefined ? [] : [{ audience, person, given }];
    }),
  );
}

/** The question whether they agree waits for this person, or for somebody they speak for. */
export const callsForAnswer = (view: ConferenceView): boolean =>
  view.conference.progress === 'open' &&
  view.may.includes('agreePlan') &&
  askedIn(view).some(({ given }) => given === null);

/** Who is here with a device of their own answers by it. */
export const answersAlone = ({ person }: Asked): boolean =>
  person.attendance === 'present' && person.device;

const selfIn = ({ id, name }: ConferenceView['you'], asked: string): Asked['person'] | undefined =>
  id === asked ? { id, name, title: '', attendance: 'present', device: true } : undefined;
