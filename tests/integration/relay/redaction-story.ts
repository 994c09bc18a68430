import { UndoManager } from 'yjs';
import { makeCopies } from '../../../server/make-copies.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { foundIn } from '../../support/found-in.ts';
import { lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import {
  newOpId,
  startTestRelay,
  type CommandInput,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

/** Letters that stand nowhere else, so that each can be looked for by itself: words are typed and stored in pieces. */
export const secretLetters = Array.from('⨀⨁⨂⨃⨄⨅⨆⨇⨈⨉');
export const secret = secretLetters.join('');
/** Those of the line that went to fewer people. */
export const narrowLetters = Array.from('⨊⨋⨌⨍⨎⨏⨐');
/** Those of a reason that was given with a number. */
export const scaleLetters = Array.from('⨑⨒⨓⨔⨕⨖');
const keptLetters = Array.from('⫀⫁⫂⫃⫄');
export const kept = keptLetters.join('');

export interface Story extends Known {
  readonly relay: TestRelay;
}

/** What somebody knows who wants to have the words: every id there is. */
export interface Known {
  readonly conference: string;
  /** The question of the scale to be redacted. */
  readonly scales: readonly string[];
  /** The lines to be redacted: as it was typed, as it was released, and as it went to fewer people. */
  readonly lines: readonly string[];
  /** Every address that a document ever had until now. */
  readonly addresses: readonly string[];
  readonly copies: readonly string[];
}

/**
 * A conference in which something was written letter by letter, edited, struck, answered, released, shown to fewer
 * people, asked about in a scale and issued in everybody's copy.
 */
export async function tellStory(openStore: () => Promise<Store>): Promise<Story> {
  const relay = await startTestRelay({ openStore, rooms: { makeCopies } });
  const addresses = new Set<string>();
  const note = async (): Promise<void> => {
    for (const { document } of (await relay.room()).state().audiences.values())
      addresses.add(document);
  };
  const must = async (who: GuestName, command: CommandInput): Promise<string> => {
    const answer = await relay.command(relay.people[who], command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
    await note();
    return answer.value.id ?? '';
  };
  const add = async (
    who: GuestName,
    about: string | null,
    text = `First: ${secret}`,
  ): Promise<string> =>
    must(who, {
      kind: 'addLine',
      opId: newOpId(),
      audience: relay.audiences.everyone,
      code: about === null ? 'family-worry' : 'comment',
      text,
      saidBy: relay.people[who],
      about,
    });
  await typeWithPen(relay);
  const answer = await add('mother', 'secret');
  await add('nana', answer);
  await must('mother', { kind: 'changeLine', line: answer, text: `Then: ${secret}` });
  const children = [...((await relay.room()).state().children ?? [])].map(({ id }) => id);
  /** From now on this person hears of the others only, and the line goes to those who hear of this child. */
  const narrow = async (line: string, child: number, without: GuestName): Promise<string> => {
    const hears = children.filter((_, at) => at !== child);
    await must('chair', { kind: 'setHearing', person: relay.people[without], hears });
    const about = children.slice(child, child + 1);
    return must('chair', { kind: 'narrowLine', opId: newOpId(), line, children: about });
  };
  const wide = await add('mother', null, `Of a child: ${narrowLetters.join('')}`);
  const narrowed = await narrow(await narrow(wide, 0, 'nana'), 1, 'police');
  await must('chair', {
    kind: 'releaseLines',
    to: relay.audiences.professionals,
    newcomers: [],
    lines: [{ line: 'secret', text: `Other words: ${secret}`, howWeWillKnow: null, children: [] }],
  });
  const released = [...(await relay.room()).state().released.keys()].at(-1) ?? '';
  const scale = await must('chair', {
    kind: 'askScale',
    opId: newOpId(),
    audience: relay.audiences.everyone,
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: 'secret',
    asked: [relay.people.police],
    reasons: 'nobody',
  });
  const reason = scaleLetters.join('');
  const number = { person: relay.people.police, score: 3, reason, oneHigher: '' };
  await must('police', { kind: 'answerScale', scale, ...number });
  await must('chair', { kind: 'revealScale', scale });
  await must('chair', { kind: 'close' });
  await must('chair', { kind: 'reopen', reason: 'An address is in it' });
  const issued = (await relay.room()).state().issues.at(-1)?.copies.values() ?? [];
  return {
    relay,
    conference: relay.conference,
    lines: ['secret', released, narrowed],
    scales: [scale],
    addresses: [...addresses],
    copies: [...issued],
  };
}

/** Letter by letter, with what was typed and taken back, in the line and in another one. */
async function typeWithPen(relay: TestRelay): Promise<void> {
  const pen = openStockClient(relay, relay.documents.everyone, relay.people.chair);
  const reader = openStockClient(relay, relay.documents.everyone, relay.people.nana);
  await Promise.all([synced(pen), synced(reader)]);
  const undo = new UndoManager(linesOf(pen.doc), { captureTimeout: 0 });
  putLine(pen.doc, 'secret', relay.people.chair, { code: 'danger-statement' });
  for (const letter of secret) typeIn(pen.doc, 'secret', letter);
  textIn(pen.doc, 'secret')?.delete(0, 3);
  undo.undo();
  for (const field of ['howWeWillKnow', 'achievable', 'does'])
    lineIn(pen.doc, 'secret')?.set(field, secret);
  lineIn(pen.doc, 'secret')?.set('order', 'a3');
  lineIn(pen.doc, 'secret')?.set('struck', true);
  lineIn(pen.doc, 'secret')?.set('struck', false);
  putLine(pen.doc, 'kept', relay.people.chair, { order: 'a4' });
  typeIn(pen.doc, 'kept', secret);
  textIn(pen.doc, 'kept')?.delete(0, secret.length);
  for (const letter of kept) typeIn(pen.doc, 'kept', letter);
  await until(reader.changes, () => wordsIn(reader.doc, 'kept') === kept);
  pen.close();
  reader.close();
}

/** Which of these letters stand there, each by itself; all of them where they stand there as a whole in another spelling. */
export const lettersIn = (
  bytes: readonly Buffer[],
  words: readonly (readonly string[])[] = [secretLetters, narrowLetters, scaleLetters],
): readonly string[] =>
  words.flatMap((letters) =>
    foundIn(bytes, letters.join(''))
      ? letters
      : letters.filter((letter) => bytes.some((chunk) => chunk.includes(letter))),
  );

/** All that this store gives away to somebody who knows every id, and how often it refused. */
export async function openAll(
  store: Store,
  { conference, addresses, copies }: Pick<Known, 'conference' | 'addresses' | 'copies'>,
): Promise<{ readonly bytes: readonly Buffer[]; readonly refused: number }> {
  const bytes: Buffer[] = [];
  const facts: Fact[] = [];
  let refused = 0;
  const open = async (read: () => Promise<unknown>): Promise<void> => {
    await read().catch(() => void (refused += 1));
  };
  await open(async () => facts.push(...(await store.readFacts(conference))));
  const since = facts.flatMap((fact) => (fact.kind === 'linesRedacted' ? fact.documents : []));
  for (const address of new Set([...addresses, ...since.map(({ document }) => document)])) {
    await open(async () => {
      for await (const row of store.readUpdates(conference, address)) bytes.push(Buffer.from(row));
    });
  }
  for (const copy of copies) {
    await open(async () =>
      bytes.push(Buffer.from(JSON.stringify(await store.readCopy(conference, copy)))),
    );
  }
  return { bytes: [...bytes, ...facts.map((fact) => Buffer.from(JSON.stringify(fact)))], refused };
}
