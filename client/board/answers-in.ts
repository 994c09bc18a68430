import type { ConferenceView } from '../../shared/conference/view.ts';
import { usualAudience } from '../reading/who-sees.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** An answer to what everyone reads is for the people of this part; any other stands where its line stands. */
export function answersIn(
  view: Pick<ConferenceView, 'documents' | 'audiences' | 'parts' | 'writesTo'>,
  line: Pick<ShownLine, 'audience'>,
): string {
  const { documents } = view;
  // The widest comes first; those narrowed from it go by the same name.
  const everyones = documents.find(({ name }) => name === 'everyone')?.audience;
  const isEveryones = line.audience === everyones;
  return isEveryones ? (usualAudience(view) ?? line.audience) : line.audience;
}
