import type { FastifyRequest } from 'fastify';
import type { PaperKind, PaperSize } from '../../shared/papers/paper.ts';
import { paperKinds } from '../../shared/papers/paper.ts';
import type { CopyId } from '../../shared/protocol/ids.ts';

/** What an address asks for: a paper of a copy, in a form and a size. */
export interface WantedPaper {
  readonly copy: CopyId;
  readonly kind: PaperKind;
  readonly ending: 'html' | 'pdf' | 'docx' | 'json' | 'csv' | 'ics';
  readonly size: PaperSize;
}

/** `COPY.ENDING`: the typed outcomes, as a paper or as data; null for every other address. */
export function wantedIn(request: FastifyRequest): WantedPaper | null {
  const { file = '' } = request.params as { file?: string };
  const [, copy, ending] = /^([\w-]{1,64})\.(html|pdf|docx|json|csv|ics)$/.exec(file) ?? [];
  if (copy === undefined || !isEnding(ending)) return null;
  return { copy, kind: 'outcomes', ending, size: sizeIn(request) };
}

/** `COPY/PAPER.ENDING`: another paper made of it; null for every other address. */
export function wantedPaperIn(request: FastifyRequest): WantedPaper | null {
  const { copy = '', file = '' } = request.params as { copy?: string; file?: string };
  const [, name, ending] = /^([a-z-]{1,32})\.(html|pdf|docx)$/.exec(file) ?? [];
  const kind = paperKinds.find((one) => one === name);
  if (kind === undefined || !isEnding(ending) || !/^[\w-]{1,64}$/.test(copy)) return null;
  return { copy, kind, ending, size: sizeIn(request) };
}

/** The copy an address names, whatever it asks of it. */
export function copyIn(request: FastifyRequest): CopyId {
  const { copy, file = '' } = request.params as { copy?: string; file?: string };
  return copy ?? file.split('.')[0] ?? '';
}

/** Large where it is asked for in this very word. */
function sizeIn(request: FastifyRequest): PaperSize {
  const { size } = request.query as { size?: unknown };
  return size === 'large' ? 'large' : 'standard';
}

const isEnding = (ending: string | undefined): ending is WantedPaper['ending'] =>
  ending !== undefined;
