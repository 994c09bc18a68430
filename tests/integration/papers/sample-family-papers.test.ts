import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvFile } from '../../../server/render/csv/csv-file.ts';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import { paperPage } from '../../../server/render/html/paper-page.ts';
import { calendarFile } from '../../../server/render/ics/calendar.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import type { OutcomeLine, Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { outcomeRows } from '../../../shared/papers/outcomes-rows.ts';
import { papersFor } from '../../../shared/papers/papers-for.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import {
  objectsOfPdf,
  printOfPdf,
  propertiesOfPdf,
  squashed,
  textOfPage,
  textOfPdf,
  textsOfWord,
} from '../../support/read-papers.ts';
import { readZip } from '../../support/read-zip.ts';
import { holdSampleFamily } from '../../unit/outcomes/sample-family.ts';
import type { SampleFamily } from '../../unit/outcomes/sample-family.ts';

/**
 * Every paper of every reader of the sample family, in every format, read back by programs that are not ours and held
 * against the sample's own lists of what each of them must and must not see.
 */

const { conference, meta } = sample;
const readers = conference.participants.map(({ id }) => id);
const maker = createPdfMaker();
let family: SampleFamily;

beforeAll(() => {
  family = holdSampleFamily();
});
afterAll(() => maker.close());

interface ReaderPaper {
  readonly reader: string;
  readonly outcomes: Outcomes;
  readonly paper: Paper;
}

const papersOf = (reader: string): ReaderPaper[] => {
  const outcomes = family.copyFor(reader);
  return papersFor(outcomes).flatMap((kind) => {
    const paper = makePaper(kind, outcomes);
    return paper === null ? [] : [{ reader, outcomes, paper }];
  });
};

/** What the sample hides from the father and his mother, in its own words, with what gives the move or Juno away. */
const version = conference.distribution.find(({ to }) => to === 'p04')?.version ?? '';
const hiddenKeys = /hidden items ([A-Z0-9,]+)/.exec(version)?.[1]?.split(',') ?? [];
const hiddenFromFather = [...conference.items, ...conference.restrictedItems]
  .filter(({ id }) => hiddenKeys.includes(id))
  .map(({ text }) => text);

/** Words that must be in no paper of this reader. */
const mustNot = (reader: string): readonly string[] => {
  if (reader === 'p04' || reader === 'p06')
    return [
      ...always,
      ...hiddenFromFather,
      'Juno',
      'old flat',
      'mended the cot',
      'Silas',
      'Gethin',
    ];
  if (reader === 'p17') return [...always, 'Otis', 'Wren', 'Rowan', 'Clearwater'];
  if (reader === 'p03' || reader === 'p05') return [...always, 'I did hit the door'];
  return always;
};
const always = [
  ...meta.restrictedCanaries,
  ...conference.restrictedItems.map(({ text }) => text),
  'Larkspur',
  'ZZ99',
];

const linesOf = ({ childrensWords, headings }: Outcomes): OutcomeLine[] => [
  ...childrensWords,
  ...headings.flatMap(({ lines }) => lines),
];

const expectNothingOf = (text: string, { reader, paper }: ReaderPaper) => {
  // What somebody is at the conference as says it of her; the copy check stops a copy for it (copy-check.test.ts).
  const found = squashed(text).replaceAll(squashed('Independent advocate for Juno'), '');
  for (const words of mustNot(reader)) {
    expect([reader, paper.kind, words, found.includes(squashed(words))]).toEqual([
      reader,
      paper.kind,
      words,
      false,
    ]);
  }
};

/** Each line of the board once or more, and in its order. */
const expectLinesInOrder = (text: string, { reader, outcomes }: ReaderPaper) => {
  const found = squashed(text);
  let at = 0;
  for (const line of linesOf(outcomes)) {
    const next = found.indexOf(squashed(line.text), at);
    expect([reader, line.text, next >= at]).toEqual([reader, line.text, true]);
    at = next;
  }
};

describe.each(readers)('the papers of %s', (reader) => {
  test('[A1] as pages hold what the sample says and nothing it hides', () => {
    for (const one of papersOf(reader)) {
      for (const size of ['standard', 'large'] as const) {
        const page = paperPage(one.paper, size);
        // Also what no reader sees: attributes, and the words of pictures.
        expectNothingOf(page, one);
        if (one.paper.kind === 'outcomes') expectLinesInOrder(textOfPage(page), one);
      }
    }
  });

  test('[A1] as PDF hold what the sample says and nothing it hides, in no object and no property', async () => {
    for (const one of papersOf(reader)) {
      const pdf = await maker.make(one.paper, 'standard');
      expectNothingOf(printOfPdf(pdf), one);
      expectNothingOf(objectsOfPdf(pdf), one);
      const properties = propertiesOfPdf(pdf);
      expectNothingOf(properties, one);
      for (const { name } of conference.participants) expect(properties).not.toContain(name);
      if (one.paper.kind !== 'outcomes') continue;
      expectLinesInOrder(textOfPdf(pdf), one);
      const large = await maker.make(one.paper, 'large');
      expectNothingOf(printOfPdf(large), one);
      expectLinesInOrder(textOfPdf(large), one);
    }
  });
});

test('[A1] as Word files hold what the sample says and nothing it hides, in no part of the file', async () => {
  const all = readers.flatMap(papersOf);
  const files: Uint8Array[] = [];
  for (const { paper } of all) files.push(await paperDocx(paper, 'standard'));
  const texts = textsOfWord(files);
  for (const [at, one] of all.entries()) {
    const text = texts[at] ?? '';
    expectNothingOf(text, one);
    if (one.paper.kind === 'outcomes') expectLinesInOrder(text, one);
    for (const { name, bytes } of readZip(files[at] ?? new Uint8Array())) {
      expectNothingOf(name + bytes.toString(), one);
    }
  }
});

test('[A1] as a table and as data a copy holds what the sample says and nothing it hides', () => {
  for (const [one] of readers.map(papersOf)) {
    if (one === undefined) continue;
    const table = csvFile(outcomeRows(one.outcomes));
    expectNothingOf(table, one);
    expectNothingOf(JSON.stringify(one.outcomes), one);
    expectNothingOf(calendarFile(one.outcomes.dates, 0), one);
    for (const { text } of linesOf(one.outcomes)) {
      expect(squashed(table)).toContain(squashed(text.replaceAll('"', '""')));
    }
  }
});

test('[A1] an observer takes no paper away; everybody else has some', () => {
  const without = readers.filter((reader) => papersOf(reader).length === 0);
  const roles = without.map((reader) => family.copyFor(reader).for.role);
  expect(new Set(roles)).toEqual(new Set(roles.length === 0 ? [] : ['observer']));
});
