import { parentPort } from 'node:worker_threads';
import type { Job } from '../../../server/render/pdf/job.ts';
import { makePdf } from '../../../server/render/pdf/make-pdf.ts';

/** The thread that makes PDFs, but for papers with these titles: "hang" never ends, "die" ends it, "fall" breaks it. */
const port = parentPort;
if (port === null) throw new Error('This file is started as a worker.');

port.on('message', ({ paper, size }: Job) => {
  if (paper.title === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (paper.title === 'die') process.exit(0);
  if (paper.title === 'fall') throw new Error('a word of a family');
  port.postMessage({ ok: true, pdf: makePdf(paper, size) });
});
port.postMessage('open');
