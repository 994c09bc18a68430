import type { Doc } from 'yjs';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import { givenCopyFor } from '../../../shared/conference/giving-out.ts';
import { refusalStatus } from '../../../shared/conference/refusal.ts';
import { holdsPen } from '../../../shared/conference/rights.ts';
import { readOfficial } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { stepsToGiveOut } from '../../support/give-out.ts';
import { lineIn, putLine, textIn } from '../../support/pen-writing.ts';
import type { LineAct, Op } from './ops.ts';
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
    world.room.command(world.actorOf(sender), asLookedUp(world, command)),
    world.settle(),
  ]);
  if (sender === world.observer) {
    const status = answer.ok ? 200 : refusalStatus[answer.problem.kind];
    world.hear('answer', `${status} ${JSON.stringify(answer)}`);
  }
  if (answer.ok && command.kind === 'giveOutCopies') await readOwnCopy(world);
  return answer.ok;
}

/**
 * What stands before it is done as often as it takes: each place is settled, a colleague looks where one must. Nobody but
 * the chair learns that there was something.
 */
async function lookThrough({ room }: World, opId: string): Promise<void> {
  const state = room.state();
  if (state.progress !== 'closed') return;
  const chair = [...state.people.values()].find(({ role }) => role === 'chair')?.id ?? '';
  const byChair = { as: 'person', person: chair } as const;
  const byColleague = { as: 'staff', account: 'colleague', name: 'Rue' } as const;
  const named = { kind: 'assignStaff', deputy: null, assigned: ['colleague'] } as const;
  await room.command(byChair, { ...named, assigned: [...named.assigned], opId: `${opId}-name` });
  const steps = stepsToGiveOut({ state, board: room.readBoard() ?? [] }).slice(0, -1);
  for (const [at, { by, step }] of steps.entries()) {
    const command = { ...step, opId: `${opId}-look-${at}` };
    const answer =
      by === 'chair'
        ? await room.command(byChair, command as AnyCommand)
        : await room.command(byColleague, {
            ...command,
            kind: 'agreeToCopiesAsStaff',
          } as AnyCommand);
    if (!answer.ok) throw new Error(`${step.kind}: ${answer.problem.message}`);
  }
}

/** The typed outcomes are bytes they receive, too. */
async function readOwnCopy({ room, store, people, observer, hear }: World): Promise<void> {
  if (observer === 'screen' || observer === 'waiting') return;
  const state = room.state();
  const isHandedOut = !state.givingOut.officeOnly.has(people[observer]);
  const own = isHandedOut ? givenCopyFor(state, people[observer]) : null;
  if (own === null) return;
  const stored = await store.readCopy(state.id, own.copy);
  hear('copy', String(stored?.json));
}

/** What a browser fills in from what it sees at the moment. */
function asLookedUp({ room }: World, command: AnyCommand): AnyCommand {
  const state = room.state();
  if (command.kind === 'recordDecision') {
    return { ...command, over: state.decision?.version ?? 0 };
  }
  if (command.kind === 'giveOutCopies') {
    return { ...command, version: state.issues.at(-1)?.version ?? 0 };
  }
  if (command.kind !== 'releaseLines') return command;
  const chair = [...state.people.values()].find(({ role }) => role === 'chair');
  const reader = { as: 'person', person: chair?.id ?? '' } as const;
  const from = [...state.audiences.keys()].filter((audience) =>
    command.lines.some(({ line }) =>
      room.readLines(reader, audience)?.some(({ id }) => id === line),
    ),
  );
  const newcomers = newcomersTo(state, command.to, from).map(({ id }) => id);
  return { ...command, newcomers };
}

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
