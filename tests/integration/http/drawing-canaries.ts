import { readPage } from '../../../shared/drawing/read-page.ts';
import { descriptionOf, putShape } from '../../../shared/drawing/write-page.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import { until } from '../../support/until.ts';
import { canary } from './canaries.ts';
import type { PartName } from './canary-places.ts';
import type { Reader } from './reader.ts';
import { opId } from './scene.ts';

/** What drawing needs of the conference that is held. */
interface Page {
  readonly origin: string;
  readonly conference: string;
  readonly chair: Reader;
  readonly person: string;
  readonly send: (command: Record<string, unknown>) => Promise<unknown>;
  readonly documentOf: (drawing: string) => Promise<string>;
}

/** Two pages for a part: on one everything is written that can be, the other is given a new name. */
export async function drawThings(page: Page, part: PartName, audience: string): Promise<void> {
  const make = async (drawing: string, name: string): Promise<string> => {
    const id = opId();
    const rest = { audience, child: null, drawers: [], drawing, name };
    await page.send({ kind: 'makeDrawing', opId: id, ...rest });
    return id;
  };
  const drawn = await make('family-tree', canary('makeDrawing.name', part));
  const renamed = await make('blank', 'A page');
  const name = canary('nameDrawing.name', part);
  await page.send({ kind: 'nameDrawing', drawing: renamed, name });
  await draw(page, part, await page.documentOf(drawn));
}

async function draw(
  { origin, conference, chair, person }: Page,
  part: PartName,
  document: string,
): Promise<void> {
  const relay = { origin, conference, cookieOf: () => chair.cookie() };
  await chair.readAll([document]);
  const pen = openStockClient(relay, document, person);
  await synced(pen);
  const at = { x: 700, y: 400, rotation: 0, index: 'a1V' };
  const said = (place: string): string => canary(`drawing.${place}`, part);
  // All of it at once, as the canvas does: half a shape is none.
  const isPut = pen.doc.transact(
    () =>
      putShape(pen.doc, {
        id: 'shape:somebody',
        place: at,
        props: {
          type: 'person',
          name: said('person'),
          symbol: 'diamond',
          died: false,
          note: said('note'),
          home: said('home'),
        },
      }) &&
      putShape(pen.doc, {
        id: 'shape:words',
        place: at,
        props: { type: 'words', text: said('words'), w: 300, color: 'black', size: 'm' },
      }),
  );
  if (!isPut) throw new Error('the canaries are no shapes');
  descriptionOf(pen.doc)?.insert(0, said('description'));
  const seen = chair.docOf(document);
  if (seen === undefined) throw new Error('the chair reads along');
  const changes = {
    subscribe: (listener: () => void) => {
      seen.on('update', listener);
      return () => seen.off('update', listener);
    },
  };
  await until(changes, () => readPage(seen).description === said('description'));

  pen.close();
}
