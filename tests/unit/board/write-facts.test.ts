import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { listLines, readOfficial } from '../../../shared/board/read-lines.ts';
import { prepareDocument, writesOf } from '../../../shared/board/write-facts.ts';
import { isAgreedBefore } from '../../../shared/board/words-mark.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { lineOf, writeLines } from '../../support/board-lines.ts';

function preparedDocument(): Y.Doc {
  const doc = new Y.Doc();
  prepareDocument(doc);
  return doc;
}

/** Writes what the last fact writes. */
function writeLast(held: Held, doc: Y.Doc): string {
  const { audience, write } = given(writesOf(given(held.facts().at(-1)), held.now()));
  write(doc);
  return audience;
}

const line = (held: Held) =>
  ({
    kind: 'addLine',
    audience: held.audience('everyone'),
    code: 'strength',
    text: 'We eat together 🌻',
    saidBy: held.id('Kezia'),
    about: null,
  }) as const;

describe('a document’s beginning', () => {
  test('[B2] the server’s maps are made once, and making them again loses nothing', () => {
    const doc = preparedDocument();
    (doc.getMap('official').get('locked') as Y.Map<string>).set('line', 'kezia');
    prepareDocument(doc);
    expect(readOfficial(doc).locked.get('line')).toBe('kezia');
  });
});

describe('a contributed line', () => {
  test('[B8] it stands whole at the end of its document, its words locked as those of who said them', () => {
    const held = startConference();
    const doc = preparedDocument();
    writeLines(doc, [lineOf('pen', { order: 'b00' }), lineOf('early', { order: 'a0' })]);
    const child = given(held.now().children[0]).id;
    const id = held.must('Kezia', { ...line(held), evidence: 'opinion', children: [child] });
    expect(writeLast(held, doc)).toBe(held.audience('everyone'));
    expect(listLines(doc).at(-1)).toEqual({
      id,
      code: 'strength',
      order: expect.any(String) as string,
      text: 'We eat together 🌻',
      saidBy: [held.id('Kezia')],
      recordedBy: held.id('Kezia'),
      evidence: 'opinion',
      children: [child],
      struck: false,
    });
    expect(readOfficial(doc).locked).toEqual(new Map([[id, held.id('Kezia')]]));
  });

  test('[B8] what an advocate sends is recorded by them and locked for whom they speak', () => {
    const held = startConference();
    const doc = preparedDocument();
    const id = held.must('Sunniva', { ...line(held), code: 'child-view', saidBy: held.id('Juno') });
    writeLast(held, doc);
    expect(listLines(doc)[0]).toMatchObject({
      saidBy: [held.id('Juno')],
      recordedBy: held.id('Sunniva'),
    });
    expect(readOfficial(doc).locked.get(id)).toBe(held.id('Juno'));
  });

  test('[B8] a comment points to its line; a hand-written order at the end is no obstacle', () => {
    const held = startConference();
    const doc = preparedDocument();
    const about = held.penLine('everyone');
    writeLines(doc, [lineOf(about, { order: 'zzzz0' })]);
    held.must('Kezia', { ...line(held), code: 'comment', about });
    writeLast(held, doc);
    expect(listLines(doc).at(-1)).toMatchObject({ code: 'comment', about });
  });

  test('[B8] it is changed, struck and brought back; the pen’s fields stay as they are', () => {
    const held = startConference();
    const doc = preparedDocument();
    const id = held.must('Kezia', line(held));
    writeLast(held, doc);
    const before = given(listLines(doc)[0]);
    held.must('Kezia', { kind: 'changeLine', line: id, text: 'We eat together on Fridays' });
    writeLast(held, doc);
    held.must('Marguerite', { kind: 'strikeLine', line: id });
    writeLast(held, doc);
    expect(listLines(doc)).toEqual([
      { ...before, text: 'We eat together on Fridays', struck: true },
    ]);
    held.must('Kezia', { kind: 'restoreLine', line: id });
    writeLast(held, doc);
    expect(listLines(doc)[0]?.struck).toBe(false);
  });

  test('[B8] writing about a line that is not there does nothing', () => {
    const held = startConference();
    const doc = preparedDocument();
    const id = held.must('Kezia', line(held));
    for (const kind of ['strikeLine', 'restoreLine'] as const) {
      held.must('Kezia', { kind, line: id });
      writeLast(held, doc);
    }
    held.must('Kezia', { kind: 'changeLine', line: id, text: 'Nothing' });
    writeLast(held, doc);
    expect(listLines(doc)).toEqual([]);
  });

  test('[B8] each fact is one transaction of whoever writes it', () => {
    const held = startConference();
    const doc = preparedDocument();
    const origins: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    held.must('Kezia', line(held));
    doc.transact(() => writeLast(held, doc), 'the server');
    expect(origins).toEqual(['the server']);
  });
});

