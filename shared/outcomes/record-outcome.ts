import type { Conference, Person } from '../conference/conference.ts';
import { hasReport } from '../conference/has-report.ts';
import { hearsAbout } from '../conference/membership.ts';
import { isKeeper, type Role } from '../conference/roles.ts';
import { agenciesIn } from '../conference/tally.ts';
import { outcomeWords, roundRead } from './decision-outcome.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import type { OutcomesRecord } from './record.ts';
import type { OutcomeWords } from './words.ts';

/** Who gets the full record (domain, section 6 D). */
const readers: readonly Role[] = ['chair', 'minute-taker', 'professional', 'parent'];

/**
 * What the full record has beside the board, for one reader: all of it for chair and minute taker; else the reports they
 * have, the mistakes they named, and the agencies' views as far as they saw them. Nothing of it: left out.
 */
export function recordOutcome(
  conference: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): Pick<Outcomes, 'record'> {
  if (!readers.includes(reader.role)) return {};
  const reports = reportsOf(conference, reader, names);
  const errors = errorsOf(conference, reader, names, words);
  const more = {
    ...keptAway(conference, reader, names, words),
    ...talksOf(conference, reader, names, words),
    ...viewsOf(conference, reader, names, words),
  };
  if (reports.length + errors.length + Object.keys(more).length === 0) return {};
  return { record: { reports, errors, ...more } };
}

/** Nobody but those who keep the record is told who else has a report, or what became of it. */
function reportsOf(
  { preparation }: Conference,
  reader: Person,
  names: NameBook,
): OutcomesRecord['reports'] {
  const all = [...preparation.reports.values()];
  if (!isKeeper(reader)) {
    return all
      .filter((report) => hasReport(report, reader.id))
      .map(({ title, author, shared }) => ({
        title,
        author: author === reader.id ? names.name(author) : '',
        receivedOn: '',
        shared: shared
          .filter(({ person }) => person === reader.id)
          .map(({ person, on }) => ({ name: names.name(person), on })),
      }));
  }
  return all.map(({ title, author, receivedOn, shared, note }) => ({
    title,
    author: names.name(author),
    receivedOn,
    shared: shared.map(({ person, on }) => ({ name: names.name(person), on })),
    ...(note === '' ? {} : { note }),
  }));
}

const errorsOf = (
  { preparation }: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): OutcomesRecord['errors'] =>
  [...preparation.errors.values()]
    .filter(({ raisedBy }) => isKeeper(reader) || raisedBy === reader.id)
    .map(({ raisedBy, where, says, correct, standing, answer }) => ({
      raisedBy: names.name(raisedBy),
      where,
      says,
      correct,
      standing: words.errorStandings[standing],
      answer,
    }));

/** Who was kept away, and how they were heard all the same. */
function keptAway(
  { preparation, parts }: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): Pick<OutcomesRecord, 'exclusions'> {
  const all = [...preparation.exclusions.values()];
  if (reader.role !== 'chair' || all.length === 0) return {};
  return {
    exclusions: all.map(({ person, from, ground, reason, views }) => ({
      name: names.name(person),
      from: from === 'all' ? words.allOfIt : (parts.get(from)?.name ?? ''),
      ground: words.exclusionGrounds[ground],
      reason,
      views,
    })),
  };
}

/** Whom the chair talked to before the day: the chair's alone, as it was then (C84). */
function talksOf(
  { preparation }: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): Pick<OutcomesRecord, 'talks'> {
  const all = [...preparation.talks.values()];
  if (reader.role !== 'chair' || all.length === 0) return {};
  return {
    talks: all.map(({ person, on, way }) => ({
      name: names.name(person),
      on,
      way: words.talkWays[way],
    })),
  };
}

/** As the decision was held against them: of the children this reader may hear about. */
function viewsOf(
  conference: Conference,
  reader: Person,
  names: NameBook,
  words: OutcomeWords,
): Pick<OutcomesRecord, 'views'> {
  const { decision, template } = conference;
  const round = decision && roundRead(conference, reader, decision);
  if (!round) return {};
  const views = agenciesIn(conference, round).flatMap(({ sector, name, views: given }) =>
    given
      .filter(({ child }) => hearsAbout(reader, [child]))
      .map(({ child, outcome, reason }) => ({
        agency: name || words.sectors[sector],
        child: names.child(child),
        words: outcomeWords(template)[outcome],
        reason,
      })),
  );
  return views.length === 0 ? {} : { views };
}
