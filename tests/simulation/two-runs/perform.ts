import type { Doc } from 'yjs';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import { readersOf } from '../../../shared/conference/addendum-readers.ts';
import { givenCopyFor, isSplitFamily } from '../../../shared/conference/giving-out.ts';
import { refusalStatus } from '../../../shared/conference/refusal.ts';
import { holdsPen } from '../../../shared/conference/rights.ts';
import { readOfficial } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { findHits } from '../../../shared/outcomes/copy-check/find-hits.ts';
import { lookingBack } from '../../../server/rooms/line-key.ts';
import type { Actor } from '../../../shared/conference/reader.ts';
import { lineIn, putLine, textIn } from '../../support/pen-writing.ts';
import { draw } from './draw.ts';
import type { LineAct, Op, Sender } from './ops.ts';
import { readOwn } from './read-own.ts';
import type { World } from './world.ts';

/** Does it, as a browser or the door would; answers whether it was taken. */
export async function perform(world: World, op: Op): Promise<boolean> {
  switch (op.kind) {
    case 'command':
      return send(world, op);
    case 'plug':
      world.plug(op.who, op.where);
      return true;
    case 'unplug':
      world.unplug(op.who, op.where);
      return true;
    case 'attend':
      world.liveOf(op.who)?.attend(op.here);
      return true;
    case 'probe':
      world.probe(op.who, op.document);
      return true;
    case 'draw':
      return draw(world, op);
    case 'caret': {
      const browser = world.browserOf(op.who, op.audience);
      if (browser?.isOpen() !== true) return false;
      browser.caret(op.line, op.at);
      return true;
    }
    default:
      return write(world, op);
  }
}

type Send = Extract<Op, { kind: 'command' }>;
type Write = Extract<Op, { kind: 'newLine' | LineAct }>;

async function send(world: World, { sender, command }: Send): Promise<boolean> {
  if (command.kind === 'giveOutCopies') await lookThrough(world, command.opId);
  const [answer] = await Promise.all([
    world.room.command(actorOf(world, sender, command), asLookedUp(world, command)),
    world.settle(),
  ]);
  if (sender === world.observer) {
    const status = answer.ok ? 200 : refusalStatus[answer.problem.kind];
    world.hear('answer', `${status} ${JSON.stringify(answer)}`);
  }
  if (answer.ok) await readOwn(world, world.papers);
  return answer.ok;
}

/**
 * What stands before it is done as often as it takes: each place is settled, and where one must the minute taker looks, or
 * a colleague. Nobody but the chair learns that there was something.
 */
async function lookThrough(world: World, opId: string): Promise<void> {
  const { room } = world;
  const state = room.state();
  const version = state.issues.at(-1)?.version ?? 0;
  if (state.progress !== 'closed' || state.issues.at(-1)?.givenOut !== null) return;
  const byChair = world.actorOf('chair');
  const hits = findHits(room.readBoard() ?? [], state, lookingBack(state, room.givenCopies()));
  const open = hits.filter(({ id }) => !state.givingOut.settled.has(id));
  const sendBy = async (actor: Actor, command: AnyCommand): Promise<void> => {
    const answer = await room.command(actor, command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
  };
  for (const [at, { id }] of open.entries()) {
    const settle = { kind: 'settleHit', hit: id, reason: 'It may stay' } as const;
    await sendBy(byChair, { ...settle, opId: `${opId}-settle-${at}` });
  }
  if (!isSplitFamily(state)) return;
  const look = { version, opId: `${opId}-agree` };
  const byOneself = { kind: 'agreeToCopies', ...look } as const;
  if ((await room.command(world.actorOf('minuteTaker'), byOneself)).ok) return;
  await sendBy(byChair, {
    kind: 'assignStaff',
    deputy: null,
    assigned: ['colleague'],
    opId: `${opId}-name`,
  });
  await sendBy(
    { as: 'staff', account: 'colleague', name: 'Rue' },
    { kind: 'agreeToCopiesAsStaff', ...look },
  );
}

/** What readers say of their copies is brought by the server. */
const actorOf = (world: World, sender: Sender, { kind }: AnyCommand): Actor =>
  kind === 'proposeCorrection' ? { as: 'server' } : world.actorOf(sender);

/** What a browser fills in from what it sees at the moment. */
function asLookedUp({ room }: World, command: AnyCommand): AnyCommand {
  const state = room.state();
  if (command.kind === 'recordDecision') {
    return { ...command, over: state.decision?.version ?? 0 };
  }
  if (command.kind === 'giveOutCopies') {
    return { ...command, version: state.issues.at(-1)?.version ?? 0 };
  }
  if (command.kind === 'addAddendum') return { ...command, readers: readersOf(state, command) };
  if (command.kind === 'proposeCorrection') {
    const own = givenCopyFor(state, command.sentBy);
    return { ...command, copy: own?.copy ?? command.copy };
  }
  if (command.kind === 'releaseDrawing') {
    const from = state.drawings.get(command.drawing)?.audience ?? '';
    return { ...command, newcomers: newcomersTo(state, command.audience, [from]).map(idOf) };
  }
  if (command.kind !== 'releaseLines') return command;
  const chair = [...state.people.values()].find(({ role }) => role === 'chair');
  const reader = { as: 'person', person: chair?.id ?? '' } as const;
  const from = [...state.audiences.keys()].filter((audience) =>
    command.lines.some(({ line }) =>
      room.readLines(reader, audience)?.some(({ id }) => id === line),
    ),
  );
  const newcomers = newcomersTo(state, command.to, from).map(idOf);
  return { ...command, newcomers };
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** As far as their browser would let them. */
function write(world: World, op: Write): boolean {
  const browser = world.browserOf(op.who, op.audience);
  const mayWrite = holdsPen(world.room.state(), world.people[op.who], op.audience);
  if (browser?.isOpen() !== true || !mayWrite) return false;
  return op.kind === 'newLine'
    ? writeNewLine(world, browser.doc, op)
    : writeInLine(world, browser.doc, op);
}

function writeNewLine(
  world: World,
  doc: Doc,
  { who, line, after, at, audience }: Extract<Op, { kind: 'newLine' }>,
): boolean {
  const children = world.room.state().audiences.get(audience)?.children ?? [];
  putLine(doc, line, world.people[who], {
    order: `a${at}`,
    saidBy: [world.people[who]],
    ...(after === null ? {} : { after }),
    ...(children.length === 0 ? {} : { children: [...children] }),
  });
  return true;
}

function writeInLine(
  { room }: World,
  doc: Doc,
  { kind, line, at }: Extract<Op, { kind: LineAct }>,
): boolean {
  const text = textIn(doc, line);
  // Somebody's own words, and what was taken to a narrower board, are nothing for a pen.
  const isLocked = room.state().contributions.has(line) || readOfficial(doc).locked.has(line);
  if (text === undefined || !linesOf(doc).has(line) || isLocked) return false;
  const caret = at % (text.length + 1);
  if (kind === 'type') text.insert(caret, `w${at} `);
  if (kind === 'erase') text.delete(caret, Math.min(2, text.length - caret));
  if (kind === 'strike') lineIn(doc, line)?.set('struck', at % 2 === 0);
  if (kind === 'move') lineIn(doc, line)?.set('order', `a${at}`);
  return true;
}
