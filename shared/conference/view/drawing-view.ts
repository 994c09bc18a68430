import type { Conference, Person } from '../conference.ts';
import { mayDraw, maySeeDrawingNow } from '../drawing-rights.ts';
import type { Live } from '../live.ts';
import { isKeeper } from '../roles.ts';
import type { ConferenceView, ScreenView } from '../view.ts';

/** The pages this person may open now. None: left out. */
export function drawingsView(
  conference: Conference,
  person: Person,
  { damaged }: Pick<Live, 'damaged'>,
): Pick<ConferenceView, 'drawings'> {
  const reader = { as: 'person', person: person.id } as const;
  const seen = [...conference.drawings.values()].filter((one) =>
    maySeeDrawingNow(conference, reader, one),
  );
  if (seen.length === 0) return {};
  const keeps = isKeeper(person);
  return {
    drawings: seen.map((one) => ({
      id: one.id,
      kind: one.kind,
      name: one.name,
      audience: one.audience,
      document: one.document,
      pen: mayDraw(conference, person.id, one),
      ...(one.child === null ? {} : { child: one.child }),
      ...(one.putAway ? { putAway: true } : {}),
      ...(keeps ? { drawers: [...one.drawers] } : {}),
      ...(keeps && maySeeDrawingNow(conference, { as: 'screen' }, one) ? { onScreen: true } : {}),
      ...(damaged?.has(one.id) === true ? { damaged: true } : {}),
    })),
  };
}

/** The page that stands on the room's screen. None: left out. */
export function screenDrawing(conference: Conference): Pick<ScreenView, 'drawing'> {
  const drawing = conference.drawings.get(conference.screen.drawing ?? '');
  if (drawing === undefined || !maySeeDrawingNow(conference, { as: 'screen' }, drawing)) return {};
  const { id, kind, name, document } = drawing;
  return { drawing: { id, kind, name, document } };
}
