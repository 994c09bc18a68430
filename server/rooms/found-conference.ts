import { Doc, encodeStateAsUpdate } from 'yjs';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import type { Audience } from '../../shared/conference/conference.ts';
import { fold } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { makeConference } from '../../shared/conference/make.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { knownTemplate } from '../../shared/templates/templates.ts';
import { server } from '../gate/writers.ts';
import type { Batch } from '../store/store.ts';
import type { RoomsOptions } from './options.ts';
import { summaryOf } from './summary.ts';

type FoundingOptions = Pick<RoomsOptions, 'store' | 'newId' | 'now' | 'newClientId' | 'template'>;

/** Writes a new conference: its first facts, and an empty document for each audience. Whoever asks knows that its format is there. */
export async function foundConference(
  options: FoundingOptions,
  chair: { account: string; name: string },
  input: NewConference,
): Promise<ConferenceId> {
  const id = options.newId();
  const at = options.now();
  const facts = makeConference(withTemplate(options, input), chair, options.newId).map(
    (body): Fact => ({
      ...body,
      at,
      by: 'server',
    }),
  );
  const conference = fold(id, facts);
  if (conference === null) throw new Error('a new conference begins with being made');
  const documents = [...conference.audiences.values()].map((audience) =>
    foundDocument(audience, options.newClientId(audience.document)),
  );
  await options.store.commit({
    conference: id,
    facts,
    updates: documents.flatMap(({ updates }) => updates),
    writers: documents.flatMap(({ writers }) => writers),
    summary: summaryOf(conference),
  });
  return id;
}

/** The format says how its council does it. */
function withTemplate({ template: find = knownTemplate }: FoundingOptions, input: NewConference) {
  const template = find(input.template);
  if (template === null) throw new Error('there is no such format');
  return { ...input, template };
}

function foundDocument(
  { id, document, epoch }: Audience,
  client: number,
): Required<Pick<Batch, 'updates' | 'writers'>> {
  const doc = new Doc();
  doc.clientID = client;
  prepareDocument(doc);
  return {
    updates: [{ document, audience: id, epoch, bytes: encodeStateAsUpdate(doc) }],
    writers: [{ document, client, person: server }],
  };
}
