import { beforeEach, describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap, Text as YText } from 'yjs';
import { attachContent } from '../../../client/provider/content.ts';
import type { Content } from '../../../client/provider/content.ts';
import { openPen } from '../../../client/provider/pen.ts';
import type { Pen, PenOptions } from '../../../client/provider/pen.ts';
import type { NewLine } from '../../../client/provider/line-rules.ts';
import { listLines } from '../../../shared/board/read-lines.ts';
import { linesOf, officialOf } from '../../../shared/board/roots.ts';

let doc: Doc;
let content: Content;
let pen: Pen & { readonly close: () => void };
let ids: number;
let late: Parameters<PenOptions['onLate']>[0][];

beforeEach(() => {
  doc = new Doc();
  ids = 0;
  late = [];
  content = attachContent(doc, () => undefined);
  pen = openPen({
    doc,
    content,
    me: 'dennis',
    newId: () => `line-${(ids += 1)}`,
    standsWider: (line) => line === 'wider',
    onStep: () => undefined,
    onLate: (words) => late.push(words),
  });
});

const worry: NewLine = { code: 'harm-now', saidBy: ['ines'] };
const write = (more: Partial<NewLine> = {}): string => {
  const line = pen.newLine({ ...worry, ...more });
  if (!line.ok) throw new Error(line.problem);
  return line.value;
};
const shown = (line: string) => content.lines().find(({ id }) => id === line);
const texts = () => content.lines().map(({ text, struck }) => (struck ? `(${text})` : text));

/** Somebody else's changes, arriving. */
function hear(change: (theirs: Doc) => void): void {
  const theirs = new Doc();
  applyUpdate(theirs, encodeStateAsUpdate(doc));
  theirs.transact(() => change(theirs));
  applyUpdate(doc, encodeStateAsUpdate(theirs), 'net');
}

const textIn = (from: Doc, line: string): YText => {
  const map = linesOf(from).get(line);
  const text: unknown = map instanceof YMap ? map.get('text') : null;
  if (!(text instanceof YText)) throw new Error('no text');
  return text;
};

describe('writing', () => {
  test('a new line is a line, its recorder is who writes, and it stands where it was put', () => {
    const first = write({ text: 'First' });
    const last = write({ text: 'Last' });
    write({
      text: 'Between',
      after: first,
      before: last,
      fields: { about: 'wider', owner: 'kezia' },
    });
    expect(texts()).toEqual(['First', 'Between', 'Last']);
    expect(content.lines()[1]).toMatchObject({
      recordedBy: 'dennis',
      saidBy: ['ines'],
      about: 'wider',
      owner: 'kezia',
    });
    expect(content.lines()).toEqual(listLines(doc));
  });

  test('moving changes the place and the kind, and the words stay', () => {
    const first = write({ text: 'First' });
    const last = write({ text: 'Last' });
    pen.move(last, { code: 'strength', before: first });
    expect(texts()).toEqual(['Last', 'First']);
    expect(shown(last)?.code).toBe('strength');
  });

  test('[P6] nothing is written that the gate would refuse', () => {
    const line = write();
    expect(pen.setField(line, 'about', 'nowhere')).toEqual({ ok: false, problem: 'not-valid' });
    expect(pen.setField(line, 'by', 'tomorrow')).toEqual({ ok: false, problem: 'not-valid' });
    expect(pen.setField(line, 'howWeWillKnow', '\uD83D')).toEqual({
      ok: false,
      problem: 'not-valid',
    });
    expect(pen.newLine({ ...worry, text: 'x'.repeat(4001) })).toEqual({
      ok: false,
      problem: 'not-valid',
    });
    expect(pen.strike('nowhere')).toEqual({ ok: false, problem: 'no-such-line' });
    expect(pen.setField(line, 'by', '2026-05-01').ok).toBe(true);
  });

  test('[P6] a line whose danger statement is out of sight can be changed all the same', () => {
    const line = write();
    hear((theirs) => {
      const map = linesOf(theirs).get(line);
      if (map instanceof YMap) map.set('goal', 'elsewhere');
    });
    expect(pen.strike(line).ok).toBe(true);
    expect(pen.setField(line, 'about', 'elsewhere').ok).toBe(false);
  });

  test("[P6] of a line with somebody's own words only its place and kind can be changed", () => {
    const line = write();
    hear((theirs) => officialOf(theirs).set('locked', new YMap([[line, 'kezia']])));
    expect(pen.openTyping(line)).toEqual({ ok: false, problem: 'not-yours' });
    expect(pen.strike(line)).toEqual({ ok: false, problem: 'not-yours' });
    expect(pen.move(line, { code: 'family-worry' }).ok).toBe(true);
  });
});

