import type { Drawing } from '../../../shared/conference/drawings.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { DrawingPage, Shape } from '../../../shared/drawing/shape.ts';
import { descriptionOf, putShape } from '../../../shared/drawing/write-page.ts';
import { free, stroke } from '../../support/drawn.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import {
  newOpId,
  type CommandInput,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

/** Pages of the conference of a test relay, and those who sit at them by real sockets. */
export interface DrawingRelay {
  /** Sends it; throws where it is refused. Answers the id of what it made. */
  must(who: GuestName, command: CommandInput): Promise<string>;
  /** The chair makes a page for everyone. */
  make(more?: Partial<Extract<CommandInput, { kind: 'makeDrawing' }>>): Promise<string>;
  page(id: string): Promise<Drawing>;
  /** A stock provider at a page, or at any address, as it is now. */
  sit(who: GuestName, id: string): Promise<StockClient>;
  /** The same, who may be turned away. */
  knock(who: GuestName, document: string): StockClient;
  leaveAll(): void;
}

export function drawingRelay(relay: TestRelay): DrawingRelay {
  const clients: StockClient[] = [];
  const page = async (id: string): Promise<Drawing> => {
    const found = (await relay.room()).state().drawings.get(id);
    if (found === undefined) throw new Error('there is no such page');
    return found;
  };
  const knock: DrawingRelay['knock'] = (who, document) => {
    const client = openStockClient(relay, document, relay.people[who]);
    clients.push(client);
    return client;
  };
  const must: DrawingRelay['must'] = async (who, command) => {
    const answer = await relay.command(relay.people[who], command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
    return answer.value.id ?? '';
  };
  return {
    must,
    page,
    knock,
    make: (more) =>
      must('chair', {
        kind: 'makeDrawing',
        opId: newOpId(),
        drawing: 'blank',
        audience: relay.audiences.everyone,
        name: 'A page',
        child: null,
        drawers: [],
        ...more,
      }),
    sit: async (who, id) => {
      const { drawings } = (await relay.room()).state();
      const client = knock(who, drawings.get(id)?.document ?? id);
      await synced(client);
      return client;
    },
    leaveAll: () => {
      for (const client of clients.splice(0)) client.close();
    },
  };
}

export const pageIn = ({ doc }: Pick<StockClient, 'doc'>): DrawingPage => readPage(doc);

export const put = ({ doc }: Pick<StockClient, 'doc'>, shape: Shape): void =>
  doc.transact(() => void putShape(doc, shape));

/** So many points of a line that goes down to the right. */
export const pencil = (id: string, points: number) =>
  stroke(id, [free(Array.from({ length: points }, (_, at): [number, number] => [at, at]))]);

const pointsOf = (client: Pick<StockClient, 'doc'>, id: string): number =>
  pageIn(client).shapes.reduce(
    (all, shape) =>
      shape.id === `shape:${id}` && 'segments' in shape
        ? all + shape.segments.reduce((sum, { points }) => sum + points.length, 0)
        : all,
    0,
  );

/** Resolves when this person sees so many points of that stroke: it is on disk then. */
export const seesStroke = async (client: StockClient, id: string, points: number): Promise<void> =>
  until(client.changes, () => pointsOf(client, id) === points);

export function describe({ doc }: Pick<StockClient, 'doc'>, words: string): void {
  descriptionOf(doc)?.insert(0, words);
}
