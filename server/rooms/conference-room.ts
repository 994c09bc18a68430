import { listLines } from '../../shared/board/read-lines.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { givenCopyFor } from '../../shared/conference/giving-out.ts';
import { maySeeNow } from '../../shared/conference/rights.ts';
import type { Live } from '../../shared/conference/live.ts';
import type { LastConference } from '../../shared/conference/review/last-conference.ts';
import { viewFor } from '../../shared/conference/view-for.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { AudienceId } from '../../shared/protocol/ids.ts';
import { no, ok } from '../../shared/result.ts';
import { knownTemplate } from '../../shared/templates/templates.ts';
import { alwaysWorks } from '../store/storage-watch.ts';
import { createCommitQueue, type CommitQueue } from './commit-queue.ts';
import { refuseForDamage, withDamage } from './damage.ts';
import { drawingRightsOf, findOwner, lookUp, rightsOf } from './document-rights.ts';
import { createDocumentRoom, type DocumentRights, type DocumentRoom } from './document-room.ts';
import { createJournal } from './journal.ts';
import { createNames } from './names.ts';
import { openDocuments, shadowsOf } from './open-documents.ts';
import { boardOf } from './board-of.ts';
import { keepHits } from './kept-hits.ts';
import { createLiveCrowd, type LiveCrowd } from './live-crowd.ts';
import type { LoadedConference, LoadedDocument } from './load-conference.ts';
import type { RoomsOptions } from './options.ts';
import type { Room } from './rooms.ts';
import type { Timers } from './timers.ts';

/** A conference in memory, as the registry of rooms sees it. */
export interface ConferenceRoom extends Room {
  /** Everything that was decided and written, for a review; null where a document of it cannot be read. */
  leftAs(): LastConference | null;
  /** Nobody is connected, and nothing is on its way to disk. */
  isQuiet(): boolean;
  /**
   * Takes nothing more. When all it took is on disk, or after a moment where the disk is slow, it cuts everyone, to try
   * again unless told otherwise.
   */
  close(reason?: CloseKind): Promise<void>;
}

export interface ConferenceParts {
  readonly loaded: LoadedConference;
  readonly join: Live['join'];
  readonly options: RoomsOptions;
  /** What is in memory can no longer be trusted: it is gone, and must be loaded again. */
  readonly onBroken: (reason: unknown) => void;
}

