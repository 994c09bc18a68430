import { expect, onTestFinished, test } from 'vitest';
import { paperFile } from '../../../server/http/send-paper.ts';
import { refusals } from '../../../server/http/refusals.ts';
import type { PdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import type { Paper } from '../../../shared/papers/paper.ts';

const paper: Paper = {
  kind: 'plan',
  lang: 'en-GB',
  title: 'Outline plan',
  lead: [],
  blocks: [{ is: 'paragraph', words: { text: 'Twelve lanterns' } }],
  foot: [],
};

function makerWith(mostWaiting: number): PdfMaker {
  const pdf = createPdfMaker({ mostWaiting });
  onTestFinished(() => pdf.close());
  return pdf;
}

const makersOf = (pdf: PdfMaker) => ({ pdf, word: pdf });

const asPdf = { size: 'standard', ending: 'pdf', name: 'plan-1' } as const;

test('[W28] while too many papers are being made the next is told to ask again', async () => {
  const file = await paperFile(makersOf(makerWith(0)), paper, asPdf);
  expect(file).toEqual({ ok: false, problem: refusals.papersBusy });
});

test('[W28] after the server was told to stop too', async () => {
  const pdf = makerWith(10);
  await pdf.close();
  expect(await paperFile(makersOf(pdf), paper, asPdf)).toMatchObject({ ok: false });
});

test('[W28] whoever goes away makes room for the next', async () => {
  const pdf = makerWith(1);
  const gone = new AbortController();
  const first = paperFile(makersOf(pdf), paper, asPdf);
  const second = paperFile(makersOf(pdf), paper, { ...asPdf, asking: { gone: gone.signal } });
  const refused = paperFile(makersOf(pdf), paper, asPdf);
  gone.abort();
  const third = paperFile(makersOf(pdf), paper, asPdf);
  expect((await Promise.all([first, second, refused, third])).map(({ ok }) => ok)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('[W28] whoever has gone already is not waited for', async () => {
  const gone = AbortSignal.abort();
  expect(
    await paperFile(makersOf(makerWith(1)), paper, { ...asPdf, asking: { gone } }),
  ).toMatchObject({
    ok: false,
  });
});
