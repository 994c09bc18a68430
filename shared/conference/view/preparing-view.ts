import type { Conference, Person } from '../conference.ts';
import { hasReport } from '../has-report.ts';
import type { Report, SharedReport } from '../preparation.ts';
import { dueDates } from '../timetable/due.ts';
import type { ConferenceView } from '../view.ts';
import type { MyReady, ReadyView, ReportView } from './schemas/preparing.ts';

/**
 * What was made ready, for whom it may be: all of it for the chair, needs, reports and errors for the minute taker,
 * and for everyone else no more than their own. Who else has a report, and which version, is not theirs to know.
 */
export function preparingView(
  conference: Conference,
  reader: Person,
): Pick<ConferenceView, 'ready' | 'mine'> {
  if (reader.role === 'chair') {
    return { ready: { ...keepersView(conference), ...chairsView(conference) } };
  }
  if (reader.role === 'minute-taker') return { ready: keepersView(conference) };
  const mine = ownView(conference, reader);
  return mine.needs === null && mine.reports.length === 0 ? {} : { mine };
}

function keepersView(conference: Conference): ReadyView {
  const { needs, reports, errors } = conference.preparation;
  const due = reportsDue(conference);
  return {
    needs: [...needs.values()].map(({ person, kinds, note }) => ({
      person,
      kinds: [...kinds],
      note,
    })),
    due,
    reports: [...reports.values()].map((report) => reportView(conference, report, due?.use)),
    errors: [...errors.values()].map((error) => ({ ...error })),
  };
}

function chairsView({
  preparation: { exclusions, talks, absences },
}: Conference): Pick<ReadyView, 'exclusions' | 'talks' | 'absences'> {
  return {
    exclusions: [...exclusions.values()].map((one) => ({ ...one })),
    talks: [...talks.values()].map((talk) => ({ ...talk, checked: [...talk.checked] })),
    absences: [...absences.values()].map((one) => ({ ...one })),
  };
}

function ownView({ preparation: { needs, reports } }: Conference, { id }: Person): MyReady {
  const own = needs.get(id);
  return {
    needs: own === undefined ? null : { kinds: [...own.kinds], note: own.note },
    reports: [...reports.values()]
      .filter((report) => hasReport(report, id))
      .map((report) => ({
        id: report.id,
        title: report.title,
        on: report.shared.find(({ person }) => person === id)?.on ?? '',
        read: report.author === id || report.readBy.includes(id),
      })),
  };
}

/** By when the family has the reports, as the format's rule says; both readings and the earlier one. */
function reportsDue({ template, details }: Conference): ReadyView['due'] {
  const due = dueDates(template, { details, outcomes: null }).find(
    ({ what }) => what === 'reports-to-family',
  );
  if (due === undefined) return null;
  const { use, calendar, working, source } = due;
  return { use, calendar, working, source };
}

function reportView(
  conference: Conference,
  { id, author, title, receivedOn, note, shared, readBy }: Report,
  due: string | undefined,
): ReportView {
  // Where the format says nothing, whoever gets it after the day gets it late.
  const last = due ?? conference.details.date;
  const isLate = ({ on, person }: SharedReport): boolean =>
    on > last && isOfTheFamily(conference, person);
  return {
    id,
    author,
    title,
    receivedOn,
    note,
    standing: standingOf(
      shared.filter(({ person }) => isOfTheFamily(conference, person)),
      { last, isRule: due !== undefined },
    ),
    shared: shared.map((one) => ({ ...one, late: isLate(one) })),
    readBy: readBy.filter((person) => shared.some((one) => one.person === person)),
  };
}

/** In time: everybody of the family who has it had it by then. Nobody has it: not shared, whatever the day. */
function standingOf(
  family: readonly SharedReport[],
  { last, isRule }: { last: string; isRule: boolean },
): ReportView['standing'] {
  if (family.length === 0) return 'not-shared';
  if (family.some(({ on }) => on > last)) return 'late';
  return isRule ? 'in-time' : 'shared';
}

/** The rule is about parents, and children who get them. */
const isOfTheFamily = ({ people }: Conference, id: string): boolean => {
  const role = people.get(id)?.role;
  return role === 'parent' || role === 'child';
};
