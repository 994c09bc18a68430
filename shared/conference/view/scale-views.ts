import type { PersonId } from '../../protocol/ids.ts';
import {
  alertingIn,
  askedIn,
  groupsToShow,
  mayAnswerFor,
  seenAsAsked,
  stillAsked,
} from '../asked.ts';
import type { Conference, Person } from '../conference.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import type { Scale, ScaleAnswer } from '../scale.ts';
import type { ScaleView } from '../view.ts';

type AnswerView = NonNullable<ScaleView['mine']>;

/** The scale questions of the audiences this reader sees now; one that was taken back is gone for everyone. */
export function scaleViews(conference: Conference, reader: Reader): ScaleView[] {
  const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
  const seen = [...conference.scales.values()]
    .filter(({ standing }) => standing !== 'withdrawn')
    .filter(({ audience }) => maySeeNow(conference, reader, audience));
  const ids = new Set(seen.map(({ id }) => id));
  return seen.map((scale) => scaleView(conference, scale, person, ids));
}

function scaleView(
  conference: Conference,
  scale: Scale,
  reader: Person | undefined,
  seen: ReadonlySet<string>,
): ScaleView {
  const { id, audience, question, ten, zero, danger, reasons, standing, set, again } = scale;
  const asked = stillAsked(conference, scale);
  const counted = withoutChildren(
    conference,
    reader && isKeeper(reader) ? asked : seenAsAsked(conference, scale),
  );
  const mine = reader && ownAnswer(scale, reader);
  return {
    id,
    audience,
    question,
    ten,
    zero,
    danger,
    reasons,
    ...(scale.asksPlan ? { asksPlan: true } : {}),
    standing,
    asked: counted.length,
    answered: counted.filter((one) => scale.answers.has(one)).length,
    askedOfMe: reader !== undefined && asked.includes(reader.id),
    mine: mine === undefined ? null : answerView(mine),
    ...(scale.order.length === 0 ? {} : { order: [...scale.order], shown: [...scale.shown] }),
    ...(set === null ? {} : { set }),
    ...(again === null || !seen.has(again) ? {} : { again }),
    ...(reader === undefined ? {} : recorderView(conference, scale, asked, reader)),
    ...(reader?.role === 'chair' ? chairsView(conference, scale, asked) : {}),
    ...(standing === 'revealed' || scale.shown.length > 0
      ? { answers: answersOf(scale, reader) }
      : {}),
  };
}

/** A child gives a number if they wish: nobody waits for it, and nobody is told that it is missing. */
const withoutChildren = ({ people }: Conference, asked: readonly PersonId[]): PersonId[] =>
  asked.filter((id) => people.get(id)?.role !== 'child');

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
  scale: Scale,
  asked: readonly PersonId[],
  reader: Person,
): Pick<ScaleView, 'missing' | 'mayRecordFor' | 'given'> {
  const { standing, answers } = scale;
  if (standing !== 'asking' || (!isKeeper(reader) && reader.role !== 'advocate')) return {};
  const settled = new Set(askedIn(conference, scale, scale.shown));
  const open = asked.filter((id) => !settled.has(id));
  const mayRecordFor = open.filter((id) => id !== reader.id && mayRecord(conference, reader, id));
  if (!isKeeper(reader)) return { mayRecordFor };
  const known = withoutChildren(conference, reader.role === 'chair' ? open : mayRecordFor);
  return {
    missing: known.filter((id) => !answers.has(id)),
    mayRecordFor,
    given: mayRecordFor.filter((id) => answers.has(id)),
  };
}

/** What the chair alone knows: whose numbers come next, and that one of those shown is very low. */
function chairsView(
  conference: Conference,
  scale: Scale,
  asked: readonly PersonId[],
): Pick<ScaleView, 'turns' | 'whom' | 'alert'> {
  const { order, alert, answers } = scale;
  const turns = groupsToShow(conference, scale).map((group) => {
    const people = askedIn(conference, scale, [group]).filter((id) => asked.includes(id));
    const answered = people.filter((id) => answers.has(id)).length;
    return { group, asked: people.length, answered };
  });
  const alerting = alertingIn(scale);
  return {
    ...(order.length === 0 || scale.standing !== 'asking' ? {} : { turns }),
    ...(scale.standing === 'revealed' ? { whom: [...scale.asked] } : {}),
    ...(alert === null || alerting.length === 0
      ? {}
      : {
          alert: {
            at: alert.at,
            asks: alert.asks,
            people: alerting,
            answer: alert.answer?.words ?? null,
            open: !alerting.every((id) => alert.answer?.people.includes(id) === true),
          },
        }),
  };
}

function mayRecord(conference: Conference, reader: Person, id: PersonId): boolean {
  const person = conference.people.get(id);
  return person !== undefined && mayAnswerFor(conference, reader, person);
}

/** Those that are shown, in the order they were asked. A child's browser has no scoreboard: only their own. */
const answersOf = ({ asked, answers }: Scale, reader: Person | undefined): AnswerView[] =>
  asked.flatMap((id) => {
    const answer = answers.get(id);
    if (answer?.shown !== true || (reader?.role === 'child' && reader.id !== id)) return [];
    return [answerView(answer)];
  });

const answerView = ({
  person,
  score,
  reason,
  oneHigher,
  planNeeded,
  recordedBy,
}: ScaleAnswer): AnswerView => ({
  person,
  score,
  reason,
  oneHigher,
  ...(planNeeded === null ? {} : { planNeeded }),
  recordedBy,
});
