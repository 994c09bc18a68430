import type { Accepted } from '../../../server/rooms/rooms.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Fact, FactKind } from '../../../shared/conference/facts.ts';
import type { Actor } from '../../../shared/conference/reader.ts';
import type { Refusal } from '../../../shared/conference/refusal.ts';
import type { DocumentId } from '../../../shared/protocol/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { contentOf, missingFrom, type Content } from './contains.ts';
import type { Recovered, Recovery } from './recovery.ts';
import { demand } from './violation.ts';

/** What anybody was told is saved or done, kept apart from the code under test. */
export interface Told {
  /** These writes of one connection were told saved. */
  readonly saved: (document: DocumentId, writes: readonly Uint8Array[]) => void;
  readonly sends: (actor: Actor, command: AnyCommand) => void;
  /** What the server answered, whether the answer arrives or not. */
  readonly answered: (actor: Actor, command: AnyCommand, answer: Result<Accepted, Refusal>) => void;
  /** A no arrived. One that did not may become a yes when it is asked again. */
  readonly heardNo: (actor: Actor, command: AnyCommand) => void;
  /** I1 and I8 against what is on disk now. */
  readonly check: (recovered: Recovered, recovery: Recovery) => Promise<void>;
  readonly isDue: () => boolean;
  readonly hasSent: (kind: AnyCommand['kind']) => boolean;
  readonly counts: () => { saved: number; accepted: number };
}

interface Op {
  readonly key: string;
  readonly command: AnyCommand;
  readonly by: string;
  standing: 'sent' | 'accepted' | 'refused';
  /** Requests that nobody had an answer to yet. */
  open: number;
  answer: string;
  /** Its answer was looked up on disk. */
  isFound: boolean;
}

