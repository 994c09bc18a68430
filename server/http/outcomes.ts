import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes } from '../../shared/outcomes/words.ts';
import { makePaper } from '../../shared/papers/make-paper.ts';
import { outcomeRows } from '../../shared/papers/outcomes-rows.ts';
import type { Paper, PaperSize } from '../../shared/papers/paper.ts';
import type { Result } from '../../shared/result.ts';
import { assertNever, no, ok } from '../../shared/result.ts';
import { csvFile } from '../render/csv/csv-file.ts';
import { calendarFile } from '../render/ics/calendar.ts';
import type { Asking } from '../render/pdf/pdf-maker.ts';
import type { StoredCopy } from '../store/store.ts';
import { findCopy, findJournalEnd, mustProve, whyNone } from './find-copy.ts';
import { noteReading } from './note-reading.ts';
import type { HttpParts } from './parts.ts';
import { copyIn, type WantedPaper, wantedIn, wantedPaperIn } from './paper-address.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import type { PaperFile } from './send-paper.ts';
import { paperFile, sendFile, whileTheyWait } from './send-paper.ts';

/**
 * GET /api/conferences/ID/outcomes/COPY.html, .pdf, .docx, .json, .csv, .ics (its dates), and COPY/PAPER.html, .pdf, .docx
 * for the other papers of that reader: one's own copy; the chair reads any. `?size=large` for weak eyes.
 */
export function serveOutcomes(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/outcomes';
  app.get(`${path}/:file`, async (request, reply) =>
    give(parts, request, reply, wantedIn(request)),
  );
  app.get(`${path}/:copy/:file`, async (request, reply) =>
    give(parts, request, reply, wantedPaperIn(request)),
  );
}

async function give(
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: WantedPaper | null,
): Promise<FastifyReply> {
  const file = await whileTheyWait(parts, request, reply, (asking) =>
    openPaper(parts, request, { wanted, asking }),
  );
  return file.ok ? sendFile(reply, file.value) : refuse(reply, file.problem);
}

async function openPaper(
  parts: HttpParts,
  request: FastifyRequest,
  { wanted, asking }: { wanted: WantedPaper | null; asking: Asking },
): Promise<Result<PaperFile, HttpRefusal>> {
  const found = wanted === null ? null : await findCopy(parts, request, wanted.copy);
  if (wanted === null || found === null) return no(await whyNone(parts, request, copyIn(request)));
  if (await mustProve(parts, request, found)) return no(refusals.proveAgain);
  const make = makerOf(parts, found, wanted);
  if (make === null) return no(refusals.noSuchThing);
  // What is opened is in the journal, or it is not opened.
  if (!(await noteReading(parts, request, found))) return no(refusals.tryAgain);
  const journal = await findJournalEnd(parts, request, found);
  const foot = journal === null ? [] : [englishOutcomes.journal(journal)];
  const file = await make({ foot, asking });
  // Once more, and nothing is waited for afterwards: its words may have been redacted meanwhile.
  const isStillTheirs = (await findCopy(parts, request, wanted.copy)) !== null;
  return isStillTheirs ? file : no(await whyNone(parts, request, wanted.copy));
}

interface Making {
  /** What stands beneath it besides. */
  readonly foot: readonly string[];
  readonly asking: Asking;
}

type Make = (making: Making) => Promise<Result<PaperFile, HttpRefusal>>;

/** How what is wanted is made of the copy; null where its reader has no such paper. */
function makerOf(parts: HttpParts, copy: StoredCopy, wanted: WantedPaper): Make | null {
  const { kind, ending, size } = wanted;
  const json = withCode(parts, copy);
  const outcomes = outcomesSchema.parse(JSON.parse(json));
  const paper = makePaper(kind, outcomes);
  if (paper === null) return null;
  const name = nameOf(kind, copy.version, size);
  if (ending === 'html' || ending === 'pdf' || ending === 'docx') {
    return async ({ foot, asking }) =>
      paperFile(parts, withFoot(paper, foot), { size, ending, name, asking });
  }
  const file = { name: `outcomes-${copy.version}.${ending}`, ...dataOf(ending, outcomes, json) };
  return async () => ok(file);
}

/** For a program: all of it, as a table, or its dates for a calendar. */
function dataOf(
  ending: 'json' | 'csv' | 'ics',
  outcomes: Outcomes,
  json: string,
): Pick<PaperFile, 'type' | 'bytes'> {
  switch (ending) {
    case 'json':
      return { type: 'application/json; charset=utf-8', bytes: json };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', bytes: csvFile(outcomeRows(outcomes)) };
    case 'ics': {
      const { dates, issuedAt } = outcomes;
      const bytes = calendarFile(dates, Date.parse(issuedAt));
      return { type: 'text/calendar; charset=utf-8', bytes };
    }
    default:
      return assertNever(ending);
  }
}

const withFoot = (paper: Paper, foot: readonly string[]): Paper => ({
  ...paper,
  foot: [...paper.foot, ...foot],
});

/** A name to save it under that says nothing about anybody. */
const nameOf = (kind: string, version: number, size: PaperSize): string =>
  size === 'large' ? `${kind}-${version}-large` : `${kind}-${version}`;

/**
 * Its bytes, with the mark of them at the end. The journal's end would tell that something happened which this reader may
 * not know.
 */
const withCode = ({ store }: HttpParts, { json }: StoredCopy): string =>
  `${json.slice(0, -1)},"code":"${store.stamp(Buffer.from(json))}"}`;
