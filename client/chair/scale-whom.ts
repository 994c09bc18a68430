import type { AudienceView, ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { roomNow } from '../reading/room-now.ts';

type Keepers = Pick<ConferenceView, 'people' | 'parts' | 'audiences' | 'speakers'>;

/** The boards a question can be put on now, the one that new lines go to first. */
export function boardsToAsk({
  audiences = [],
  writesTo,
}: Pick<ConferenceView, 'audiences' | 'writesTo'>): AudienceView[] {
  const open = audiences.filter(
    ({ kind, takesLines, children }) => takesLines && kind !== 'chair' && children.length === 0,
  );
  return open.toSorted((a, b) => Number(b.id === writesTo) - Number(a.id === writesTo));
}

/** Who can be asked on this board: gives numbers, and reads it and is here, or an advocate who does speaks for them. */
export function whoCanAnswer(view: Keepers, board: AudienceView): PersonView[] {
  const { room, video } = roomNow(view);
  const here = new Set([...room, ...video].map(({ id }) => id));
  const isOfIt = (id: string): boolean => here.has(id) && board.members.includes(id);
  const advocates = new Set(
    view.people.filter(({ id, role }) => role === 'advocate' && isOfIt(id)).map(({ id }) => id),
  );
  const spokenFor = new Set(
    (view.speakers ?? [])
      .filter(({ person }) => advocates.has(person))
      .flatMap(({ speaksFor }) => speaksFor),
  );
  return view.people.filter(
    ({ id, scores }) => scores === true && (isOfIt(id) || spokenFor.has(id)),
  );
}
