import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Paper, PaperSize } from '../../shared/papers/paper.ts';
import type { Result } from '../../shared/result.ts';
import { assertNever, no, ok } from '../../shared/result.ts';
import type { Pass } from '../people/pass.ts';
import { paperPage, styleHash } from '../render/html/paper-page.ts';
import type { Asking } from '../render/pdf/pdf-maker.ts';
import { PdfTrouble } from '../render/pdf/pdf-maker.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { nothingAllowed, policyFor } from './security-headers.ts';

/** A paper in one form, ready to leave. */
export interface PaperFile {
  /** What it is saved under; it says nothing about anybody. */
  readonly name: string;
  readonly type: string;
  readonly bytes: string | Uint8Array;
  /** A page that is shown needs its stylesheet. */
  readonly policy?: string;
}

export interface PaperForm {
  readonly size: PaperSize;
  readonly ending: 'html' | 'pdf' | 'docx';
  /** Without its ending. */
  readonly name: string;
  /** Who waits for it, and whether they still do. */
  readonly asking?: Asking;
}

/** A paper as a file, or why not: too many are being made just now. */
export async function paperFile(
  makers: Pick<HttpParts, 'pdf' | 'word'>,
  paper: Paper,
  { size, ending, name, asking }: PaperForm,
): Promise<Result<PaperFile, HttpRefusal>> {
  const named = { name: `${name}.${ending}`, type: types[ending] };
  switch (ending) {
    case 'html': {
      const policy = policyFor({ style: styleHash });
      return ok({ ...named, bytes: paperPage(paper, size), policy });
    }
    case 'docx':
    case 'pdf':
      try {
        const maker = ending === 'pdf' ? makers.pdf : makers.word;
        return ok({ ...named, bytes: await maker.make(paper, size, asking) });
      } catch (reason) {
        if (!(reason instanceof PdfTrouble) || reason.kind === 'refused') throw reason;
        return no(refusals.papersBusy);
      }
    default:
      return assertNever(ending);
  }
}

const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Makes a file for whoever asks. They say nothing meanwhile and are not called stalled for it; a browser that hangs up is
 * told by `gone`.
 */
export async function whileTheyWait<Made>(
  { visitors }: Pick<HttpParts, 'visitors'>,
  request: FastifyRequest,
  { raw }: FastifyReply,
  make: (asking: Asking) => Promise<Made>,
): Promise<Made> {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  const pass = (await visitors.find(request))?.pass;
  const takeBack = beWithout(request.raw.socket);
  try {
    return await make({ gone: gone.signal, ...(pass && { whose: handOf(pass) }) });
  } finally {
    // Whoever reads nothing of the answer is stalled again.
    takeBack();
  }
}

/** How long each connection may say nothing (milliseconds) once nobody waits on it any more, and how many wait. */
const patience = new WeakMap<Socket, { readonly usual: number; readonly waiting: number }>();

/** Nobody's silence counts on this connection until what it answers is called: a browser may ask for several at once. */
function beWithout(socket: Socket): () => void {
  const { usual, waiting } = patience.get(socket) ?? { usual: socket.timeout ?? 0, waiting: 0 };
  patience.set(socket, { usual, waiting: waiting + 1 });
  socket.setTimeout(0);
  return () => {
    const left = (patience.get(socket)?.waiting ?? 1) - 1;
    if (left > 0) {
      patience.set(socket, { usual, waiting: left });
      return;
    }
    patience.delete(socket);
    socket.setTimeout(usual);
  };
}

/** One person has one hand, however many sessions. */
function handOf(pass: Pass): string {
  if (pass.as === 'staff') return pass.account;
  return `${pass.conference} ${'person' in pass ? pass.person : pass.as}`;
}

/** Pages, data and dates open where they are; what another program opens is saved. */
export function sendFile(
  reply: FastifyReply,
  { name, type, bytes, policy }: PaperFile,
): FastifyReply {
  const way = /\.(pdf|docx|csv)$/.test(name) ? 'attachment' : 'inline';
  // Whatever opens it after all: it may do nothing.
  const fallback = way === 'attachment' ? nothingAllowed : undefined;
  if ((policy ?? fallback) !== undefined)
    reply.header('content-security-policy', policy ?? fallback);
  return reply
    .header('content-disposition', `${way}; filename="${name}"`)
    .type(type)
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}
