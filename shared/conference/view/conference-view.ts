import type { Conference, Person } from '../conference.ts';
import { currentPart, isHere } from '../membership.ts';
import type { Live } from '../live.ts';
import { givenCopyFor } from '../giving-out.ts';
import { isKeeper } from '../roles.ts';
import type { ConferenceView, HoldingView } from '../view.ts';
import { aboutView, countedFromView } from './about-view.ts';
import { agencyViewsView, decidingView } from './agency-views-view.ts';
import { audiencesAndParts } from './audience-views.ts';
import { chairView } from './chair-view.ts';
import { correctingView } from './correcting-view.ts';
import { courseView } from './course-view.ts';
import { damagedView, unlessDamaged } from './damaged-view.ts';
import { dateViews, decisionView } from './decision-view.ts';
import { documentViews, writesTo } from './document-views.ts';
import { drawingsView } from './drawing-view.ts';
import { earlierView } from './earlier-view.ts';
import { commandsOf } from './may.ts';
import { givingOutView, inOfficeView } from './giving-out-view.ts';
import { handingInView } from './handing-in-view.ts';
import { peopleViews } from './people-views.ts';
import { planView } from './plan-view.ts';
import { agreeingView } from './agreeing-view.ts';
import { notifyingView } from './notifying-view.ts';
import { preparingView } from './preparing-view.ts';
import { redactedView } from './redacted-view.ts';
import { scaleViews } from './scale-views.ts';
import { variantsNow } from './variant-views.ts';

/** The view of someone who has been let in. */
export function conferenceView(
  conference: Conference,
  person: Person,
  live: Live,
): ConferenceView | HoldingView {
  if (!isHere(conference, person)) return holdingView(conference, person);
  const reader = { as: 'person', person: person.id } as const;
  const documents = documentViews(conference, reader);
  const keeps = isKeeper(person);
  return {
    at: 'conference',
    conference: aboutView(conference, [person]),
    you: youView(
      person,
      documents.some(({ pen }) => pen),
    ),
    may: commandsOf(conference, person.id),
    people: peopleViews(conference, person, live),
    speaksFor: [...person.speaksFor],
    documents,
    ...damagedView(documents, live),
    ...drawingsView(conference, person, live),
    writesTo: unlessDamaged(writesTo(conference, person.id), live),
    part: partView(conference),
    ...courseView(conference, person),
    variants: variantsNow(conference, reader),
    ...redactedView(conference, person.id),
    scales: scaleViews(conference, reader),
    ...agencyViewsView(conference, reader, [person]),
    ...decidingView(conference, person),
    decision: decisionView(conference, reader, [person]),
    ...earlierView(conference, reader, [person]),
    ...planView(conference, reader),
    ...agreeingView(conference, person),
    dates: dateViews(conference, reader, keeps),
    screenShows: conference.screen.shows,
    outcomes: outcomesView(conference, person),
    ...inOfficeView(conference, person),
    ...(keeps ? { countedFrom: countedFromView(conference) } : {}),
    ...preparingView(conference, person),
    ...handingInView(conference, person),
    ...notifyingView(conference, person),
    ...(keeps ? audiencesAndParts(conference, person) : {}),
    ...correctingView(conference, person),
    ...chairView(conference, person, live),
    ...givingOutView(conference, person),
  };
}

/** Another part is under way: not one byte of this view follows from anything done there. */
function holdingView(conference: Conference, person: Person): HoldingView {
  const { id, name, role } = person;
  return {
    at: 'holding',
    conference: conference.id,
    you: { id, name, role },
    may: ['leave'],
    started: conference.progress !== 'planned',
    outcomes: conference.progress === 'closed' ? outcomesView(conference, person) : null,
    ...(conference.progress === 'closed'
      ? { closed: true, ...inOfficeView(conference, person) }
      : {}),
  };
}

function partView(conference: Conference): ConferenceView['part'] {
  const part = currentPart(conference);
  return { name: part?.name ?? '', restricted: part?.restricted ?? false };
}

const youView = ({ id, name, role }: Person, pen: boolean): ConferenceView['you'] => ({
  id,
  name,
  role,
  pen,
});

/** The newest copy that the reader was given. */
function outcomesView(conference: Conference, { id }: Person): ConferenceView['outcomes'] {
  const own = conference.givingOut.officeOnly.has(id) ? null : givenCopyFor(conference, id);
  return own && { version: own.version, copy: own.copy };
}
