import { parentPort } from 'node:worker_threads';
import type { Answer, Job } from '../pdf/job.ts';
import { paperDocx } from './paper-docx.ts';

/** Makes Word files off the main thread: a message is one paper, and the answer its bytes. */
const port = parentPort;
if (port === null) throw new Error('This file is started as a worker.');

port.on('message', ({ paper, size }: Job) => {
  void answerOf(paperDocx(paper, size)).then((answer) =>
    port.postMessage(answer, answer.ok ? [answer.pdf.buffer] : []),
  );
});
port.postMessage('open');

/** What is said against a paper could hold words of it, so it stays here. */
const answerOf = (making: Promise<Uint8Array>): Promise<Answer> =>
  making.then(
    (bytes) => ({ ok: true, pdf: new Uint8Array(bytes) }),
    () => ({ ok: false }),
  );
