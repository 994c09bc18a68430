import type { LineId } from '../../protocol/ids.ts';
import type { Conference, Released } from '../conference.ts';
import type { Reader } from '../reader.ts';
import { maySeeNow } from '../rights.ts';
import type { ConferenceView } from '../view.ts';

/**
 * Of lines that stand for one another and that this reader all sees, each with the one to show: the root, else the
 * first that was released. Made of nothing but lines this reader sees.
 */
export function variantViews(
  conference: Conference,
  sees: (released: Pick<Released, 'audience'>) => boolean,
): ConferenceView['variants'] {
  const shown = new Map<LineId, LineId>();
  return [...conference.released].flatMap(([line, released]) => {
    if (!sees(released)) return [];
    const first = sees({ audience: released.from }) ? released.root : shown.get(released.root);
    if (first === undefined) {
      shown.set(released.root, line);
      return [];
    }
    return [{ line, of: first }];
  });
}

/** For the documents this reader may open now. */
export const variantsNow = (conference: Conference, reader: Reader): ConferenceView['variants'] =>
  variantViews(conference, ({ audience }) => maySeeNow(conference, reader, audience));
