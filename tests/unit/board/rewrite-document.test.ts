import { expect, test } from 'vitest';
import { applyUpdate, Array as YArray, Doc, encodeStateAsUpdate, Map as YMap } from 'yjs';
import { listLines, readOfficial } from '../../../shared/board/read-lines.ts';
import { rewriteDocument } from '../../../shared/board/rewrite-document.ts';
import { linesOf, officialKeys, officialOf } from '../../../shared/board/roots.ts';
import { prepareDocument } from '../../../shared/board/write-facts.ts';
import { foundIn } from '../../support/found-in.ts';
import { lineIn, putLine, textIn, typeIn } from '../../support/pen-writing.ts';

/** As many structs as were ever written under each clientID, and what was deleted. */
function historyOf(doc: Doc) {
  const clients = [...doc.store.clients].map(([client, structs]) => [client, structs] as const);
  return {
    clients: clients.map(([client]) => client),
    deleted: clients.flatMap(([, structs]) => structs.filter((struct) => struct.deleted)).length,
  };
}

/** A board that two people wrote on, with a line to be taken away, and one that is somebody's own words. */
function writtenBoard(): Doc {
  const doc = new Doc();
  doc.clientID = 1;
  prepareDocument(doc);
  const other = new Doc();
  other.clientID = 2;
  applyUpdate(other, encodeStateAsUpdate(doc));
  putLine(other, 'kept', 'alice', { code: 'action', saidBy: ['bob'], after: 'gone', goal: 'gone' });
  for (const letter of 'What stays') typeIn(other, 'kept', letter);
  putLine(other, 'gone', 'alice', { howWeWillKnow: 'CANARY-FIELD' });
  for (const letter of 'CANARY-TEXT') typeIn(other, 'gone', letter);
  // Typed in the wrong line, and taken back.
  textIn(other, 'kept')?.insert(4, 'CANARY-MOVED');
  textIn(other, 'kept')?.delete(4, 'CANARY-MOVED'.length);
  lineIn(other, 'kept')?.set('struck', true);
  applyUpdate(doc, encodeStateAsUpdate(other));
  const official = officialOf(doc);
  const locked = official.get(officialKeys.locked) as YMap<unknown>;
  locked.set('gone', 'alice');
  locked.set('kept', 'bob');
  const scale = {
    order: 0,
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: 'gone',
    answers: [],
  };
  (official.get(officialKeys.scales) as YMap<unknown>).set('scale', { ...scale, id: 'scale' });
  return doc;
}

function rewrite(from: Doc, ...gone: readonly string[]): Doc {
  const doc = new Doc();
  doc.clientID = 9;
  rewriteDocument(from, new Set(gone))(doc);
  return doc;
}

test('[B10] a document written anew holds every other line, whole, and what is official', () => {
  const board = writtenBoard();
  const doc = rewrite(board, 'gone');
  expect(listLines(doc)).toEqual(listLines(board).filter(({ id }) => id !== 'gone'));
  expect(listLines(doc)).toMatchObject([{ id: 'kept', text: 'What stays', struck: true }]);
  expect([...readOfficial(doc).locked]).toEqual([['kept', 'bob']]);
  expect(readOfficial(doc).scales).toEqual([{ ...readOfficial(board).scales[0], danger: null }]);
});

test('[B10] it has no history: one writer, nothing deleted, and no letter of what is gone', () => {
  const doc = rewrite(writtenBoard(), 'gone');
  expect(historyOf(writtenBoard()).clients.toSorted((one, other) => one - other)).toEqual([1, 2]);
  expect(historyOf(writtenBoard()).deleted).toBeGreaterThan(0);
  expect(historyOf(doc)).toEqual({ clients: [9], deleted: 0 });
  const bytes = [Buffer.from(encodeStateAsUpdate(doc))];
  expect(foundIn(bytes, 'What stays')).toBe(true);
  expect(foundIn(bytes, 'CANARY')).toBe(false);
});

test('[B10] it is the same, however long the line was and whether it was there at all', () => {
  const [one, other] = [writtenBoard(), writtenBoard()];
  typeIn(one, 'gone', 'and much more of it');
  linesOf(other).delete('gone');
  const [first, second] = [one, other].map((doc) => encodeStateAsUpdate(rewrite(doc, 'gone')));
  expect(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of(1))).toBe(0);
});

test('[B10] what a newer release put there comes along', () => {
  const board = writtenBoard();
  lineIn(board, 'kept')?.set('colour', 'green');
  lineIn(board, 'kept')?.set('marks', YArray.from(['one', 'two']));
  officialOf(board).set(
    'seals',
    new YMap([
      ['gone', 'of what is gone'],
      ['kept', 'whole'],
    ]),
  );
  officialOf(board).set('release', 7);
  const doc = rewrite(board, 'gone');
  expect(lineIn(doc, 'kept')?.toJSON()).toMatchObject({ colour: 'green', marks: ['one', 'two'] });
  expect(officialOf(doc).toJSON()).toMatchObject({ release: 7, seals: { kept: 'whole' } });
});
