import { pageOf, pagesOf } from '../child-pages.ts';
import type { Conference, Person, Waiting } from '../conference.ts';
import { hearsAbout } from '../membership.ts';
import { maySeeNow } from '../rights.ts';
import type { ConferenceView, WaitingRoomView } from '../view.ts';
import type { ChildPageView } from './schemas/handing-in.ts';

type HandingIn = Pick<ConferenceView, 'handedIn' | 'childPages' | 'writesFor'>;

/**
 * The chair reads all that was handed in, and nobody else any of it: what one sent oneself is shown again only by the
 * browser that sent it. A child's page is told to those whom the child lets see it.
 */
export function handingInView(conference: Conference, person: Person): HandingIn {
  const pages = pagesOf(conference, person).filter((id) => hearsAbout(person, [id]));
  const shown = childPages(conference, person);
  return {
    ...(person.role === 'chair'
      ? { handedIn: [...conference.preparation.handedIn.values()].map((one) => ({ ...one })) }
      : {}),
    ...(shown.length === 0 ? {} : { childPages: shown }),
    ...(pages.length === 0 ? {} : { writesFor: pages }),
  };
}

/** Whoever waits by their own link may hand something in; the room's code alone opens no letter box. */
export const doorHandingIn = (
  { people, progress }: Conference,
  waiting: Waiting | undefined,
): Pick<WaitingRoomView, 'mayHandIn'> =>
  waiting?.via === 'link' && people.has(waiting.person ?? '') && progress !== 'closed'
    ? { mayHandIn: true }
    : {};

function childPages(conference: Conference, person: Person): ChildPageView[] {
  const isChair = person.role === 'chair';
  return conference.children.flatMap(({ id }) => {
    const { child, forms, checkedOn, ...kept } = pageOf(conference, id);
    const shown = { child, forms: [...forms], checkedOn };
    if (isChair) return [{ ...shown, ...kept }];
    return mayKnow(conference, person, id) ? [shown] : [];
  });
}

/** Of a page of which nothing is noted there is nothing to tell. */
function mayKnow(conference: Conference, person: Person, child: string): boolean {
  const { audience, forms, checkedOn } = pageOf(conference, child);
  const isNoted = forms.length > 0 || checkedOn !== '';
  if (!isNoted || audience === null || !hearsAbout(person, [child])) return false;
  return maySeeNow(conference, { as: 'person', person: person.id }, audience);
}
