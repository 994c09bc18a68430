import type { Conference } from '../conference.ts';
import { isBoardOnScreen } from '../rights.ts';
import type { Live } from '../live.ts';
import type { ScreenView } from '../view.ts';
import { aboutView } from './about-view.ts';
import { decisionView } from './decision-view.ts';
import { documentViews } from './document-views.ts';
import { peopleViews } from './people-views.ts';
import { scaleViews } from './scale-views.ts';

/** The projector's view. Unless the board is on it, no name and no word of the conference reaches it. */
export function screenView(conference: Conference, { join }: Live): ScreenView {
  const about = aboutView(conference);
  const isBoard = isBoardOnScreen(conference);
  return {
    at: 'screen',
    conference: isBoard ? about : { ...about, children: [] },
    shows:
      conference.progress === 'planned' && conference.screen.shows === 'board'
        ? 'join'
        : conference.screen.shows,
    join: { address: join.address, code: join.code, link: join.link },
    people: isBoard ? peopleViews(conference, null) : [],
    documents: documentViews(conference, { as: 'screen' }),
    scales: scaleViews(conference, { as: 'screen' }),
    decision: isBoard ? decisionView(conference) : null,
    dates: isBoard ? conference.dates.map((date) => ({ ...date })) : [],
  };
}
