import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { paperPage } from '../../server/render/html/paper-page.ts';
import { createPdfMaker } from '../../server/render/pdf/pdf-maker.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { samplePaper } from '../support/pdf/sample-paper.ts';
import { percentile, print } from '../torture/how-much.ts';

/**
 * A paper of 500 lines, about 36 pages, as a PDF by the thread that makes them, beside the page of the same paper in the
 * same run. What counts is the ratio, and for how long the server's own loop was held up meanwhile.
 */

const lines = 500;
const atOnce = 8;
const times = 15;

const longPaper: Paper = {
  ...samplePaper,
  blocks: [
    {
      is: 'section',
      heading: 'What is working well?',
      tone: 'plain',
      blocks: [
        {
          is: 'lines',
          lines: Array.from({ length: lines }, (_, at) => ({
            text: `Kezia reads to Juno every evening, and Otis listens (${String(at)}). `.repeat(2),
            tone: 'plain',
            struck: false,
            said: 'Said by Maud Ferreby (Health visitor)',
            notes: ['a strength', 'about Juno and Otis'],
            facts: [],
            comments: [],
          })),
        },
      ],
    },
    ...samplePaper.blocks,
  ],
};

async function timed(work: () => unknown): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

async function timesOf(work: () => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) all.push(await timed(work));
  return all;
}

const median = (all: readonly number[]): number => percentile([...all], 0.5);

test('a PDF of 500 lines off the main loop', async () => {
  const maker = createPdfMaker();
  const make = async () => maker.make(longPaper, 'standard');
  const pdf = Buffer.from(await make());
  const pages = pdf.toString('latin1').match(/\/Type \/Page\n/gu)?.length ?? 0;

  const delay = monitorEventLoopDelay({ resolution: 1 });
  const page = median(await timesOf(() => paperPage(longPaper, 'standard')));
  delay.enable();
  const one = median(await timesOf(make));
  const several = await timed(async () => Promise.all(Array.from({ length: atOnce }, make)));
  delay.disable();
  const heldUp = delay.percentile(99) / 1e6;
  await maker.close();

  print(`${String(pages)} pages, ${String(Math.round(pdf.length / 1024))} kB`);
  print(`page ${page.toFixed(1)} ms, PDF ${one.toFixed(0)} ms: ${(one / page).toFixed(0)} times`);
  print(`${String(atOnce)} at once ${several.toFixed(0)} ms`);
  print(`main loop held up: p99 ${heldUp.toFixed(1)} ms, most ${(delay.max / 1e6).toFixed(1)} ms`);
  print(`memory ${String(Math.round(process.memoryUsage().rss / 1024 ** 2))} MB`);
  expect(pages).toBeGreaterThanOrEqual(36);
  // One after another: several take as long as so many, and not longer.
  expect(several / one).toBeLessThan(atOnce * 1.6);
  expect(one / page, 'times the page of the same paper').toBeLessThan(400);
}, 120_000);
