import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { partName } from '../parts/part-words.ts';
import { currentPart, isInPart, isSplit } from '../parts/who-moves.ts';
import { Icon } from '../ui/icon.tsx';

interface DoorPartProps {
  view: ConferenceView;
  /** None: somebody who is not on the list. */
  person: PersonView | null;
}

/** Where somebody comes when they are let in: into the part that runs, or to the page where they wait. */
export function DoorPart({ view, person }: DoorPartProps) {
  const t = useTexts();
  const part = currentPart(view);
  if (part === null || !isSplit(view)) return null;
  const comes = person === null ? part.people === 'everyone' : isInPart(part, person);
  return (
    <p className="door-part">
      <Icon name={comes ? 'door' : 'clock'} size={18} />
      {t(comes ? 'parts.door.comes-in' : 'parts.door.waits', { part: partName(t, part) })}
    </p>
  );
}
