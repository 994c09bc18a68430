import { parentPort } from 'node:worker_threads';
import type { Answer, Job } from './job.ts';
import { makePdf } from './make-pdf.ts';

/** Sets type off the main thread: a message is one paper, and the answer its bytes. */
const port = parentPort;
if (port === null) throw new Error('This file is started as a worker.');

port.on('message', ({ paper, size }: Job) => {
  const answer = answerOf(() => makePdf(paper, size));
  port.postMessage(answer, answer.ok ? [answer.pdf.buffer] : []);
});
port.postMessage('open');

/** What typst says against a paper holds words of it, so it stays here. */
function answerOf(make: () => Uint8Array): Answer {
  try {
    return { ok: true, pdf: new Uint8Array(make()) };
  } catch {
    return { ok: false };
  }
}
