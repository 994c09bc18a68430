import type { AudienceId } from '../../protocol/ids.ts';
import type { Live } from '../live.ts';
import type { ConferenceView } from '../view.ts';

/** Which of these documents cannot be opened; left out where all can. Whoever may not see one hears nothing of it. */
export function damagedView(
  documents: ConferenceView['documents'],
  { damaged }: Live,
): Pick<ConferenceView, 'damaged'> {
  const ids = documents.map(({ audience }) => audience).filter((id) => damaged?.has(id));
  return ids.length === 0 ? {} : { damaged: ids };
}

/** No line goes where it cannot be written. */
export const unlessDamaged = (audience: AudienceId | null, { damaged }: Live): AudienceId | null =>
  audience !== null && damaged?.has(audience) === true ? null : audience;
