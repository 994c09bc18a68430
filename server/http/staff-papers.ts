import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffPaper } from '../../shared/conference/facts/notifying.ts';
import { annexPaper } from '../../shared/papers/annex.ts';
import { childPageFor } from '../../shared/papers/child-page-for.ts';
import { caseData, caseDataRows } from '../../shared/papers/data-extract.ts';
import { notificationRows, notificationsPaper } from '../../shared/papers/notifications.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import { findChair } from '../people/judge-pass.ts';
import type { Room } from '../rooms/rooms.ts';
import { csvFile } from '../render/csv/csv-file.ts';
import type { Asking } from '../render/pdf/pdf-maker.ts';
import type { PaperReader } from './find-paper-reader.ts';
import { findPaperReader } from './find-paper-reader.ts';
import { notePaper } from './note-reading.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import type { PaperFile, PaperForm } from './send-paper.ts';
import { paperFile, sendFile, whileTheyWait } from './send-paper.ts';

/**
 * GET /api/conferences/ID/papers/…: what is no copy of anybody. `annex-PART` for the chair and its own people,
 * `notifications` and `case-data` for the chair, the minute taker and the staff who have the record open;
 * `child-CHILD`, for the page a person gives a child, for the chair and those staff.
 */
export function serveStaffPapers(app: FastifyInstance, parts: HttpParts): void {
  app.get('/api/conferences/:conference/papers/:file', async (request, reply) => {
    const wanted = wantedIn(request);
    if (wanted === null) return refuse(reply, refusals.noSuchThing);
    const found = await findFor(parts, request, wanted);
    if (!found.ok) return refuse(reply, found.problem);
    // What is opened is in the journal, or it is not opened.
    if (!(await notePaper(parts, request, wanted))) return refuse(reply, refusals.tryAgain);
    const file = await whileTheyWait(parts, request, reply, (asking) =>
      fileOf(parts, wanted, found.value, asking),
    );
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
  const [, name = '', about, ending = ''] =
    /^(annex(?=-)|child(?=-)|notifications|case-data)(?:-([\w-]{1,64}))?\.([a-z]{3,4})$/.exec(
      file,
    ) ?? [];
  const paper = papers.get(name);
  if (paper === undefined || (about !== undefined) !== isAboutOne.has(paper)) return null;
  if (!isEndingOf(paper, ending)) return null;
  return { paper, about: about ?? null, ending, size: size === 'large' ? 'large' : 'standard' };
}

const papers: ReadonlyMap<string, StaffPaper> = new Map([
  ['annex', 'annex'],
  ['child', 'child-page'],
  ['notifications', 'notifications'],
  ['case-data', 'case-data'],
]);
const isAboutOne: ReadonlySet<StaffPaper> = new Set(['annex', 'child-page']);

function isEndingOf(paper: StaffPaper, ending: string): ending is Wanted['ending'] {
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
  const found = foundFor(parts, reader, { paper, about: about ?? '', ending });
  if (!found.ok) return found;
  // Nobody learns by being asked to show who they are that there is something.
  return reader.mustProve ? no(refusals.proveAgain) : found;
}

function foundFor(
  parts: HttpParts,
  reader: PaperReader,
  { paper, about, ending }: Pick<Wanted, 'paper' | 'ending'> & { readonly about: string },
): Result<Found, HttpRefusal> {
  switch (paper) {
    case 'annex':
      return annexFor(reader, about);
    case 'child-page':
      return childPageOf(parts, reader, about);
    default:
      return keepersPaper(reader, paper, ending);
  }
}

/** For the chair, and the staff who have the record open in the chair's place. */
function childPageOf(
  { people }: HttpParts,
  { room, person, keeps }: PaperReader,
  child: string,
): Result<Found, HttpRefusal> {
  const conference = room.state();
  const isTheirs = person === null ? keeps : person === findChair(conference);
  const issue = conference.issues.at(-1);
  if (!isTheirs || issue === undefined) return no(refusals.noSuchThing);
  const contacts = people.contacts.forCopies();
  const edition = { version: 1, at: issue.at, ...(contacts === null ? {} : { contacts }) };
  const paper = childPageFor(boardOf(room), conference, child, edition);
  if (paper === null) return no(refusals.noSuchThing);
  return room.readBoard() === null ? no(refusals.damaged) : ok({ paper });
}

function annexFor(
  { room, person, inOffice }: PaperReader,
  part: string,
): Result<Found, HttpRefusal> {
  if (person === null || inOffice) return no(refusals.noSuchThing);
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
  asking: Asking,
): Promise<Result<PaperFile, HttpRefusal>> {
  if ('data' in found) {
    return ok({ name: `${name}.${ending}`, type: typeOf(ending), bytes: found.data });
  }
  return paperFile(parts, found.paper, { size, ending: formOf(ending), name, asking });
}

const isSame = (one: Found, other: Found): boolean => JSON.stringify(one) === JSON.stringify(other);

const typeOf = (ending: Wanted['ending']): string =>
  ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';

const formOf = (ending: Wanted['ending']): PaperForm['ending'] =>
  ending === 'json' || ending === 'csv' ? 'html' : ending;
