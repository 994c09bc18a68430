import { writesOf } from '../../shared/board/write-facts.ts';
import type { BoardLookup } from '../../shared/conference/board-lookup.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import { copiesToCompare } from '../../shared/conference/giving-out.ts';
import { decide, type AnyCommand } from '../../shared/conference/decide.ts';
import { evolve } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { Actor } from '../../shared/conference/reader.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import { storedCopy } from '../../shared/outcomes/given-copies.ts';
import type { GivenCopies } from '../../shared/outcomes/given-copies.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { Batch, Committed } from '../store/store.ts';
import type { CommitQueue } from './commit-queue.ts';
import { destroyedBy } from './destroyed-by.ts';
import type { ServerWrite } from './document-room.ts';
import { shadowsOf, type OpenDocuments } from './open-documents.ts';
import type { RoomsOptions } from './options.ts';
import type { Accepted } from './rooms.ts';
import { sameSummary, summaryOf } from './summary.ts';

/** What was decided in one conference, one thing after another. */
export interface Journal {
  /** With decisions that are still being written: rights are judged by it. */
  head(): Conference;
  /** As it is on disk: views are made of it. */
  shown(): Conference;
  /** What readers were given last, and what was made since. */
  copies(): GivenCopies;
  command(actor: Actor, command: AnyCommand): Promise<Result<Accepted, Refusal>>;
  /** Takes no more commands. */
  close(): void;
}

export interface JournalParts {
  readonly options: RoomsOptions;
  readonly queue: CommitQueue;
  readonly documents: OpenDocuments;
  readonly board: BoardLookup;
  readonly start: Conference;
  /** Of the copies made so far, those that the next ones are compared with. */
  readonly copies: GivenCopies;
  /** Why these facts cannot be kept here, or null. */
  readonly refuse?: (facts: readonly Fact[]) => Refusal | null;
  /** In the same turn: rights have changed. */
  readonly onDecided: (facts: readonly Fact[]) => void;
  readonly onDisk: (facts: readonly Fact[]) => void;
  /** What is in memory can no longer be trusted. */
  readonly onBroken: (reason: unknown) => void;
}

type Answer = Result<Accepted, Refusal>;

export function createJournal(parts: JournalParts): Journal {
  const { options, queue, start } = parts;
  let copies = parts.copies;
  const underWay = new Map<string, Promise<Answer>>();
  let head = start;
  let shown = start;
  let open = true;

  /** Decided, enqueued and in force within one turn. */
  const take = async (actor: Actor, command: AnyCommand): Promise<Answer> => {
    const decided = decide(head, command, actor, options.now(), parts.board);
    if (!decided.ok) return decided;
    const facts = decided.value;
    const refusal = parts.refuse?.(facts) ?? null;
    if (refusal !== null) return no(refusal);
    const accepted = acceptedOf(facts, command.opId);
    const draft = draftOf(parts, head, facts, copies);
    const before = head;
    head = draft.after;
    if (facts.some(changesCopies)) copies = copiesAfter(copies, draft);
    const op = { id: opOf(actor, command), answer: JSON.stringify(accepted) };
    const written = queue.add({
      batch: batchOf(draft, facts, op, before),
      onDisk: () => {
        shown = draft.after;
        for (const write of draft.writes) write.onDisk();
        parts.onDisk(facts);
      },
    });
    parts.onDecided(facts);
    return answerOf(await written, accepted);
  };
  const answerOf = ({ repeated }: Committed, accepted: Accepted): Answer => {
    if (repeated === null) return ok(accepted);
    // Another load of this conference took it meanwhile: what is decided here never happened.
    parts.onBroken(new Error('an opId was used in another load of this conference'));
    return ok(readAnswer(repeated));
  };
  const answer = async (actor: Actor, command: AnyCommand): Promise<Answer> => {
    const stored = await options.store.readAnswer(head.id, opOf(actor, command));
    if (stored !== null) return ok(readAnswer(stored));
    return open ? take(actor, command) : tryAgain;
  };

  return {
    head: () => head,
    shown: () => shown,
    copies: () => copies,
    command: async (actor, command) => {
      const op = opOf(actor, command);
      const known = underWay.get(op);
      if (known !== undefined) return known;
      const answered = answer(actor, command).catch((reason: unknown) => {
        parts.onBroken(reason);
        return tryAgain;
      });
      underWay.set(op, answered);
      // Once it is on disk, or refused, the store knows as much.
      return answered.finally(() => underWay.delete(op));
    },
    close: () => {
      open = false;
    },
  };
}

