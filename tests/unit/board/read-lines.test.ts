import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { listLines, readLine, readOfficial } from '../../../shared/board/read-lines.ts';
import { lineOf, writeLines } from '../../support/board-lines.ts';

describe('reading lines', () => {
  test('[B1] what was written is read as plain values, in order', () => {
    const doc = new Y.Doc();
    const lines = [
      lineOf('first', { order: 'a0', by: '2026-05-01', with: ['bett'] }),
      lineOf('second', { order: 'a1' }),
    ];
    writeLines(doc, lines.toReversed());
    expect(listLines(doc)).toEqual(lines);
  });

  test('[B1] an entry nobody understands is left out, and the rest is read', () => {
    const doc = new Y.Doc();
    writeLines(doc, [lineOf('good')]);
    const strange: Record<string, unknown> = {
      number: 3,
      nothing: null,
      text: new Y.Text('loose'),
      empty: new Y.Map(),
      plain: { ...lineOf('plain') },
      list: new Y.Array(),
    };
    for (const [key, value] of Object.entries(strange)) doc.getMap('lines').set(key, value);
    writeLines(doc, [
      lineOf('odd', { code: 'praise' as 'strength' }),
      lineOf('bad order', { order: '' }),
    ]);
    expect(listLines(doc).map(({ id }) => id)).toEqual(['good']);
  });

  test('[B1] an entry under another key than its id is nobody’s line', () => {
    const doc = new Y.Doc();
    writeLines(doc, [lineOf('real')]);
    const copy = new Y.Map<unknown>(Object.entries({ ...lineOf('real'), text: '' }));
    doc.getMap('lines').set('__proto__', copy);
    doc.getMap('lines').set('false-name', copy.clone());
    expect(listLines(doc).map(({ id }) => id)).toEqual(['real']);
  });

  test('[B1] fields of a newer release are no reason to lose a line', () => {
    const doc = new Y.Doc();
    writeLines(doc, [{ ...lineOf('new'), mood: 'calm' } as ReturnType<typeof lineOf>]);
    expect(listLines(doc)).toEqual([lineOf('new')]);
    expect(readLine('not a map')).toBeNull();
  });

  test('[B1] two documents that met in another order are read alike', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    writeLines(one, [lineOf('b', { order: 'a0' }), lineOf('c', { order: 'a0' })]);
    writeLines(other, [lineOf('a', { order: 'a0' })]);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    expect(listLines(one)).toEqual(listLines(other));
    expect(listLines(one).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('reading what only the server writes', () => {
  test('[B2] a document without it has no locks and no scales', () => {
    expect(readOfficial(new Y.Doc())).toEqual({ locked: new Map(), scales: [] });
  });

  test('[B2] what is not understood is left out', () => {
    const doc = new Y.Doc();
    const [locked, scales] = [new Y.Map<unknown>(), new Y.Map<unknown>()];
    doc.getMap('official').set('locked', locked);
    doc.getMap('official').set('scales', scales);
    locked.set('line', 'kezia');
    locked.set('strange', 5);
    scales.set('half', { id: 'half', question: 'How safe?' });
    expect(readOfficial(doc)).toEqual({ locked: new Map([['line', 'kezia']]), scales: [] });
  });
});
