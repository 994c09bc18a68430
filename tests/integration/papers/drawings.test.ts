import { afterAll, expect, test } from 'vitest';
import { csvFile } from '../../../server/render/csv/csv-file.ts';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import { paperPage } from '../../../server/render/html/paper-page.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import { outcomeRows } from '../../../shared/papers/outcomes-rows.ts';
import { papersFor } from '../../../shared/papers/papers-for.ts';
import { wrote } from '../../support/drawn.ts';
import { given } from '../../support/held-conference.ts';
import {
  objectsOfPdf,
  printOfPdf,
  squashed,
  textOfPage,
  textsOfWord,
} from '../../support/read-papers.ts';
import { readZip } from '../../support/read-zip.ts';
import { onPage, withDrawings } from '../../support/with-drawings.ts';
import { boardOfFamily, holdSampleFamily } from '../../unit/outcomes/sample-family.ts';

/** Drawings of the sample family in every paper of both sides and in every format, read back by programs that are not ours. */

const family = holdSampleFamily();
const conference = family.held.now();
const audienceOf = (part: string): string =>
  given(conference.parts.get(family.idOf(part))).audience;

const drawn = (id: string, audience: string) => ({
  id,
  audience,
  name: `name ${id}`,
  page: onPage([wrote('w', `words ${id}`)], [], `meaning ${id}`),
});
const { board, conference: withPages } = withDrawings(
  { conference, board: boardOfFamily(family) },
  [
    drawn('QQ-mother', audienceOf('A')),
    drawn('QQ-father', audienceOf('B')),
    drawn('QQ-restricted', audienceOf('R')),
    { ...drawn('QQ-away', audienceOf('A')), putAway: true },
  ],
);
const all = ['QQ-mother', 'QQ-father', 'QQ-restricted', 'QQ-away'];
const seenBy: Readonly<Record<string, readonly string[]>> = {
  p01: ['QQ-mother', 'QQ-father'],
  p03: ['QQ-mother'],
  p04: ['QQ-father'],
};

const maker = createPdfMaker();
afterAll(() => maker.close());

const copyFor = (key: string): Outcomes =>
  given(buildOutcomes(board, withPages, family.idOf(key), { version: 1, at: 0 }));

const expectOnly = (where: string, text: string, seen: readonly string[]) => {
  const found = squashed(text);
  for (const id of all) {
    expect([where, id, found.includes(id)]).toEqual([where, id, seen.includes(id)]);
  }
};

test('[A59] [O31] every format of every paper has the drawings its reader may see, and no trace of others', async () => {
  const files: { where: string; seen: readonly string[]; bytes: Uint8Array }[] = [];
  for (const [key, seen] of Object.entries(seenBy)) {
    const copy = copyFor(key);
    expectOnly(`${key} json`, JSON.stringify(copy), seen);
    expectOnly(`${key} csv`, csvFile(outcomeRows(copy)), seen);
    for (const kind of papersFor(copy)) {
      const paper = given(makePaper(kind, copy));
      const shown = ['decision-letter', 'plan'].includes(kind) ? [] : seen;
      const where = `${key} ${kind}`;
      const page = paperPage(paper, 'standard');
      expectOnly(where, page, shown);
      const texts = [textOfPage(page)];
      if (kind === 'outcomes') {
        const pdf = await maker.make(paper, 'standard');
        expectOnly(where, objectsOfPdf(pdf), shown);
        texts.push(printOfPdf(pdf));
        files.push({ where, seen: shown, bytes: await paperDocx(paper, 'standard') });
      }
      for (const id of shown) {
        for (const text of texts) {
          // In the picture, and in the list beneath it.
          expect(squashed(text).split(squashed(`words ${id}`))).toHaveLength(3);
          expect(squashed(text)).toContain(squashed(`meaning ${id}`));
        }
      }
    }
  }
  const texts = textsOfWord(files.map(({ bytes }) => bytes));
  for (const [at, { where, seen, bytes }] of files.entries()) {
    expectOnly(`${where} Word`, texts[at] ?? '', seen);
    const inside = readZip(bytes).map((part) => part.bytes.toString());
    expectOnly(`${where} Word`, inside.join('\n'), seen);
    for (const id of seen) {
      expect(inside.filter((part) => part.includes(`>words ${id}</tspan>`))).toHaveLength(1);
    }
  }
});
