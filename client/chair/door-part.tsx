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
  // Nobody is brought into a restricted part who is not named for it.
  const waits = part.restricted ? 'waits-restricted' : 'waits';
  return (
    <p className="door-part">
      <Icon name={comes ? 'door' : 'clock'} size={18} />
      {t(`parts.door.${comes ? 'comes-in' : waits}`, { part: partName(t, part) })}
    </p>
  );
}
