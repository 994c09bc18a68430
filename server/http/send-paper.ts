import type { FastifyReply } from 'fastify';
import type { Paper, PaperSize } from '../../shared/papers/paper.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { paperPage, styleHash } from '../render/html/paper-page.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { policyFor } from './security-headers.ts';

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
  readonly ending: 'html';
  /** Without its ending. */
  readonly name: string;
}

/** A paper as a file, or why not: too many are being made just now. */
export async function paperFile(
  _parts: HttpParts,
  paper: Paper,
  { size, name }: PaperForm,
): Promise<Result<PaperFile, HttpRefusal>> {
  return ok({
    name: `${name}.html`,
    type: 'text/html; charset=utf-8',
    bytes: paperPage(paper, size),
    policy: policyFor({ style: styleHash }),
  });
}

/** Pages, data and dates open where they are; what another program opens is saved. */
export function sendFile(
  reply: FastifyReply,
  { name, type, bytes, policy }: PaperFile,
): FastifyReply {
  const way = /\.(pdf|docx|csv)$/.test(name) ? 'attachment' : 'inline';
  if (policy !== undefined) reply.header('content-security-policy', policy);
  return reply
    .header('content-disposition', `${way}; filename="${name}"`)
    .type(type)
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}
