import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { hasReport } from '../has-report.ts';
import { nameOf, noSuchPerson, refuse } from '../refuse.ts';
import { isKeeper } from '../roles.ts';
import type { Decide, Decided } from './matter.ts';

const setNeeds: Decide<'setNeeds'> = ({ conference, command: { person, kinds, note } }) =>
  listed(conference, [person], () => ({
    kind: 'needsSet',
    person,
    words: { kinds: [...new Set(kinds)], note },
  }));

const putReport: Decide<'putReport'> = ({ conference, command }) => {
  const { report, author, title, receivedOn, note, opId } = command;
  const problem = judgeEntry(conference.preparation.reports, report, reports);
  return (
    problem ??
    listed(conference, [author], () => ({
      kind: 'reportPut',
      report: report ?? opId,
      author,
      receivedOn,
      words: { title, note },
    }))
  );
};

const dropReport: Decide<'dropReport'> = ({ conference, command: { report } }) =>
  conference.preparation.reports.has(report)
    ? ok([{ kind: 'reportDropped', report }])
    : reports.gone;

const shareReport: Decide<'shareReport'> = ({ conference, command }) => {
  const { report, people, on, version } = command;
  if (!conference.preparation.reports.has(report)) return reports.gone;
  return listed(conference, people, () => ({
    kind: 'reportShared',
    report,
    people: [...new Set(people)],
    on,
    words: { version },
  }));
};

const unshareReport: Decide<'unshareReport'> = ({ conference, command: { report, person } }) => {
  const found = conference.preparation.reports.get(report);
  if (found === undefined) return reports.gone;
  return found.shared.some((one) => one.person === person)
    ? ok([{ kind: 'reportUnshared', report, person }])
    : noSuchPerson;
};

/** Whoever has it says so; whoever has not is told the same as of a report there is not. */
const readReport: Decide<'readReport'> = ({ conference, command, by }) => {
  const { report: id, person, read } = command;
  if (person !== by.id && !isKeeper(by)) return onlyOneself;
  const report = conference.preparation.reports.get(id);
  if (report === undefined || !hasReport(report, person)) return reports.gone;
  return ok([{ kind: 'reportRead', report: id, person, read }]);
};

const putError: Decide<'putError'> = ({ conference, command }) => {
  const { error, raisedBy, report, where, says, correct, standing, answer, opId } = command;
  const { preparation } = conference;
  if (report !== null && !preparation.reports.has(report)) return reports.gone;
  return (
    judgeEntry(preparation.errors, error, errors) ??
    listed(conference, [raisedBy], () => ({
      kind: 'errorPut',
      error: error ?? opId,
      raisedBy,
      report,
      standing,
      words: { where, says, correct, answer },
    }))
  );
};

const dropError: Decide<'dropError'> = ({ conference, command: { error } }) =>
  conference.preparation.errors.has(error) ? ok([{ kind: 'errorDropped', error }]) : errors.gone;

const putExclusion: Decide<'putExclusion'> = ({ conference, command }) => {
  const { kind: _, opId, exclusion, person, from, askedBy, decidedOn, toldOn, ...words } = command;
  return (
    judgeExclusion(conference, command) ??
    listed(conference, [person, ...(askedBy === null ? [] : [askedBy])], () => ({
      kind: 'exclusionPut',
      exclusion: exclusion ?? opId,
      person,
      from,
      askedBy,
      decidedOn,
      toldOn,
      words,
    }))
  );
};

const dropExclusion: Decide<'dropExclusion'> = ({ conference, command: { exclusion } }) =>
  conference.preparation.exclusions.has(exclusion)
    ? ok([{ kind: 'exclusionDropped', exclusion }])
    : exclusions.gone;

const putTalk: Decide<'putTalk'> = ({ conference, command }) => {
  const { talk, person, on, time, way, checked, note, opId } = command;
  return (
    judgeEntry(conference.preparation.talks, talk, talks) ??
    listed(conference, [person], () => ({
      kind: 'talkPut',
      talk: talk ?? opId,
      person,
      on,
      time,
      way,
      checked: [...new Set(checked)],
      words: { note },
    }))
  );
};

const dropTalk: Decide<'dropTalk'> = ({ conference, command: { talk } }) =>
  conference.preparation.talks.has(talk) ? ok([{ kind: 'talkDropped', talk }]) : talks.gone;

