import type { Conference } from '../conference.ts';
import { isHere } from '../membership.ts';
import { isBoardOnScreen } from '../rights.ts';
import type { Live } from '../live.ts';
import type { ScreenView } from '../view.ts';
import { aboutView } from './about-view.ts';
import { agencyViewsView } from './agency-views-view.ts';
import { screenCourse } from './course-view.ts';
import { dateViews, decisionView } from './decision-view.ts';
import { documentViews } from './document-views.ts';
import { screenDrawing } from './drawing-view.ts';
import { earlierView } from './earlier-view.ts';
import { peopleViews } from './people-views.ts';
import { planView } from './plan-view.ts';
import { scaleViews } from './scale-views.ts';
import { variantsNow } from './variant-views.ts';

/** The projector's view. Unless the board is on it, no name and no word of the conference reaches it. */
export function screenView(conference: Conference, live: Live): ScreenView {
  const { join } = live;
  const here = [...conference.people.values()].filter((person) => isHere(conference, person));
  const about = aboutView(conference, here);
  const isBoard = isBoardOnScreen(conference);
  const reader = { as: 'screen' } as const;
  return {
    at: 'screen',
    conference: isBoard ? about : { ...about, children: [] },
    shows:
      conference.progress === 'planned' && conference.screen.shows === 'board'
        ? 'join'
        : conference.screen.shows,
    join: { address: join.address, code: join.code, link: join.link },
    ...screenCourse(conference),
    people: isBoard ? peopleViews(conference, null, live) : [],
    documents: documentViews(conference, reader),
    ...screenDrawing(conference),
    variants: variantsNow(conference, reader),
    scales: scaleViews(conference, reader),
    ...agencyViewsView(conference, reader, here),
    decision: decisionView(conference, reader, here),
    ...earlierView(conference, reader, here),
    ...planView(conference, reader),
    dates: dateViews(conference, reader, false),
  };
}
