import type { PersonId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import type { Preparation, Report } from '../preparation.ts';
import { withChange, withEach, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const needsSet: Fold<'needsSet'> = (conference, { person, words }) => {
  const { kinds, note } = words ?? { kinds: [], note: '' };
  const { needs } = conference.preparation;
  const isNothing = words !== undefined && kinds.length === 0 && note === '';
  return prepared(conference, {
    needs: isNothing
      ? withoutEntry(needs, person)
      : withEntry(needs, person, { person, kinds, note }),
  });
};

const reportPut: Fold<'reportPut'> = (conference, { report: id, author, receivedOn, words }) => {
  const { reports } = conference.preparation;
  const { shared, readBy } = reports.get(id) ?? { shared: [], readBy: [] };
  const { title, note } = words ?? { title: '', note: '' };
  return prepared(conference, {
    reports: withEntry(reports, id, { id, author, title, receivedOn, shared, readBy, note }),
  });
};

/** What was said to be wrong in it stays, and is about no report of the list any more. */
const reportDropped: Fold<'reportDropped'> = (conference, { report }) =>
  prepared(conference, {
    reports: withoutEntry(conference.preparation.reports, report),
    errors: withEach(conference.preparation.errors, (error) =>
      error.report === report ? { ...error, report: null } : error,
    ),
  });

const reportShared: Fold<'reportShared'> = (conference, { report: id, people, on, words }) =>
  withReport(conference, id, (report) => {
    const version = words?.version ?? '';
    const others = report.shared.filter(({ person }) => !people.includes(person));
    return {
      ...report,
      shared: [...others, ...people.map((person) => ({ person, on, version }))],
    };
  });

const reportUnshared: Fold<'reportUnshared'> = (conference, { report, person }) =>
  withReport(conference, report, (one) => withoutReader(one, person));

const reportRead: Fold<'reportRead'> = (conference, { report: id, person, read }) =>
  withReport(conference, id, (report) => {
    const others = report.readBy.filter((one) => one !== person);
    return { ...report, readBy: read ? [...others, person] : others };
  });

const errorPut: Fold<'errorPut'> = (conference, fact) => {
  const { error: id, raisedBy, report, standing } = fact;
  const words = fact.words ?? { where: '', says: '', correct: '', answer: '' };
  return prepared(conference, {
    errors: withEntry(conference.preparation.errors, id, {
      id,
      raisedBy,
      report,
      standing,
      ...words,
    }),
  });
};

const errorDropped: Fold<'errorDropped'> = (conference, { error }) =>
  prepared(conference, { errors: withoutEntry(conference.preparation.errors, error) });

const exclusionPut: Fold<'exclusionPut'> = (conference, fact) => {
  const { exclusion: id, person, from, askedBy, decidedOn, toldOn } = fact;
  const words = fact.words ?? { ground: 'other' as const, reason: '', views: '' };
  const made = { id, person, from, askedBy, decidedOn, toldOn, ...words };
  return prepared(conference, {
    exclusions: withEntry(conference.preparation.exclusions, id, made),
  });
};

const exclusionDropped: Fold<'exclusionDropped'> = (conference, { exclusion }) =>
  prepared(conference, { exclusions: withoutEntry(conference.preparation.exclusions, exclusion) });

const talkPut: Fold<'talkPut'> = (conference, { talk: id, person, on, time, way, ...rest }) => {
  const talk = { id, person, on, time, way, checked: rest.checked, note: rest.words?.note ?? '' };
  return prepared(conference, { talks: withEntry(conference.preparation.talks, id, talk) });
};

const talkDropped: Fold<'talkDropped'> = (conference, { talk }) =>
  prepared(conference, { talks: withoutEntry(conference.preparation.talks, talk) });

const absenceSet: Fold<'absenceSet'> = (conference, { person, visitor, visitOn, words }) => {
  const views = words?.views ?? '';
  return prepared(conference, {
    absences: withEntry(conference.preparation.absences, person, {
      person,
      views,
      visitor,
      visitOn,
    }),
  });
};

/** What is made ready before the day. */
export const preparingFolds = {
  needsSet,
  reportPut,
  reportDropped,
  reportShared,
  reportUnshared,
  reportRead,
  errorPut,
  errorDropped,
  exclusionPut,
  exclusionDropped,
  talkPut,
  talkDropped,
  absenceSet,
};

/** What was made ready, without somebody who is taken off the list. */
export const withoutPrepared = (preparation: Preparation, person: PersonId): Preparation => ({
  ...preparation,
  needs: withoutEntry(preparation.needs, person),
  reports: withEach(preparation.reports, (report) => withoutReader(report, person)),
  absences: withEach(withoutEntry(preparation.absences, person), (absence) =>
    absence.visitor === person ? { ...absence, visitor: null } : absence,
  ),
});

const prepared = (conference: Conference, changed: Partial<Preparation>): Conference => ({
  ...conference,
  preparation: { ...conference.preparation, ...changed },
});

const withReport = (
  conference: Conference,
  id: string,
  change: (report: Report) => Report,
): Conference =>
  prepared(conference, { reports: withChange(conference.preparation.reports, id, change) });

const withoutReader = (report: Report, person: PersonId): Report => ({
  ...report,
  shared: report.shared.filter((one) => one.person !== person),
  readBy: report.readBy.filter((one) => one !== person),
});