const setAbsence: Decide<'setAbsence'> = ({ conference, command }) => {
  const { person, views, visitor, visitOn } = command;
  // They are told what was decided, so not before it is.
  if (visitOn !== '' && visitOn < conference.details.date) return visitTooEarly;
  return listed(conference, [person, ...(visitor === null ? [] : [visitor])], () => ({
    kind: 'absenceSet',
    person,
    visitor,
    visitOn,
    words: { views },
  }));
};

/** What is made ready before the day. */
export const preparingDecisions = {
  setNeeds,
  putReport,
  dropReport,
  shareReport,
  unshareReport,
  readReport,
  putError,
  dropError,
  putExclusion,
  dropExclusion,
  putTalk,
  dropTalk,
  setAbsence,
};

/** Is this id a report, an error, a decision about somebody or a talk already? */
export const isPrepared = ({ preparation }: Conference, id: string): boolean =>
  [preparation.reports, preparation.errors, preparation.exclusions, preparation.talks].some((map) =>
    map.has(id),
  );

/** Wrote a report, said what is wrong in one, was talked to, or is one whose coming was decided: they stay on the list. */
export const isNamedInPreparation = ({ preparation }: Conference, id: string): boolean =>
  [...preparation.reports.values()].some(({ author }) => author === id) ||
  [...preparation.errors.values()].some(({ raisedBy }) => raisedBy === id) ||
  [...preparation.talks.values()].some(({ person }) => person === id) ||
  [...preparation.exclusions.values()].some(
    ({ person, askedBy }) => person === id || askedBy === id,
  ) ||
  [...preparation.handedIn.values()].some(({ person, from }) => person === id || from === id) ||
  [...preparation.childPages.values()].some(
    ({ person, givenBy }) => person === id || givenBy === id,
  );

/** Everybody it names is on the list, or nothing happens. */
function listed(conference: Conference, people: readonly string[], fact: () => FactBody): Decided {
  return people.every((id) => conference.people.has(id)) ? ok([fact()]) : noSuchPerson;
}

interface Entries {
  readonly most: number;
  readonly gone: Decided;
  readonly full: Decided;
}

function judgeEntry(
  entries: ReadonlyMap<string, unknown>,
  id: string | null,
  { most, gone, full }: Entries,
): Decided | null {
  if (id !== null) return entries.has(id) ? null : gone;
  return entries.size >= most ? full : null;
}

function judgeExclusion(
  conference: Conference,
  { exclusion, person, from, decidedOn, toldOn }: CommandOf<'putExclusion'>,
): Decided | null {
  const all = conference.preparation.exclusions;
  const about = conference.people.get(person);
  if (about?.role === 'chair') return notTheChair;
  if (from !== 'all' && !conference.parts.has(from)) return noSuchPart;
  if (toldOn !== '' && toldOn < decidedOn) return toldTooEarly;
  const other = [...all.values()].find((one) => one.person === person && one.from === from);
  if (about !== undefined && other !== undefined && other.id !== exclusion) return decided(about);
  return judgeEntry(all, exclusion, exclusions);
}

const listOf = (most: number, what: string, gone: string): Entries => ({
  most,
  gone: refuse('not-found', gone),
  full: refuse('too-many', `There are ${most} ${what} already. Take one off the list first.`),
});

const reports = listOf(60, 'reports', 'This report is not on the list any more.');
const errors = listOf(100, 'entries', 'This is not on the list any more.');
const exclusions = listOf(60, 'decisions', 'This decision is not on the list any more.');
const talks = listOf(120, 'talks', 'This talk is not on the list any more.');

const decided = (person: Person): Decided =>
  refuse(
    'someone-was-first',
    `There is a decision about ${nameOf(person)} and this part already. Please change that one.`,
  );
const onlyOneself = refuse('not-allowed', 'You can only say what you have read yourself.');
const notTheChair = refuse('not-allowed', 'The chair is always there.');
const noSuchPart = refuse('not-found', 'This part is not there any more.');
const toldTooEarly = refuse(
  'not-complete',
  'Somebody cannot have been told before it was decided. Please look at the two dates.',
);
const visitTooEarly = refuse(
  'not-complete',
  'They are visited to hear what was decided, so the visit is on the day of the conference or later.',
);