/** An opId is its sender's own: everyone sees the ids of lines, and nobody gets another's answer for them. */
const opOf = (actor: Actor, { opId }: AnyCommand): string => `${sender(actor)}/${opId}`;

function sender(actor: Actor): string {
  if (actor.as === 'staff') return `staff ${actor.account}`;
  return actor.as === 'person' ? actor.person : actor.as;
}

/** What these facts make of the conference and its documents, not yet in force. */
interface Draft {
  readonly after: Conference;
  readonly writes: readonly ServerWrite[];
  readonly copies: Batch['copies'];
  readonly destroy: Pick<Batch, 'destroy'>;
}

function draftOf(
  { documents, options }: JournalParts,
  head: Conference,
  facts: readonly Fact[],
  given: GivenCopies,
): Draft {
  let after = head;
  const writes: ServerWrite[] = [];
  for (const fact of facts) {
    after = evolve(after, fact);
    writes.push(...documents.follow(fact, after));
    const writing = writesOf(fact, after);
    const room = documents.rooms.get(writing?.audience ?? '');
    const write = writing && room?.write((doc) => writing.write(doc));
    if (write) writes.push(write);
  }
  const issues = facts.some(({ kind }) => kind === 'outcomesIssued');
  const copies = issues ? options.makeCopies(after, shadowsOf(documents), given) : undefined;
  return { after, writes, copies, destroy: destroyedBy(facts, after, documents.rooms) };
}

/** Copies made, given out, or redacted: others are those to compare with. */
const changesCopies = ({ kind }: Fact): boolean =>
  kind === 'outcomesIssued' ||
  kind === 'copiesGivenOut' ||
  kind === 'linesRedacted' ||
  kind === 'drawingRedacted';

function copiesAfter(before: GivenCopies, { after, copies = [] }: Draft): GivenCopies {
  const made: GivenCopies = new Map(copies.map(({ copy, json }) => [copy, storedCopy(json)]));
  return new Map(
    copiesToCompare(after).flatMap((id) => {
      const copy = made.get(id) ?? before.get(id);
      return copy === undefined ? [] : [[id, copy] as const];
    }),
  );
}

function batchOf(
  { after, writes, copies, destroy }: Draft,
  facts: readonly Fact[],
  op: Batch['op'],
  before: Conference,
): Batch {
  const summary = summaryOf(after);
  return {
    conference: after.id,
    ...(op === undefined ? {} : { op }),
    facts,
    updates: writes.flatMap(({ batch }) => batch.updates ?? []),
    writers: writes.flatMap(({ batch }) => batch.writers ?? []),
    ...(copies === undefined ? {} : { copies }),
    ...snapshotOf(writes),
    ...destroy,
    ...(sameSummary(summary, summaryOf(before)) ? {} : { summary }),
  };
}

function snapshotOf(writes: readonly ServerWrite[]): Pick<Batch, 'snapshot'> {
  const [snapshot, ...more] = writes.flatMap(({ batch }) => batch.snapshot ?? []);
  if (more.length > 0) throw new Error('a batch has one snapshot');
  return snapshot === undefined ? {} : { snapshot };
}

/** A thing a command makes has the id of its opId. */
const acceptedOf = (facts: readonly Fact[], opId: string): Accepted =>
  facts.some((fact) => Object.values<unknown>(fact).includes(opId))
    ? { accepted: true, id: opId }
    : { accepted: true };

const readAnswer = (text: string): Accepted => JSON.parse(text) as Accepted;

const tryAgain: Answer = no({
  kind: 'try-again',
  message: 'We could not save this just now. Please try again.',
});
