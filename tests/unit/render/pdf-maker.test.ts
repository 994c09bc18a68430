import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPdfMaker, PdfTrouble } from '../../../server/render/pdf/pdf-maker.ts';
import type { PdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import { paperSaying } from '../../support/pdf/paper-saying.ts';

const inTrouble = new URL('../../support/pdf/worker-in-trouble.ts', import.meta.url);
const paperCalled = (title: string) => ({ ...paperSaying(['Kezia reads.']), title });

function makerWith(options: Parameters<typeof createPdfMaker>[0] = {}): PdfMaker {
  const maker = createPdfMaker(options);
  onTestFinished(() => maker.close());
  return maker;
}

const startOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1', 0, 5);
const troubleOf = async (made: Promise<Uint8Array>): Promise<unknown> =>
  made.then(
    () => 'made',
    (error: unknown) => (error instanceof PdfTrouble ? error.kind : error),
  );

test('[H14] several papers at once wait for each other and all come, in their order', async () => {
  const maker = makerWith();
  const came: number[] = [];
  const all = Array.from({ length: 12 }, async (_, at) => {
    const pdf = await maker.make(paperCalled(`Paper ${String(at)}`), 'standard');
    came.push(at);
    return startOf(pdf);
  });
  expect(new Set(await Promise.all(all))).toEqual(new Set(['%PDF-']));
  expect(came).toEqual(Array.from({ length: 12 }, (_, at) => at));
});

test('[H14] one hand fills no queue: whoever else asks gets theirs', async () => {
  const maker = makerWith({ mostOfOne: 2 });
  const ask = (whose: string) => maker.make(paperCalled('one'), 'standard', { whose });
  const own = [ask('Rowan'), ask('Rowan')];
  expect(await troubleOf(ask('Rowan'))).toBe('busy');
  expect(startOf(await ask('Kezia'))).toBe('%PDF-');
  await Promise.all(own);
  expect(startOf(await ask('Rowan'))).toBe('%PDF-');
});

test('[H14] with too many waiting the next one is told to come again, and those that wait are made', async () => {
  const maker = makerWith({ mostWaiting: 2 });
  const made = Array.from({ length: 3 }, () => maker.make(paperCalled('one'), 'standard'));
  expect(await troubleOf(maker.make(paperCalled('too many'), 'standard'))).toBe('busy');
  await Promise.all(made);
  expect(startOf(await maker.make(paperCalled('later'), 'large'))).toBe('%PDF-');
});

test('[H15] a thread that does not come back is given up, and the next paper has a new one', async () => {
  // The next one has to be made in that time, on two busy cores.
  const maker = makerWith({ worker: inTrouble, deadlineMs: 8000 });
  const hung = maker.make(paperCalled('hang'), 'standard');
  const next = maker.make(paperCalled('next'), 'standard');
  expect(await troubleOf(hung)).toBe('too-slow');
  expect(startOf(await next)).toBe('%PDF-');
});

test.each(['die', 'fall'])(
  '[H15] a thread that ends in the middle (%s) takes one paper with it and no more',
  async (title) => {
    const maker = makerWith({ worker: inTrouble });
    const lost = maker.make(paperCalled(title), 'standard');
    const next = maker.make(paperCalled('next'), 'standard');
    const trouble = await lost.catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(PdfTrouble);
    expect(trouble).toMatchObject({ kind: 'gone', message: 'No PDF was made: gone.' });
    expect(startOf(await next)).toBe('%PDF-');
    expect(startOf(await maker.make(paperCalled('after'), 'standard'))).toBe('%PDF-');
  },
);

test('[H15] after the end nothing is made, and whoever waits is told', async () => {
  const maker = createPdfMaker();
  const waiting = [1, 2].map(() => troubleOf(maker.make(paperCalled('one'), 'standard')));
  await maker.close();
  expect(await Promise.all(waiting)).toEqual(['closed', 'closed']);
  expect(await troubleOf(maker.make(paperCalled('two'), 'standard'))).toBe('closed');
  await maker.close();
});

test('[H15] no file is left, and a process that made a PDF ends by itself', () => {
  const program = `
    import { createPdfMaker } from ${JSON.stringify(new URL('../../../server/render/pdf/pdf-maker.ts', import.meta.url).href)};
    const paper = { kind: 'plan', lang: 'en', title: 'Plan', lead: [], blocks: [], foot: [] };
    const pdf = await createPdfMaker().make(paper, 'standard');
    console.log(pdf.length > 1000);`;
  const folder = mkdtempSync(join(tmpdir(), 'no-file-left-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder },
    timeout: 20_000,
  });
  expect(said.toString().trim()).toBe('true');
  expect(readdirSync(folder)).toEqual([]);
});
