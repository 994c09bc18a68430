import { Doc, encodeStateAsUpdate, Map as YMap, Text as YText } from 'yjs';
import type { Line } from '../../shared/board/line.ts';
import { linesOf, officialKeys, officialOf } from '../../shared/board/roots.ts';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import type { Audience, Conference } from '../../shared/conference/conference.ts';
import { fold } from '../../shared/conference/evolve.ts';
import type { Fact, FactBody } from '../../shared/conference/facts.ts';
import type { LastConference } from '../../shared/conference/review/last-conference.ts';
import type { BroughtLine } from '../../shared/conference/review/lines.ts';
import { makeReview } from '../../shared/conference/review/make-review.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { knownTemplate } from '../../shared/templates/templates.ts';
import { server } from '../gate/writers.ts';
import type { Batch, Store } from '../store/store.ts';
import type { RoomsOptions } from './options.ts';
import { summaryOf } from './summary.ts';

type ReviewOptions = Pick<RoomsOptions, 'store' | 'newId' | 'now' | 'newClientId' | 'template'>;

/** What is asked for a review of a closed conference, and by which account. */
export interface ReviewAsked {
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** The id of another format than the last one's, or null. */
  readonly template: string | null;
  readonly account: string;
}

/** The one review a conference can have: two who ask for it at once make one, whichever process they ask. */
export const reviewIdOf = (store: Pick<Store, 'stamp'>, last: ConferenceId): ConferenceId =>
  store.stamp(new TextEncoder().encode(`the review of ${last}`));

/** Is there one already? One that was destroyed is not made again. */
export async function findReview(
  store: Pick<Store, 'stamp' | 'readFacts' | 'listDestroyed'>,
  last: ConferenceId,
): Promise<{
  readonly conference: ConferenceId;
  readonly standing: 'none' | 'there' | 'destroyed';
}> {
  const conference = reviewIdOf(store, last);
  const destroyed = await store.listDestroyed();
  if (destroyed.some((one) => one.conference === conference)) {
    return { conference, standing: 'destroyed' };
  }
  const facts = await store.readFacts(conference);
  return { conference, standing: facts.length === 0 ? 'none' : 'there' };
}

/**
 * Writes the review of a closed conference in one batch: all of it, or nothing. Called in the turn in which `last` was
 * read, so that what is redacted in it later comes after this. True where somebody else was just before.
 */
export async function writeReview(
  options: ReviewOptions,
  id: ConferenceId,
  last: LastConference,
  asked: ReviewAsked,
): Promise<boolean> {
  const { facts, boards } = makeReview(
    last,
    { ...asked, template: formatOf(options, last.conference, asked.template) },
    options.newId,
  );
  const at = options.now();
  const dated = facts.map((body): Fact => ({ ...signed(body, asked.account), at }));
  const conference = fold(id, dated);
  if (conference === null) throw new Error('a review begins with being made');
  const documents = [...conference.audiences.values()].map((audience) =>
    writeDocument(audience, boards.get(audience.id) ?? [], options.newClientId(audience.document)),
  );
  const { repeated } = await options.store.commit({
    conference: id,
    op: { id: 'review', answer: JSON.stringify({ accepted: true, id }) },
    facts: dated,
    updates: documents.flatMap(({ updates }) => updates),
    writers: documents.flatMap(({ writers }) => writers),
    summary: summaryOf(conference),
  });
  return repeated !== null;
}

/** Who made it stands with what came along. */
const signed = (body: FactBody, account: string) =>
  body.kind === 'broughtAlong'
    ? ({ ...body, account, by: 'staff' } as const)
    : ({ ...body, by: 'server' } as const);

function formatOf(
  { template: find = knownTemplate }: ReviewOptions,
  last: Conference,
  wanted: string | null,
) {
  const template = wanted === null ? last.template : find(wanted);
  if (template === null) throw new Error('there is no such format');
  return template;
}

function writeDocument(
  { id, document, epoch }: Audience,
  lines: readonly BroughtLine[],
  client: number,
): Required<Pick<Batch, 'updates' | 'writers'>> {
  const doc = new Doc();
  doc.clientID = client;
  prepareDocument(doc);
  doc.transact(() => {
    for (const one of lines) writeLine(doc, one);
  });
  return {
    updates: [{ document, audience: id, epoch, bytes: encodeStateAsUpdate(doc) }],
    writers: [{ document, client, person: server }],
  };
}

function writeLine(doc: Doc, { line, lockedFor }: BroughtLine): void {
  const { text, ...fields } = line satisfies Line;
  const entry = new YMap<unknown>(Object.entries(fields));
  entry.set('text', new YText(text));
  linesOf(doc).set(line.id, entry);
  const locked = officialOf(doc).get(officialKeys.locked);
  if (locked instanceof YMap) locked.set(line.id, lockedFor);
}
