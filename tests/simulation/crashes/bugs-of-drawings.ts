import { noticedBy, patch, patched, type Known } from './bugs.ts';

const rooms = 'server/rooms';
const ofDrawings = (known: Known): Known => ({ ...known, draws: true });

/** What may go wrong with pages to draw on; each must be noticed. */
export const bugsOfDrawings: Readonly<Record<string, Known>> = {
  'whoever sat at a page stays there, whatever was decided': ofDrawings(
    noticedBy(
      ['I2'],
      patched(
        patch(
          `${rooms}/document-rights.ts`,
          'maySee: (reader) => holds((conference, one) => maySeeDrawingNow(conference, reader, one)),',
          'maySee: () => true,',
        ),
      ),
    ),
  ),
  'whoever sees a page draws on it': ofDrawings(
    noticedBy(
      ['I2'],
      patched(
        patch(
          `${rooms}/document-rights.ts`,
          'holds((conference, one) => mayDraw(conference, reader.person, one))',
          'holds(() => true)',
        ),
      ),
    ),
  ),
  'a page forgets who drew on it when it moves': ofDrawings(
    noticedBy(
      ['I3', 'I12', 'I10', 'I6'],
      patched(
        patch(
          `${rooms}/drawing-documents.ts`,
          'const kept = old.writers.kept();',
          'const kept = old.writers.kept().slice(0, 0);',
        ),
      ),
    ),
  ),
  'a page that moves is empty at its new address': ofDrawings(
    noticedBy(
      ['I1', 'I6'],
      patched(
        patch(
          `${rooms}/drawing-documents.ts`,
          'room.write((doc) => applyUpdate(doc, state)),',
          'room.write((doc) => void (state.length > 0 ? doc : applyUpdate(doc, state))),',
        ),
      ),
    ),
  ),
};