/** One conference with its documents, everything in it decided one after another. */
export function openConferenceRoom(parts: ConferenceParts): ConferenceRoom {
  const { loaded, options } = parts;
  const { storage = alwaysWorks } = options;
  const damaged = new Set(loaded.damaged.map(({ address }) => address.audience));
  let { join } = parts;
  let isOver = false;
  const all = (): DocumentRoom[] => [...documents.rooms.values(), ...documents.drawings.values()];

  const breakUp = (reason: unknown): void => {
    cutAll('tryAgain');
    parts.onBroken(reason);
  };
  const cutAll = (reason: CloseKind): void => {
    isOver = true;
    stopListening();
    journal.close();
    for (const document of all()) document.cutAll(reason);
    live.cutAll(reason);
  };
  /** Until it is there the screen shows the one that leads nowhere any more. */
  const showNewCode = async (): Promise<void> => {
    join = await options.joinOf(loaded.conference.id, journal.head().codeGeneration);
    live.push();
  };
  const queue = createCommitQueue(options.store, breakUp);
  const names = createNames(options.timers, () => live.push());
  const open = (document: LoadedDocument, rights: DocumentRights): DocumentRoom =>
    createDocumentRoom({
      ...document,
      clientId: options.newClientId(document.address.document),
      queue,
      storage,
      timers: options.timers,
      rights,
    });
  const head = () => journal.head();
  const openBoard = (document: LoadedDocument): DocumentRoom => {
    const { audience } = document.address;
    names.watch(audience, document.committed);
    return open(
      document,
      rightsOf(head, audience, () => documents.rooms),
    );
  };
  const documents = openDocuments({
    loaded: loaded.documents,
    loadedDrawings: loaded.drawings,
    ever: loaded.everDocuments,
    conference: loaded.conference.id,
    open: openBoard,
    openDrawing: (document) => open(document, drawingRightsOf(head, document.address.audience)),
  });
  const journal = createJournal({
    options,
    queue,
    documents,
    board: withDamage(
      lookUp(documents.rooms, documents.drawings, options.newId, {
        template: options.template ?? knownTemplate,
        hitsInCopies: keepHits(
          (conference) =>
            options.checkCopies?.(conference, shadowsOf(documents), journal.copies()) ?? [],
        ),
      }),
      damaged,
      () => journal.head().children.map(({ id }) => id),
    ),
    refuse: (facts) => refuseForDamage(damaged, facts),
    start: loaded.conference,
    copies: loaded.copies,
    onDecided: (facts) => {
      // What is gone for good keeps nobody from anything.
      for (const fact of facts) if (fact.kind === 'drawingRedacted') damaged.delete(fact.drawing);
      for (const document of all()) document.review();
      cutOldSessions(facts, all(), live);
    },
    onDisk: (facts) => {
      live.push();
      for (const document of all()) document.handPens();
      announce(facts, journal.shown(), live);
      if (facts.some(({ kind }) => kind === 'codeRenewed')) showNewCode().catch(breakUp);
    },
    onBroken: breakUp,
  });
  const live = createLiveCrowd(options.timers, storage, (reader, presence) => {
    const named = (id: AudienceId) => names.in(id);
    return viewFor(journal.shown(), reader, { presence, join, named, damaged });
  });
  const stopListening = storage.subscribe((works) => {
    live.tellStorage(works);
    if (!works) return;
    for (const document of all()) document.hearAgain();
    if (join.code === '') showNewCode().catch(breakUp);
  });

  return {
    state: () => journal.head(),
    command: async (actor, command) =>
      storage.works() ? journal.command(actor, command) : cannotSave,
    joinLive: (reader, peer) => {
      if (isOver) peer.cut('tryAgain');
      return live.join(reader, peer);
    },
    joinDocument: (id, peer) => {
      // It broke after somebody entered and before they sat down.
      if (isOver) return no('tryAgain');
      const found = findOwner(journal.head(), documents.ever, id, peer.reader);
      if (!found.ok) return found;
      const { of, id: owner } = found.value;
      const document = (of === 'board' ? documents.rooms : documents.drawings).get(owner);
      if (document !== undefined) return ok(document.seat(peer));
      return no(damaged.has(owner) ? 'tryAgain' : 'notFound');
    },
    readLines: (reader, audience) => {
      const document = documents.rooms.get(audience);
      const sees = document !== undefined && maySeeNow(journal.head(), reader, audience);
      return sees ? listLines(document.committed) : null;
    },
    givenCopies: () => journal.copies(),
    readBoard: () => (damaged.size > 0 ? null : boardOf(journal.head(), shadowsOf(documents))),
    leftAs: () =>
      damaged.size > 0
        ? null
        : {
            conference: journal.head(),
            boards: new Map(
              [...documents.rooms].map(([audience, { shadow }]) => [audience, listLines(shadow)]),
            ),
          },
    isQuiet: () =>
      queue.isIdle() && live.size === 0 && all().every((document) => document.countPeers() === 0),
    close: async (reason = 'tryAgain') => {
      journal.close();
      await settledSoon(queue, options.timers);
      cutAll(reason);
    },
  };
}

/** A slow disk keeps nobody waiting for longer than this to hear that the server stops (milliseconds). */
const settleWithinMs = 1500;

async function settledSoon(queue: CommitQueue, timers: Timers): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const callOff = timers.after(settleWithinMs, resolve);
  await Promise.race([promise, queue.settled().catch(() => undefined)]);
  callOff();
}

/** At once, and without the disk. Browsers send it again by themselves. */
const cannotSave = no({
  kind: 'try-again',
  message: 'We cannot save anything just now. Your words are still here. Please try again soon.',
} as const);

/** Sessions that came by an older link, or by a device that is not theirs any more, are dead. */
function cutOldSessions(
  facts: readonly Fact[],
  documents: readonly DocumentRoom[],
  live: LiveCrowd,
): void {
  for (const fact of facts.filter(endsOlderSessions)) {
    for (const document of documents) document.cutPerson(fact.person, 'signIn');
    live.cutPerson(fact.person, 'signIn');
  }
}

/** Links made again; let in, which is by another device; here without one. */
const endsOlderSessions = (fact: Fact): fact is Extract<Fact, { person: string; kind: Ending }> =>
  fact.kind === 'linkRenewed' ||
  fact.kind === 'admitted' ||
  (fact.kind === 'attendanceChanged' && fact.attendance === 'present');

type Ending = 'linkRenewed' | 'admitted' | 'attendanceChanged';

/** After the views: who was sent out has seen so in theirs, and everyone hears of their own copy. */
function announce(facts: readonly Fact[], conference: Conference, live: LiveCrowd): void {
  for (const fact of facts) {
    if (fact.kind === 'removed') live.cutPerson(fact.person, 'notAllowed');
    if (fact.kind !== 'copiesGivenOut') continue;
    const issue = conference.issues.find(({ version }) => version === fact.version);
    for (const person of issue?.copies.keys() ?? []) {
      const own = givenCopyFor(conference, person);
      if (own === null || conference.givingOut.officeOnly.has(person)) continue;
      live.tell(person, { type: 'outcomes-issued', version: own.version, copy: own.copy });
    }
  }
}
