import type { PersonId } from '../../protocol/ids.ts';
import { mayAnswerFor, seenAsAsked, stillAsked } from '../asked.ts';
import type { Conference, Person, Scale, ScaleAnswer } from '../conference.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import type { ScaleView } from '../view.ts';

type AnswerView = NonNullable<ScaleView['mine']>;

/** The scale questions of the audiences this reader sees now; one that was taken back is gone for everyone. */
export function scaleViews(conference: Conference, reader: Reader): ScaleView[] {
  const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
  return [...conference.scales.values()]
    .filter(({ standing }) => standing !== 'withdrawn')
    .filter(({ audience }) => maySeeNow(conference, reader, audience))
    .map((scale) => scaleView(conference, scale, person));
}

function scaleView(conference: Conference, scale: Scale, reader: Person | undefined): ScaleView {
  const { id, audience, question, ten, zero, danger, reasons, standing } = scale;
  const asked = stillAsked(conference, scale);
  const counted = reader && isKeeper(reader) ? asked : seenAsAsked(conference, scale);
  const mine = reader && ownAnswer(scale, reader);
  return {
    id,
    audience,
    question,
    ten,
    zero,
    danger,
    reasons,
    standing,
    asked: counted.length,
    answered: asked.filter((one) => scale.answers.has(one)).length,
    askedOfMe: reader !== undefined && asked.includes(reader.id),
    mine: mine === undefined ? null : answerView(mine),
    ...(reader === undefined ? {} : recorderView(conference, scale, asked, reader)),
    ...(standing === 'revealed' ? { answers: answersOf(scale) } : {}),
  };
}

/** One's own, or the one an advocate gave for whom they speak. Who only wrote it down does not get it back. */
function ownAnswer({ answers }: Scale, reader: Person): ScaleAnswer | undefined {
  const given = [...answers.values()].find(
    ({ person, recordedBy }) =>
      reader.role === 'advocate' && recordedBy === reader.id && reader.speaksFor.includes(person),
  );
  return answers.get(reader.id) ?? given;
}

/** For those who write answers down: for whom, and who of them is missing. The chair sees everyone who is. */
function recorderView(
  conference: Conference,
  { standing, answers }: Scale,
  asked: readonly PersonId[],
  reader: Person,
): Pick<ScaleView, 'missing' | 'mayRecordFor'> {
  if (standing !== 'asking' || (!isKeeper(reader) && reader.role !== 'advocate')) return {};
  const mayRecordFor = asked.filter((id) => id !== reader.id && mayRecord(conference, reader, id));
  if (!isKeeper(reader)) return { mayRecordFor };
  const known = reader.role === 'chair' ? asked : mayRecordFor;
  return { missing: known.filter((id) => !answers.has(id)), mayRecordFor };
}

const isKeeper = ({ role }: Person): boolean => role === 'chair' || role === 'minute-taker';

function mayRecord(conference: Conference, reader: Person, id: PersonId): boolean {
  const person = conference.people.get(id);
  return person !== undefined && mayAnswerFor(conference, reader, person);
}

/** In the order they were asked. */
const answersOf = ({ asked, answers }: Scale): AnswerView[] =>
  asked.flatMap((id) => {
    const answer = answers.get(id);
    return answer === undefined ? [] : [answerView(answer)];
  });

const answerView = ({ person, score, reason, oneHigher, recordedBy }: ScaleAnswer): AnswerView => ({
  person,
  score,
  reason,
  oneHigher,
  recordedBy,
});
