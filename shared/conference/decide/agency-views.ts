import { ok } from '../../result.ts';
import { agenciesIn } from '../tally.ts';
import type { ViewRound } from '../agency-views.ts';
import type { Conference, Person } from '../conference.ts';
import { refusedByPause } from '../course.ts';
import { mayGiveFor } from '../may-give-for.ts';
import { currentPart, hearsAbout } from '../membership.ts';
import { keptQuorum, quorumNow } from '../quorum.ts';
import { nameOf, noSuchBoard, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { roleRights } from '../roles.ts';
import type { Decide } from './matter.ts';

const setAgency: Decide<'setAgency'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (!roleRights[person.role].professional) {
    return refuse('not-allowed', `${nameOf(person)} is not here for an agency.`);
  }
  const { sector, knowsFamily } = command;
  return ok([{ kind: 'agencySet', person: person.id, sector, knowsFamily }]);
};

const askViews: Decide<'askViews'> = ({ conference, command, by }) => {
  const audience = command.audience ?? currentPart(conference)?.audience ?? '';
  if (!maySeeNow(conference, { as: 'person', person: by.id }, audience)) return noSuchBoard;
  if (!takesLines(conference, audience)) return frozen;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  const rounds = [...conference.viewRounds.values()];
  if (rounds.length >= roundsAtMost) return enough;
  const isAsked = rounds.some((one) => one.standing === 'asking' && one.audience === audience);
  if (isAsked) return askedAlready;
  return ok([{ kind: 'viewsAsked', round: command.opId, audience }]);
};

const giveViews: Decide<'giveViews'> = ({ conference, command, by }) => {
  const round = roundFor(conference, by, command.round);
  if (round === undefined) return noSuchRound;
  if (!takesLines(conference, round.audience)) return frozen;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  const person = conference.people.get(command.person);
  // Who there is, and who can be rung, is not for everyone to try out.
  if (person === undefined || !mayGiveFor(conference, round, by, person)) return notTheirs;
  if (round.standing !== 'asking') return over;
  const children = command.views.map(({ child }) => child);
  const known = new Set(conference.children.map(({ id }) => id));
  if (!children.every((id) => known.has(id) && hearsAbout(by, [id]))) return noSuchChild;
  if (new Set(children).size < children.length) return saidTwice;
  const { audience, id } = round;
  return ok([
    {
      kind: 'viewsGiven',
      round: id,
      audience,
      person: person.id,
      views: command.views.map(({ child, outcome }) => ({ child, outcome })),
      words: { reasons: command.views.map(({ reason }) => reason) },
    },
  ]);
};

const showViews: Decide<'showViews'> = ({ conference, command, by }) => {
  const round = roundFor(conference, by, command.round);
  if (round === undefined || !takesLines(conference, round.audience)) return noSuchRound;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  if (round.standing !== 'asking') return over;
  if (round.given.length === 0) return nothingToShow;
  const { id, audience } = round;
  const agencies = agenciesIn(conference, round)
    .filter(({ views }) => views.length > 0)
    .map(({ sector, name, people }) => ({ sector, named: name !== '', people }));
  const quorum = keptQuorum(quorumNow(conference));
  return ok([{ kind: 'viewsShown', round: id, audience, quorum, agencies }]);
};

const withdrawViews: Decide<'withdrawViews'> = ({ conference, command, by }) => {
  const round = roundFor(conference, by, command.round);
  if (round === undefined || !takesLines(conference, round.audience)) return noSuchRound;
  if (round.standing !== 'asking') return over;
  return ok([{ kind: 'viewsWithdrawn', round: round.id, audience: round.audience }]);
};

/** What each agency says, child by child. */
export const agencyViewDecisions = { setAgency, askViews, giveViews, showViews, withdrawViews };

function roundFor(conference: Conference, by: Person, id: string): ViewRound | undefined {
  const round = conference.viewRounds.get(id);
  const reader = { as: 'person', person: by.id } as const;
  return round !== undefined && maySeeNow(conference, reader, round.audience) ? round : undefined;
}

const roundsAtMost = 40;

const noSuchRound = refuse('not-found', 'The agencies are not asked here any more.');
const frozen = refuse('wrong-time', 'Nothing can be asked or answered here just now.');
const enough = refuse('too-many', 'The agencies cannot be asked any more often.');
const askedAlready = refuse('wrong-time', 'The agencies are being asked already.');
const notTheirs = refuse('not-allowed', 'This view is for the people of that agency to give.');
const over = refuse(
  'wrong-time',
  'The views have been shown or taken back, so they stay as they are.',
);
const saidTwice = refuse('malformed', 'One child has two views.');
const nothingToShow = refuse(
  'not-complete',
  'No agency has said anything yet, so there is nothing to show.',
);
