import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { hasPen } from './make-draft.ts';

type Readers = Pick<ConferenceView, 'people' | 'audiences' | 'documents'>;

/** Audiences a page could be shown to as a copy. Nothing goes to or from a restricted part, and the chair has it. */
export function releaseAudiences(view: Readers, drawing: DrawingView): string[] {
  const { audiences = [] } = view;
  return audiences
    .filter(
      ({ id, kind, restricted, takesLines }) =>
        id !== drawing.audience &&
        kind !== 'chair' &&
        !restricted &&
        takesLines &&
        hasPen(view, id),
    )
    .map(({ id }) => id);
}

/** Everybody of an audience, as the server counts them: all of the list but who was sent out. */
function readersOf({ people, audiences = [] }: Readers, audience: string): PersonView[] {
  const members = audiences.find(({ id }) => id === audience)?.members ?? [];
  return people.filter(({ id, attendance }) => attendance !== 'removed' && members.includes(id));
}

/** Who would see the copy and does not see the page it is of. */
export function newcomersTo(view: Readers, to: string, drawing: DrawingView): PersonView[] {
  const reads = readersOf(view, drawing.audience).map(({ id }) => id);
  return readersOf(view, to).filter(({ id }) => !reads.includes(id));
}
