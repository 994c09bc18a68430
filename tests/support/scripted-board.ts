import { WebSocket as NodeSocket } from 'ws';
import { openBoardStore } from '../../client/provider/board-store.ts';
import type { BoardStore } from '../../client/provider/board-store.ts';
import { until } from './until.ts';

/** A board's store against a scripted server, with the pen in the document of "everyone". */
export interface ScriptedBoard extends BoardStore {
  readonly holds: (check: () => boolean) => Promise<void>;
  readonly isSaved: () => boolean;
  /** Writes a line and answers its id. */
  readonly write: (text: string) => string;
  readonly shownTexts: () => string[];
  readonly trayTexts: () => string[];
}

/** `later` is how far its clock is ahead, in milliseconds. */
export async function openScriptedBoard(
  origin: string,
  later: () => number = () => 0,
): Promise<ScriptedBoard> {
  const board = openBoardStore({
    origin,
    conference: 'conference-1',
    WebSocket: NodeSocket as unknown as typeof WebSocket,
    now: () => Date.now() + later(),
  });
  await until(board, () => board.pen('everyone') !== null);
  return {
    ...board,
    holds: (check) => until(board, check),
    isSaved: () => board.snapshot().documents.every(({ unsaved }) => unsaved.size === 0),
    write: (text) => {
      const pen = board.pen('everyone');
      const line = pen?.newLine({ code: 'harm-now', saidBy: ['dennis'] });
      if (line?.ok !== true) throw new Error('no pen');
      pen?.typeInto(line.value, text);
      return line.value;
    },
    shownTexts: () => board.snapshot().documents[0]?.lines.map(({ text }) => text) ?? [],
    trayTexts: () => board.snapshot().notSent.map(({ text }) => text),
  };
}