export function createTold(): Told {
  const ledgers = new Map<
    DocumentId,
    { clocks: Map<number, number>; taken: Map<string, Deletion> }
  >();
  const ops = new Map<string, Op>();
  let isNew = false;
  let saved = 0;
  let accepted = 0;
  let baseline: ReadonlyMap<string, number> | null = null;

  const keyOf = (actor: Actor, { opId }: AnyCommand): string =>
    `${actor.as === 'person' ? actor.person : actor.as}/${opId}`;
  const checkLedgers = ({ conference, documents, becameOf, audienceOf }: Recovered): void => {
    for (const [document, { clocks, taken }] of ledgers) {
      let address: DocumentId | null = document;
      while (address !== null && becameOf.has(address)) address = becameOf.get(address) ?? null;
      // Written anew without redacted words, or of a part that was removed.
      const owner = audienceOf.get(address ?? '') ?? '';
      const isThere = conference.audiences.has(owner) || conference.drawings.has(owner);
      if (address === null || !isThere) continue;
      const stored = documents.get(address);
      const content = { clocks, deletions: [...taken.values()] };
      const missing = stored === undefined ? 'all of it' : missingFrom(stored, content);
      demand(missing === null, 'I1', `told saved and not on disk: ${missing}`);
    }
  };
  const checkAnswers = async (recovered: Recovered, recovery: Recovery): Promise<void> => {
    for (const op of ops.values()) {
      if (op.standing !== 'accepted') continue;
      demand(recovered.ops.has(op.key), 'I1', `${op.command.kind} was answered and is not on disk`);
      if (op.isFound) continue;
      op.isFound = true;
      const answer = await recovery.answerOf(op.key);
      demand(answer === op.answer, 'I1', `the answer to ${op.command.kind} on disk is ${answer}`);
    }
  };
  /** Of the kinds that lead to one fact each there are as many as were answered, and no more than were sent. */
  const checkCounts = (facts: readonly Fact[]): void => {
    const counts = countFacts(facts);
    baseline ??= counts;
    const sums = new Map<string, { least: number; most: number; kind: string }>();
    for (const { command, by, standing } of ops.values()) {
      const fact = factOf[command.kind];
      if (fact === undefined) continue;
      const key = `${by} ${fact}`;
      const sum = sums.get(key) ?? { least: 0, most: 0, kind: command.kind };
      if (standing === 'accepted') sum.least += 1;
      if (standing !== 'refused') sum.most += 1;
      sums.set(key, sum);
    }
    for (const [key, { least, most, kind }] of sums) {
      const there = (counts.get(key) ?? 0) - (baseline.get(key) ?? 0);
      demand(there >= least, 'I1', `${kind}: ${least} were accepted, ${there} are on disk`);
      demand(there <= most, 'I8', `${kind}: ${most} were sent, ${there} are on disk`);
    }
  };

  return {
    saved: (document, writes) => {
      isNew = true;
      saved += writes.length;
      const ledger = ledgers.get(document) ?? { clocks: new Map(), taken: new Map() };
      ledgers.set(document, ledger);
      for (const write of writes) addTo(ledger, contentOf(write));
    },
    sends: (actor, command) => {
      const key = keyOf(actor, command);
      const by = actor.as === 'person' ? actor.person : actor.as;
      const open = (ops.get(key)?.open ?? 0) + 1;
      ops.set(key, { key, command, by, standing: 'sent', open, answer: '', isFound: false });
    },
    answered: (actor, command, answer) => {
      const op = ops.get(keyOf(actor, command));
      if (op === undefined || (!answer.ok && answer.problem.kind === 'try-again')) return;
      isNew = true;
      const text = answer.ok ? JSON.stringify(answer.value) : 'no';
      demand(
        op.standing !== 'accepted' || op.answer === text,
        'I8',
        `${command.kind} was answered ${op.answer}, and then ${text}`,
      );
      if (!answer.ok || op.standing === 'accepted') return;
      accepted += 1;
      Object.assign(op, { standing: 'accepted', answer: text });
    },
    heardNo: (actor, command) => {
      const op = ops.get(keyOf(actor, command));
      if (op === undefined) return;
      op.open -= 1;
      if (op.open === 0 && op.standing === 'sent') op.standing = 'refused';
    },
    check: async (recovered, recovery) => {
      isNew = false;
      checkLedgers(recovered);
      checkCounts(recovered.facts);
      await checkAnswers(recovered, recovery);
    },
    isDue: () => isNew,
    hasSent: (kind) => [...ops.values()].some(({ command }) => command.kind === kind),
    counts: () => ({ saved, accepted }),
  };
}

type Deletion = Content['deletions'][number];

function addTo(
  { clocks, taken }: { clocks: Map<number, number>; taken: Map<string, Deletion> },
  content: Content,
): void {
  for (const [client, clock] of content.clocks)
    clocks.set(client, Math.max(clocks.get(client) ?? 0, clock));
  for (const one of content.deletions) taken.set(`${one.client} ${one.clock} ${one.length}`, one);
}

function countFacts(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, by } of facts) {
    const key = `${by} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Commands that lead to just one fact of this kind, and are the only ones that do. */
const factOf: Partial<Record<AnyCommand['kind'], FactKind>> = {
  addLine: 'lineAdded',
  changeLine: 'lineChanged',
  strikeLine: 'lineStruck',
  restoreLine: 'lineRestored',
  askScale: 'scaleAsked',
  answerScale: 'scaleAnswered',
  revealScale: 'scaleRevealed',
  withdrawScale: 'scaleWithdrawn',
  answerAlert: 'alertAnswered',
  recordDecision: 'decisionRecorded',
  setDates: 'datesSet',
  givePen: 'penGiven',
  takePen: 'penTaken',
  knock: 'knocked',
  admit: 'admitted',
  addPart: 'partAdded',
  openPart: 'partOpened',
  setHearing: 'hearingSet',
  keepApart: 'keptApart',
  remove: 'removed',
  start: 'progressed',
  postpone: 'progressed',
  adjourn: 'progressed',
  close: 'progressed',
  reopen: 'progressed',
  redactLines: 'linesRedacted',
};
