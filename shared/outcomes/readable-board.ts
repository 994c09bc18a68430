import type { Line } from '../board/line.ts';
import type { RevealedScale } from '../board/read-lines.ts';
import { shownFor, withoutVariants } from '../board/without-variants.ts';
import type { Conference, Person } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
import { isRestricted, mayRead } from '../conference/rights.ts';
import type { DrawingId } from '../drawing/drawing.ts';
import type { DrawingPage } from '../drawing/shape.ts';
import { variantViews } from '../conference/view/variant-views.ts';
import type { AudienceId } from '../protocol/ids.ts';

/** One document of the board as plain values. */
export interface BoardDocument {
  readonly audience: AudienceId;
  readonly lines: readonly Line[];
  readonly scales: readonly RevealedScale[];
  /** What is drawn for this audience. None: left out. */
  readonly pages?: readonly DrawnPage[];
}

/** A page to draw on as it was read. */
export interface DrawnPage {
  readonly drawing: DrawingId;
  readonly page: DrawingPage;
}

/** Is what was written, asked or agreed for this audience in this person's copy? */
export const goesInCopy = (conference: Conference, reader: Person, audience: AudienceId): boolean =>
  mayRead(conference, { as: 'person', person: reader.id }, audience) &&
  // What a restricted part wrote is for its annex, and for no copy at all.
  !isRestricted(conference, audience);

/**
 * What of the board goes in this reader's copy: the lines of their audiences about children they may hear about, each
 * once where they may read it in several wordings.
 */
export function readableBoard(
  board: readonly BoardDocument[],
  conference: Conference,
  reader: Person,
): BoardDocument[] {
  const mine = board.filter(({ audience }) => goesInCopy(conference, reader, audience));
  const lines = heardLines(mine, reader);
  const variants = variantViews(conference, ({ audience }) =>
    goesInCopy(conference, reader, audience),
  );
  const shown = shownFor(lines.flat(), variants);
  const once = withoutVariants(lines, variants);
  return mine.map(({ scales, ...document }, at) => ({
    ...document,
    lines: once[at] ?? [],
    scales: scales.map((scale) => ({
      ...scale,
      danger: shown.get(scale.danger ?? '') ?? scale.danger,
    })),
  }));
}

/** Lines about children this reader may hear about; what answers a line goes with it. */
export function heardLines(board: readonly BoardDocument[], reader: Person): Line[][] {
  const all = board.flatMap(({ lines }) => lines);
  const gone = new Set(
    all.filter(({ children }) => !hearsAbout(reader, children ?? [])).map(({ id }) => id),
  );
  for (let before = 0; before !== gone.size;) {
    before = gone.size;
    for (const { id, code, about } of all) {
      if (code === 'comment' && gone.has(about ?? '')) gone.add(id);
    }
  }
  return board.map(({ lines }) => lines.filter(({ id }) => !gone.has(id)));
}
