import { codes } from '../../shared/board/codes.ts';
import { voices } from '../../shared/board/line.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import {
  childForms,
  handedInKinds,
  handedInTo,
  participationCodes,
} from '../../shared/conference/preparation.ts';

/** How the numbers of an intent choose among what there is. */
interface Picking {
  readonly conference: Conference;
  readonly opId: string;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly flag: () => boolean;
  readonly rarely: () => boolean;
  readonly person: () => string;
  readonly some: (ids: Iterable<string>) => string;
  readonly audience: () => string;
  readonly children: () => string[];
  readonly day: () => { readonly date: string };
}

/** What somebody hands in and what the chair makes of it, at random. */
export function randomLetters(picking: Picking) {
  const { conference, opId, pick, flag, rarely, person, some, audience, children, day } = picking;
  return {
    handIn: () => ({
      what: pick(handedInKinds),
      text: `Handed in by ${opId}`,
      to: pick(handedInTo),
      toWhom: 'My nan',
      voice: flag() ? null : pick(voices),
      person: flag() ? null : person(),
      child: flag() ? null : pick(conference.children).id,
    }),
    handInAtDoor: () => ({
      waiting: some(conference.waiting.keys()),
      what: pick(handedInKinds),
      text: `Handed in by ${opId}`,
      to: pick(handedInTo),
      toWhom: '',
      voice: null,
      childName: 'Juno',
    }),
    releaseHandedIn: () => ({
      handedIn: some(conference.preparation.handedIn.keys()),
      to: audience(),
      code: pick(codes),
      children: children(),
      text: flag() ? null : `Other words ${opId}`,
      readOutBy: flag() ? null : person(),
      note: flag() ? '' : `A note ${opId}`,
      agreed: !rarely(),
    }),
    setHandedInAside: () => ({
      handedIn: some(conference.preparation.handedIn.keys()),
      aside: flag(),
    }),
    keepChildPage: () => ({
      child: pick(conference.children).id,
      person: flag() ? null : person(),
      forms: [pick(childForms)],
      givenBy: flag() ? null : person(),
      participation: pick(participationCodes),
      checkedOn: flag() ? '' : day().date,
      audience: flag() ? null : audience(),
      note: `Handed in by ${opId}`,
    }),
  };
}
