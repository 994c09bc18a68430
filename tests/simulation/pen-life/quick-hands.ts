import { listLines } from '../../../shared/board/read-lines.ts';
import { until } from '../../support/until.ts';
import { inTime } from './in-time.ts';
import { openWorld } from './world.ts';
import type { Planted } from './world.ts';

/**
 * The pen is taken and given back while words are on their way to the disk: they are committed after the fresh
 * document has been filled without them, and before it is written in.
 */
export async function takeAndGiveBack(planted: Planted): Promise<void> {
  const world = await openWorld(1, planted);
  const { relay, onDisk } = world;
  const { chair, police } = relay.people;
  const { board } = world.browserOf('police');
  const documents = () => board.snapshot().documents;
  const pen = () => board.pen(relay.audiences.everyone);
  const texts = () => listLines(onDisk(relay.documents.everyone)).map(({ text }) => text);
  const isSaved = () => documents().every(({ unsaved }) => unsaved.size === 0);
  const write = (text: string) => pen()?.newLine({ code: 'strength', saidBy: [police], text });
  try {
    await relay.command(chair, { kind: 'givePen', person: police });
    await until(board, () => pen() !== null);
    write('Before.');
    await until(board, isSaved);

    const old = pen();
    const { arrived, release } = world.holdDisk();
    write('On its way.');
    await arrived;
    const orders = (['takePen', 'givePen'] as const).map(async (kind) =>
      relay.command(chair, { kind, person: police }),
    );
    // Whether the moment without one is ever told or not.
    await until(board, () => ![null, old].includes(pen()));
    write('After.');
    release();
    await Promise.all(orders);
    const all = ['After.', 'Before.', 'On its way.'];
    const isAll = (texts: readonly string[]) =>
      JSON.stringify(texts.toSorted()) === JSON.stringify(all);
    const shown = () => documents()[0]?.lines.map(({ text }) => text) ?? [];
    const isRight = () => isAll(shown()) && isAll(texts()) && board.snapshot().notSent.length === 0;
    const problem = () =>
      isAll(texts()) ? 'words of the board are in the tray too' : `lost: on disk ${texts().join()}`;
    await inTime(until(board, isRight), problem, planted);
  } finally {
    await world.close();
  }
}
