import type { AudienceId, Instant, PersonId } from '../protocol/ids.ts';
import { mayAnswerFor, mayBeAsked } from './asked.ts';
import type { Conference, Person } from './conference.ts';
import { isKeeper, roleRights } from './roles.ts';

/** What somebody says to the plan; who could not be asked is written down too. */
export const agreementAnswers = ['agrees', 'does-not-agree', 'could-not-be-asked'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

/** One person's answer to the plan, among the people of one audience; the newest counts. */
export interface Agreement {
  readonly audience: AudienceId;
  readonly person: PersonId;
  readonly answer: AgreementAnswer;
  /** Why not, or why they could not be asked. */
  readonly reason: string;
  readonly recordedBy: PersonId;
  readonly at: Instant;
}

/**
 * Who has a voice in the plan of these people: the family, the network and the professionals, whether they are here or
 * not, and whoever else the chair asks for a number. Who was sent out is not asked any more. The family comes first.
 */
export const askedOfPlan = (conference: Conference, audience: AudienceId): Person[] =>
  familyFirst(
    [...conference.people.values()].filter(
      (person) =>
        person.attendance !== 'removed' &&
        hasVoice(person) &&
        mayBeAsked(conference, person, audience),
    ),
  );

/** In the order they had, with the family before everybody else. */
export const familyFirst = <One extends Pick<Person, 'role'>>(people: readonly One[]): One[] => [
  ...people.filter(({ role }) => roleRights[role].family),
  ...people.filter(({ role }) => !roleRights[role].family),
];

/** What this person said to the plan of these people, by themselves or through somebody; undefined where nobody knows. */
export const answerOf = (
  { agreements }: Pick<Conference, 'agreements'>,
  audience: AudienceId,
  person: PersonId,
): Agreement | undefined =>
  agreements.find((one) => one.audience === audience && one.person === person);

/**
 * May `by` put down what this person says? One's own; an advocate for whom they speak; chair and minute taker for
 * somebody without a device or not here. That somebody could not be asked is never said by themselves.
 */
export const mayAgreeFor = (
  conference: Conference,
  by: Person,
  person: Person,
  answer: AgreementAnswer,
): boolean =>
  answer === 'could-not-be-asked'
    ? by.id !== person.id && (isKeeper(by) || mayAnswerFor(conference, by, person))
    : mayAnswerFor(conference, by, person);

const hasVoice = ({ role, scores }: Person): boolean => roleRights[role].scores || scores;