describe('a revealed scale', () => {
  test('[B9] it stands on the board whole, as one plain value, after the ones before it', () => {
    const held = startConference();
    const doc = preparedDocument();
    const asked = [held.id('Ines'), held.id('Kezia'), held.id('Bett')];
    const scales = ['One', 'Two', 'Three'].map((question) => {
      const words = { question, ten: 'Safe', zero: 'Not safe' };
      const ask = {
        audience: held.audience('everyone'),
        danger: null,
        asked,
        reasons: 'nobody',
      } as const;
      const scale = held.must('Marguerite', { kind: 'askScale', ...ask, ...words });
      held.must('Kezia', {
        kind: 'answerScale',
        scale,
        person: held.id('Kezia'),
        score: 4,
        reason: 'A hard week',
        oneHigher: 'Sleep',
      });
      held.must('Ines', {
        kind: 'answerScale',
        scale,
        person: held.id('Ines'),
        score: null,
        reason: '',
        oneHigher: '',
      });
      return scale;
    });
    const inTurn = scales.toReversed();
    for (const scale of inTurn) {
      held.must('Marguerite', { kind: 'revealScale', scale });
      writeLast(held, doc);
    }
    const read = readOfficial(doc).scales;
    expect(read.map(({ id }) => id)).toEqual(inTurn);
    expect(read[0]).toMatchObject({
      question: 'Three',
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
    });
    expect(read[0]?.answers).toEqual([
      {
        person: held.id('Ines'),
        score: null,
        reason: '',
        oneHigher: '',
        recordedBy: held.id('Ines'),
      },
      {
        person: held.id('Kezia'),
        score: 4,
        reason: 'A hard week',
        oneHigher: 'Sleep',
        recordedBy: held.id('Kezia'),
      },
    ]);
  });

  test('[B9] facts that are not for the board write nothing', () => {
    const held = startConference();
    expect(held.facts().map((fact) => writesOf(fact, held.now()))).toEqual(
      held.facts().map(() => null),
    );
  });
});

test('[C47] where a line was taken away nothing is left that tells what it was about', () => {
  const held = startConference();
  const doc = preparedDocument();
  const words = { text: 'HIDDEN', howWeWillKnow: 'HIDDEN', evidence: 'fact', lang: 'pl' } as const;
  const named = { saidBy: ['HIDDEN'], owner: 'HIDDEN', with: ['HIDDEN'], children: ['HIDDEN'] };
  const pointing = { about: 'HIDDEN', goal: 'HIDDEN', by: '2026-05-01' };
  writeLines(doc, [lineOf('gone', { ...words, ...named, ...pointing, recordedBy: 'HIDDEN' })]);
  const audience = held.audience('everyone');
  const away = { line: 'gone', audience, to: 'new', into: 'fewer', at: 0, by: 'dennis' };
  given(writesOf({ kind: 'lineTaken', ...away }, held.now())).write(doc);
  const [code, order] = [expect.any(String) as string, expect.any(String) as string];
  const left = { id: 'gone', text: '', saidBy: [], recordedBy: 'dennis', struck: true };
  expect(listLines(doc)).toEqual([{ ...left, code, order }]);
  expect(Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')).not.toMatch(/HIDDEN|2026/u);
  expect(readOfficial(doc).locked.get('gone')).toBe('dennis');
});

test('[B13] who agreed with other words than stand there now is asked anew', () => {
  const held = startConference();
  const doc = preparedDocument();
  const danger = { code: 'danger-statement', text: 'Kezia drinks at night.' } as const;
  const id = held.must('Kezia', { ...line(held), ...danger });
  writeLast(held, doc);
  const shown = () => given(listLines(doc)[0]);
  const tick = (name: 'Kezia' | 'Ines', agrees = true) => {
    held.must(name, { kind: 'agreeLine', line: id, person: null, agrees });
    writeLast(held, doc);
  };
  const reword = (text: string) => {
    held.must('Kezia', { kind: 'changeLine', line: id, text });
    writeLast(held, doc);
  };
  tick('Kezia');
  expect(JSON.stringify(shown().agreedAs)).not.toMatch(/drink|night/iu);
  reword('kezia drinks, at night');
  expect(isAgreedBefore(shown())).toBe(false);
  reword('Kezia drinks each night.');
  expect(isAgreedBefore(shown())).toBe(true);
  tick('Ines');
  expect(shown().agreedBy).toEqual([held.id('Ines')]);
  expect(isAgreedBefore(shown())).toBe(false);
  tick('Kezia');
  tick('Ines', false);
  expect(shown().agreedBy).toEqual([held.id('Kezia')]);
});
