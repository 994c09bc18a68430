import { agreeable } from '../../board/line.ts';
import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import { currentPart, findKeptApart, isMember } from '../membership.ts';
import { frozen, noSuchBoard, noSuchLine, noSuchPerson, refuse } from '../refuse.ts';
import { holdsPen, mayRead, maySeeNow, takesLines } from '../rights.ts';
import { isKeeper } from '../roles.ts';
import { isAround, isKeptFrom } from '../around.ts';
import { keptApart } from './judge-after.ts';
import type { Decide, Decided } from './matter.ts';
import { speaksFor } from '../speaks-for.ts';

const setPlanFrame: Decide<'setPlanFrame'> = ({ conference, command, by }) => {
  const { audience, lead, every } = command;
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (currentPart(conference)?.audience !== audience) return anotherPart;
  const coreGroup = [...new Set(command.coreGroup)];
  const problem = judgeNamed(conference, { ...command, coreGroup });
  if (problem !== null) return problem;
  return ok([{ kind: 'planFrameSet', audience, lead, coreGroup, words: { every } }]);
};

/** Only whom the people of this part know of, and never two together who are kept apart. */
function judgeNamed(
  conference: Conference,
  { audience, lead, coreGroup }: CommandOf<'setPlanFrame'>,
): Decided | null {
  const named = [...coreGroup, ...(lead === null ? [] : [lead])];
  const isKnown = (person: Person | undefined): boolean =>
    person !== undefined &&
    person.attendance !== 'removed' &&
    isMember(conference, person, audience);
  if (!named.every((id) => isKnown(conference.people.get(id)))) return noSuchPerson;
  if (lead !== null && conference.people.get(lead)?.role !== 'professional') return notToLead;
  const pair = findKeptApart(conference, coreGroup);
  return pair === null ? null : keptApart(...pair);
}

const agreeLine: Decide<'agreeLine'> = ({ conference, command, by, board }) => {
  const { line: id, agrees } = command;
  const [line, audience] = [board.readLine(id), board.audienceOf(id)];
  const reader = { as: 'person', person: by.id } as const;
  if (line === null || audience === null || !maySeeNow(conference, reader, audience)) {
    return noSuchLine;
  }
  if (!takesLines(conference, audience)) return frozen;
  const person = command.person ?? by.id;
  if (!maySpeak(conference, by, person, audience)) return notTheirVoice;
  if (!mayName(conference, by, person, audience)) return noSuchPerson;
  // A tick can be taken back from whatever became of the line.
  if (agrees && line.struck) return isStruck;
  if (agrees && !agreeable.has(line.code)) return notToAgree;
  return ok([{ kind: 'lineAgreed', line: id, audience, person, agrees }]);
};

/** What a plan has besides its lines, and who agreed with a line when it was read out. */
export const planDecisions = { setPlanFrame, agreeLine };

/** Looked at before who there is: it must not matter whether there is such a person. */
function maySpeak(conference: Conference, by: Person, person: string, audience: string): boolean {
  if (person === by.id) return by.role !== 'interpreter';
  return speaksFor(by, person) || holdsPen(conference, by.id, audience);
}

/** One of those who read it, as far as whoever ticks knows them: who came elsewhere, or was sent out, only keepers know. */
function mayName(conference: Conference, by: Person, id: string, audience: string): boolean {
  if (isKeeper(by) || id === by.id)
    return mayRead(conference, { as: 'person', person: id }, audience);
  const person = conference.people.get(id);
  return (
    person !== undefined &&
    person.attendance !== 'invited' &&
    isMember(conference, person, audience) &&
    isAround(conference, person, by) &&
    !isKeptFrom(person, [by])
  );
}

const anotherPart = refuse(
  'someone-was-first',
  'Another part has begun meanwhile. Please look again at who is here.',
);
const notTheirVoice = refuse(
  'not-allowed',
  'You can say that you agree, or that somebody you speak for does.',
);
const isStruck = refuse('wrong-time', 'This line is crossed out.');
const notToAgree = refuse(
  'not-allowed',
  'This line does not ask who agrees. If you see it another way, please answer it.',
);
const notToLead = refuse('not-allowed', 'The lead social worker is one of the professionals.');
