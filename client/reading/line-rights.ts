import type { LineRights } from './shown-line.ts';

/** Who looks at the board, as far as it decides what they may do with a line. */
export interface BoardReader {
  readonly person: string;
  /** Chair and minute taker: they are told who may read a line. */
  readonly seesAudiences: boolean;
  /** The audience of the part that runs now: its lines are not marked. Without one that is everyone's. */
  readonly usual?: string | undefined;
  readonly isChair: boolean;
  /** The commands this person may send now. */
  readonly may: readonly string[];
}

/**
 * What this reader may do with a line. The server judges each of it again; this only decides what is offered.
 * A line somebody added belongs to them: the pen may move it, and nobody else may touch its words.
 */
export function lineRights(
  line: string,
  {
    pen,
    locked,
    isEarlier = false,
  }: {
    readonly pen: boolean;
    readonly locked: ReadonlyMap<string, string>;
    /** It stood on the last conference's board: its words stay, and the chair alone crosses it out. */
    readonly isEarlier?: boolean;
  },
  reader: BoardReader | null,
): LineRights {
  if (reader === null)
    return {
      write: false,
      move: false,
      change: false,
      strike: false,
      answer: false,
      narrow: false,
      agree: false,
    };
  const owner = locked.get(line);
  const isOwn = (!isEarlier && owner === reader.person) || reader.isChair;
  const may = (command: string) => owner !== undefined && isOwn && reader.may.includes(command);
  return {
    write: pen && owner === undefined,
    move: pen,
    change: !isEarlier && may('changeLine'),
    strike: (pen && owner === undefined) || may('strikeLine'),
    answer: pen || reader.may.includes('addLine'),
    // What the pen writes says itself which children it is about.
    narrow: pen && owner !== undefined && reader.may.includes('narrowLine'),
    agree: reader.may.includes('agreeLine'),
  };
}