describe('[P7] undo', () => {
  test('takes back runs of text, one step for a run, and redo brings them back', () => {
    const line = write();
    pen.typeInto(line, 'Mum');
    pen.typeInto(line, 'Mum said');
    pen.setField(line, 'evidence', 'fact');
    pen.typeInto(line, 'Mum said no');
    expect(pen.undo()).toBe(true);
    expect(shown(line)?.text).toBe('Mum said');
    expect(pen.undo()).toBe(true);
    expect(shown(line)?.evidence).toBeUndefined();
    expect(pen.undo()).toBe(true);
    expect(shown(line)?.text).toBe('');
    pen.redo();
    pen.redo();
    pen.redo();
    expect(shown(line)).toMatchObject({ text: 'Mum said no', evidence: 'fact' });
    expect(pen.canRedo()).toBe(false);
  });

  test("of a new line strikes it: another person's words in it stay", () => {
    const line = write();
    hear((theirs) => textIn(theirs, line).insert(0, 'Priya was writing here. '));
    expect(pen.undo()).toBe(true);
    expect(pen.undo()).toBe(false);
    expect(texts()).toEqual(['(Priya was writing here. )']);
    pen.redo();
    expect(texts()).toEqual(['Priya was writing here. ']);
  });

  test("takes nothing that somebody else wrote, not even in the middle of one's own run", () => {
    const line = write();
    pen.typeInto(line, 'Mum said no');
    hear((theirs) => textIn(theirs, line).insert(4, '(crying) '));
    expect(pen.undo()).toBe(true);
    expect(texts()).toEqual(['(crying) ']);
  });

  test('a field that somebody else has changed since is theirs, and undo goes on to the step before', () => {
    const line = write();
    pen.typeInto(line, 'Mum');
    pen.setField(line, 'evidence', 'fact');
    hear((theirs) => {
      const map = linesOf(theirs).get(line);
      if (map instanceof YMap) map.set('evidence', 'opinion');
    });
    expect(pen.undo()).toBe(true);
    expect(shown(line)).toMatchObject({ text: '', evidence: 'opinion' });
  });

  test('steps come back in the order they were made, new lines among them', () => {
    const first = write();
    pen.typeInto(first, 'One');
    const second = write();
    pen.typeInto(second, 'Two');
    pen.typeInto(first, 'One more');
    const seen = [texts()];
    while (pen.undo()) seen.push(texts());
    expect(seen).toEqual([
      ['One more', 'Two'],
      ['One', 'Two'],
      ['One', ''],
      ['One', '()'],
      ['', '()'],
      ['()', '()'],
    ]);
    while (pen.redo());
    expect(texts()).toEqual(['One more', 'Two']);
  });

  test('a line is never gone, whatever is undone and redone', () => {
    const line = write({ text: 'Here' });
    for (const verb of ['undo', 'redo', 'undo', 'redo', 'undo'] as const) {
      pen[verb]();
      expect(linesOf(doc).has(line)).toBe(true);
    }
  });
});

test('[P2] a box tells when its document is gone, and what it says from then on is no line’s', () => {
  const line = write({ text: 'Half a' });
  const typing = pen.openTyping(line);
  if (!typing.ok) throw new Error(typing.problem);
  expect(typing.value.isOver()).toBe(false);
  pen.close();
  expect(typing.value.isOver()).toBe(true);
  typing.value.type('Half a sentence', 15);
  expect(late).toMatchObject([{ line, given: { text: 'Half a sentence' } }]);
});
