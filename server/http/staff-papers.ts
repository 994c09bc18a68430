import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffPaper } from '../../shared/conference/facts/notifying.ts';
import { annexPaper } from '../../shared/papers/annex.ts';
import { caseData, caseDataRows } from '../../shared/papers/data-extract.ts';
import { notificationRows, notificationsPaper } from '../../shared/papers/notifications.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import type { Room } from '../rooms/rooms.ts';
import { csvFile } from '../render/csv/csv-file.ts';
import type { PaperReader } from './find-paper-reader.ts';
import { findPaperReader } from './find-paper-reader.ts';
import { notePaper } from './note-reading.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import type { PaperFile, PaperForm } from './send-paper.ts';
import { paperFile, sendFile, whenGone } from './send-paper.ts';

/**
 * GET /api/conferences/ID/papers/…: what is no copy of anybody. `annex-PART` for the chair and its own people,
 * `notifications` and `case-data` for the chair, the minute taker and the staff who have the record open.
 */
export function serveStaffPapers(app: FastifyInstance, parts: HttpParts): void {
  app.get('/api/conferences/:conference/papers/:file', async (request, reply) => {
    const wanted = wantedIn(request);
    if (wanted === null) return refuse(reply, refusals.noSuchThing);
    const found = await findFor(parts, request, wanted);
    if (!found.ok) return refuse(reply, found.problem);
    // What is opened is in the journal, or it is not opened.
    if (!(await notePaper(parts, request, wanted))) return refuse(reply, refusals.tryAgain);
    const file = await fileOf(parts, wanted, found.value, whenGone(reply));
    // Once more: the right to it may have ended, or words of it may have been redacted, while it was made.
    const still = await findFor(parts, request, wanted);
    if (!still.ok) return refuse(reply, still.problem);
    if (!isSame(found.value, still.value)) return refuse(reply, refusals.tryAgain);
    return file.ok ? sendFile(reply, file.value) : refuse(reply, file.problem);
  });
}

interface Wanted {
  readonly paper: StaffPaper;
  /** The part of an annex. */
  readonly about: string | null;
  readonly ending: PaperForm['ending'] | 'json' | 'csv';
  readonly size: PaperForm['size'];
}

/** What leaves: a paper to be put into a form, or data as they are. */
type Found = { readonly paper: Paper } | { readonly data: string };

const forms: readonly string[] = ['html', 'pdf', 'docx'] satisfies PaperForm['ending'][];

function wantedIn(request: FastifyRequest): Wanted | null {
  const { file = '' } = request.params as { file?: string };
  const { size } = request.query as { size?: unknown };
  const [, name = '', part, ending = ''] =
    /^(annex(?=-)|notifications|case-data)(?:-([\w-]{1,64}))?\.([a-z]{3,4})$/.exec(file) ?? [];
  const paper = papers.find((one) => one === name);
  if (paper === undefined || (part !== undefined) !== (paper === 'annex')) return null;
  if (!isEndingOf(paper, ending)) return null;
  return { paper, about: part ?? null, ending, size: size === 'large' ? 'large' : 'standard' };
}

const papers = ['annex', 'notifications', 'case-data'] as const satisfies readonly StaffPaper[];

function isEndingOf(paper: (typeof papers)[number], ending: string): ending is Wanted['ending'] {
  if (paper === 'case-data') return ending === 'json' || ending === 'csv';
  return forms.includes(ending) || (paper === 'notifications' && ending === 'csv');
}

/** To everybody who may not have it there is nothing there. */
async function findFor(
  parts: HttpParts,
  request: FastifyRequest,
  { paper, about, ending }: Wanted,
): Promise<Result<Found, HttpRefusal>> {
  const reader = await findPaperReader(parts, request);
  if (reader === null) return no(refusals.noSuchThing);
  const found =
    paper === 'annex' ? annexFor(reader, about ?? '') : keepersPaper(reader, paper, ending);
  if (!found.ok) return found;
  // Nobody learns by being asked to show who they are that there is something.
  return reader.mustProve ? no(refusals.proveAgain) : found;
}

function annexFor({ room, person }: PaperReader, part: string): Result<Found, HttpRefusal> {
  if (person === null) return no(refusals.noSuchThing);
  const annex = annexPaper(boardOf(room), room.state(), part, person);
  if (annex === null) return no(refusals.noSuchThing);
  return room.readBoard() === null ? no(refusals.damaged) : ok({ paper: annex });
}

const boardOf = (room: Room) => room.readBoard() ?? [];

function keepersPaper(
  { room, keeps }: PaperReader,
  paper: StaffPaper,
  ending: Wanted['ending'],
): Result<Found, HttpRefusal> {
  const conference = room.state();
  if (!keeps || conference.progress !== 'closed') return no(refusals.noSuchThing);
  if (paper === 'case-data') {
    const isTable = ending === 'csv';
    const data = isTable ? csvFile(caseDataRows(conference)) : JSON.stringify(caseData(conference));
    return ok({ data });
  }
  return ok(
    ending === 'csv'
      ? { data: csvFile(notificationRows(conference)) }
      : { paper: notificationsPaper(conference) },
  );
}

async function fileOf(
  parts: HttpParts,
  { paper: name, ending, size }: Wanted,
  found: Found,
  gone: AbortSignal,
): Promise<Result<PaperFile, HttpRefusal>> {
  if ('data' in found) {
    return ok({ name: `${name}.${ending}`, type: typeOf(ending), bytes: found.data });
  }
  return paperFile(parts, found.paper, { size, ending: formOf(ending), name, gone });
}

const isSame = (one: Found, other: Found): boolean => JSON.stringify(one) === JSON.stringify(other);

const typeOf = (ending: Wanted['ending']): string =>
  ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';

const formOf = (ending: Wanted['ending']): PaperForm['ending'] =>
  ending === 'json' || ending === 'csv' ? 'html' : ending;
