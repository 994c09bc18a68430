import type { Conference, Person } from '../conference.ts';
import { isHere } from '../membership.ts';
import type { Live } from '../live.ts';
import type { ConferenceView } from '../view.ts';
import { aboutView } from './about-view.ts';
import { chairView } from './chair-view.ts';
import { decisionView } from './decision-view.ts';
import { documentViews, writesTo } from './document-views.ts';
import { commandsOf } from './may.ts';
import { peopleViews } from './people-views.ts';
import { scaleViews } from './scale-views.ts';

/** The view of someone who has been let in. */
export function conferenceView(conference: Conference, person: Person, live: Live): ConferenceView {
  if (!isHere(conference, person)) return holdingView(conference, person);
  const documents = documentViews(conference, { as: 'person', person: person.id });
  return {
    at: 'conference',
    conference: aboutView(conference),
    you: youView(
      person,
      documents.some(({ pen }) => pen),
    ),
    may: commandsOf(conference, person.id),
    people: peopleViews(conference, person),
    speaksFor: [...person.speaksFor],
    documents,
    writesTo: writesTo(conference, person.id),
    scales: scaleViews(conference, { as: 'person', person: person.id }),
    decision: decisionView(conference),
    dates: conference.dates.map((date) => ({ ...date })),
    screenShows: conference.screen.shows,
    outcomes: outcomesView(conference, person),
    ...chairView(conference, person, live),
  };
}

/** Another part is under way: not one byte of this view follows from anything done there. */
function holdingView(conference: Conference, person: Person): ConferenceView {
  return {
    at: 'conference',
    conference: aboutView(conference),
    you: youView(person, false),
    may: ['leave'],
    people: [],
    speaksFor: [],
    documents: [],
    writesTo: null,
    scales: [],
    decision: null,
    dates: [],
    screenShows: 'blank',
    outcomes: null,
  };
}

const youView = ({ id, name, role }: Person, pen: boolean): ConferenceView['you'] => ({
  id,
  name,
  role,
  pen,
});

/** The reader's own copy of the newest outcomes. */
function outcomesView({ issues }: Conference, { id }: Person): ConferenceView['outcomes'] {
  const issue = issues.at(-1);
  const copy = issue?.copies.get(id);
  return issue === undefined || copy === undefined ? null : { version: issue.version, copy };
}
