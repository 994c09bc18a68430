import type { ConferenceView } from '../../shared/conference/view.ts';
import { usualAudience } from '../reading/who-sees.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/**
 * An answer to what all the people of this part may read, and others too, is for the people of this part alone; any
 * other stands where its line stands.
 */
export function answersIn(
  view: Pick<ConferenceView, 'documents' | 'audiences' | 'parts' | 'writesTo'>,
  line: Pick<ShownLine, 'audience'>,
): string {
  const { documents } = view;
  const usual = usualAudience(view) ?? line.audience;
  const own = documents.find(({ audience }) => audience === usual);
  // The widest comes first; those narrowed from it go by the same name.
  const everyones = documents.find(({ name }) => name === 'everyone')?.audience;
  const isWider = own?.wider.includes(line.audience) === true || line.audience === everyones;
  return isWider ? usual : line.audience;
}
